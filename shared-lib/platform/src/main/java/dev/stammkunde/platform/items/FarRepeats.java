package dev.stammkunde.platform.items;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Names what was said far before by its place. Deflate looks back 32 KB, which is less than an
 * order of a thousand lines; its refunds name each line again after that.
 *
 * <p>Blocks are found as by Bentley and McIlroy, "Data Compression Using Long Common Strings"
 * (1999): each block of 16 bytes that was passed is remembered by its hash, so repeats of 31 bytes
 * are found. What deflate finds by itself is left to it.
 *
 * <p>Format: how many bytes follow as they are, and these; then how many are a copy, and how far
 * behind the end of the last copied place they lie; again and again. Numbers are little-endian in
 * groups of seven bits.
 */
final class FarRepeats {

    private static final int BLOCK = 16;

    /** Nearer than this, deflate finds it. */
    private static final int NEAR = 32 * 1024;

    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private final byte[] all;
    private final ByteBuffer blocks;
    private final int[] blockEnds;
    private final ByteArrayOutputStream named;
    private int copiedUpTo;

    private FarRepeats(byte[] all, int start) {
        this.all = all;
        this.blocks = ByteBuffer.wrap(all);
        this.blockEnds = new int[Math.max(BLOCK, Integer.highestOneBit(all.length / 4))];
        this.named = new ByteArrayOutputStream((all.length - start) / 2 + BLOCK);
    }

    /**
     * Returns the bytes with what is repeated named.
     *
     * @param before what whoever reads them has already, and what they may repeat too
     */
    static byte[] name(byte[] before, byte[] bytes) {
        byte[] all = Arrays.copyOf(before, before.length + bytes.length);
        System.arraycopy(bytes, 0, all, before.length, bytes.length);
        return new FarRepeats(all, before.length).name(before.length);
    }

    private byte[] name(int start) {
        int pending = start;
        int at = start;
        for (int end = BLOCK; end <= start; end += BLOCK) {
            blockEnds[slot(end)] = end;
        }
        while (at + BLOCK <= all.length) {
            int source = farBlock(at);
            if (source < 0) {
                pass(at, at + 1);
                at++;
                continue;
            }
            int back = sameBefore(source, at, pending);
            int length = back + sameAfter(source, at);
            asItIs(pending, at - back);
            copy(source - back, length);
            pending = at - back + length;
            pass(at, pending);
            at = pending;
        }
        if (pending < all.length) {
            asItIs(pending, all.length);
        }
        return named.toByteArray();
    }

    /** Returns where the block that starts here was far before; a negative number if nowhere. */
    private int farBlock(int at) {
        int source = blockEnds[slot(at + BLOCK)] - BLOCK;
        boolean same =
                source >= 0
                        && at - source > NEAR
                        && Arrays.equals(all, source, source + BLOCK, all, at, at + BLOCK);
        return same ? source : -1;
    }

    /** Remembers the blocks that end between two places, of which the last one counts. */
    private void pass(int from, int to) {
        int first = (from / BLOCK + 1) * BLOCK;
        for (int end = first; end <= to; end += BLOCK) {
            blockEnds[slot(end)] = end;
        }
    }

    private int slot(int blockEnd) {
        long first = blocks.getLong(blockEnd - BLOCK);
        long second = blocks.getLong(blockEnd - Long.BYTES);
        long hash = (first * 31 + second) * 0x9E37_79B9_7F4A_7C15L;
        return (int) (hash >>> 32) & (blockEnds.length - 1);
    }

    private int sameBefore(int source, int at, int pending) {
        int same = 0;
        while (at - same > pending
                && source - same > 0
                && all[source - same - 1] == all[at - same - 1]) {
            same++;
        }
        return same;
    }

    private int sameAfter(int source, int at) {
        int mismatch = Arrays.mismatch(all, source, all.length, all, at, all.length);
        return mismatch < 0 ? all.length - at : mismatch;
    }

    private void asItIs(int from, int to) {
        number(to - from);
        named.write(all, from, to - from);
    }

    private void copy(int source, int length) {
        number(length);
        int distance = source - copiedUpTo;
        number((distance << 1) ^ (distance >> 31));
        copiedUpTo = source + length;
    }

    private void number(int value) {
        int rest = value;
        while (rest > SEVEN_BITS || rest < 0) {
            named.write((rest & SEVEN_BITS) | MORE);
            rest >>>= 7;
        }
        named.write(rest);
    }

    /**
     * Returns the bytes again.
     *
     * @param before the same as when they were named
     * @param longest more than this was not written here
     * @throws IllegalStateException if the bytes are none that {@link #name} gives
     */
    static byte[] resolve(byte[] before, byte[] named, int longest) {
        ByteBuffer in = ByteBuffer.wrap(named);
        byte[] all = Arrays.copyOf(before, before.length + named.length * 2);
        int end = before.length;
        int copiedUpTo = 0;
        while (in.hasRemaining()) {
            int asTheyAre = number(in);
            require(asTheyAre <= in.remaining());
            all = withRoom(all, end, asTheyAre, before.length + longest);
            in.get(all, end, asTheyAre);
            end += asTheyAre;
            if (!in.hasRemaining()) {
                break;
            }
            int length = number(in);
            int distance = number(in);
            int source = copiedUpTo + ((distance >>> 1) ^ -(distance & 1));
            require(source >= 0 && source < end);
            all = withRoom(all, end, length, before.length + longest);
            for (int i = 0; i < length; i++) {
                all[end + i] = all[source + i];
            }
            end += length;
            copiedUpTo = source + length;
        }
        return Arrays.copyOfRange(all, before.length, end);
    }

    /** Whether more bytes than that would be resolved, without resolving them. */
    static boolean isLonger(InputStream named, long length) throws IOException {
        long sum = 0;
        long copies = 0;
        while (true) {
            long asTheyAre = number(named);
            if (asTheyAre < 0) {
                return false;
            }
            sum += asTheyAre;
            // Copies of nothing take room before they are resolved.
            if (sum > length || copies * 3 > length) {
                return true;
            }
            named.skipNBytes(asTheyAre);
            long copied = number(named);
            sum += Math.max(0, copied);
            copies++;
            if (copied < 0 || number(named) < 0) {
                return sum > length;
            }
        }
    }

    /** Returns the next number; a negative one at the end. */
    private static long number(InputStream named) throws IOException {
        long value = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            int group = named.read();
            if (group < 0) {
                return -1;
            }
            value |= (long) (group & SEVEN_BITS) << shift;
            if (group < MORE) {
                return value;
            }
        }
        return -1;
    }

    private static byte[] withRoom(byte[] all, int end, int more, int longest) {
        require(more >= 0 && more <= longest - end);
        return end + more <= all.length ? all : Arrays.copyOf(all, (end + more) * 2);
    }

    private static int number(ByteBuffer in) {
        int value = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            require(in.hasRemaining());
            int group = in.get();
            value |= (group & SEVEN_BITS) << shift;
            if (group >= 0) {
                return value;
            }
        }
        throw new IllegalStateException("no compressed text");
    }

    private static void require(boolean valid) {
        if (!valid) {
            throw new IllegalStateException("no compressed text");
        }
    }
}

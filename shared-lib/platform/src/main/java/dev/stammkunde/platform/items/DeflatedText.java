package dev.stammkunde.platform.items;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Texts that are kept compressed, since an item is paid for by the KB and has room for 400.
 *
 * <p>Texts of up to 32 KB are in zlib's format (RFC 1950). Of longer ones what is repeated from far
 * before is named first ({@link FarRepeats}); a byte that no zlib begins with says so.
 */
public final class DeflatedText {

    /** No longer text is written, so what inflates to more was not written here. */
    static final int LONGEST = 16 * 1024 * 1024;

    private static final int WINDOW = 32 * 1024;
    private static final byte FAR_REPEATS = 1;
    private static final int BUFFER = 8_192;
    private static final int LEAST = 1_024;

    /** One for each thread, since making one takes longer than most texts. */
    private static final ThreadLocal<Deflater> DEFLATER =
            ThreadLocal.withInitial(() -> new Deflater(Deflater.BEST_COMPRESSION));

    private static final ThreadLocal<Inflater> INFLATER = ThreadLocal.withInitial(Inflater::new);

    private DeflatedText() {}

    /**
     * Returns a text compressed.
     *
     * @throws TextTooLongException if it has more than 16 MiB, which would not be read again
     */
    public static byte[] deflate(String text) {
        return deflate(text, "");
    }

    /**
     * Returns a text compressed.
     *
     * @param before what is read before it, and what it may repeat
     * @throws TextTooLongException if it has more than 16 MiB, which would not be read again
     */
    public static byte[] deflate(String text, String before) {
        byte[] utf8 = utf8(text);
        if (utf8.length > LONGEST) {
            throw new TextTooLongException(utf8.length);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        if (utf8.length > WINDOW) {
            bytes.write(FAR_REPEATS);
            deflate(FarRepeats.name(utf8(before), utf8), bytes);
        } else {
            deflate(utf8, bytes);
        }
        return bytes.toByteArray();
    }

    private static void deflate(byte[] plain, ByteArrayOutputStream to) {
        Deflater deflater = DEFLATER.get();
        try {
            deflater.setInput(plain);
            deflater.finish();
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                to.write(buffer, 0, deflater.deflate(buffer));
            }
        } finally {
            deflater.reset();
        }
    }

    /**
     * Returns the text again.
     *
     * @throws IllegalStateException if the bytes are none that {@link #deflate(String)} gives
     */
    public static String inflate(byte[] bytes) {
        return inflate(bytes, "");
    }

    /**
     * Returns the text again.
     *
     * @param before the same as when it was compressed
     * @throws IllegalStateException if the bytes are none that {@link #deflate} gives
     */
    public static String inflate(byte[] bytes, String before) {
        if (bytes.length == 0 || bytes[0] != FAR_REPEATS) {
            return new String(inflate(bytes, 0), StandardCharsets.UTF_8);
        }
        byte[] named = inflate(bytes, 1);
        return new String(FarRepeats.resolve(utf8(before), named, LONGEST), StandardCharsets.UTF_8);
    }

    /**
     * Whether a text takes more bytes than that, told in memory that does not grow with it. What is
     * no compressed text is not.
     */
    public static boolean isLonger(byte[] bytes, long length) {
        boolean far = bytes.length > 0 && bytes[0] == FAR_REPEATS;
        int from = far ? 1 : 0;
        try (InputStream plain =
                new InflaterInputStream(
                        new ByteArrayInputStream(bytes, from, bytes.length - from))) {
            if (far) {
                return FarRepeats.isLonger(new BufferedInputStream(plain), length);
            }
            return plain.skip(length) == length && plain.read() >= 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static byte[] inflate(byte[] bytes, int from) {
        Inflater inflater = INFLATER.get();
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            byte[] plain = new byte[Math.max(LEAST, bytes.length * 4)];
            int length = inflater.inflate(plain);
            while (!inflater.finished()) {
                if (length < plain.length || length > LONGEST) {
                    throw new IllegalStateException("no compressed text");
                }
                plain = Arrays.copyOf(plain, 2 * length);
                length += inflater.inflate(plain, length, length);
            }
            if (inflater.getRemaining() > 0) {
                throw new IllegalStateException("something follows the compressed text");
            }
            return Arrays.copyOf(plain, length);
        } catch (DataFormatException e) {
            throw new IllegalStateException("no compressed text", e);
        } finally {
            inflater.reset();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

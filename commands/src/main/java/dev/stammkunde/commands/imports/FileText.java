package dev.stammkunde.commands.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;

/**
 * In which encoding a file is written, and by what that is known. The whole file is looked at: one
 * byte decides.
 *
 * @param marked whether it begins with UTF-8's byte order mark
 * @param reason as it follows the encoding's name
 */
public record FileText(Path file, Charset charset, boolean marked, String reason) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int CHUNK = 64 * 1024;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Bytes that mean nothing in Windows-1252. */
    private static final int[] NOT_1252 = {0x81, 0x8D, 0x8F, 0x90, 0x9D};

    /**
     * Recognises a file.
     *
     * @throws UnreadableFileException if it is in neither encoding
     */
    public static FileText recognise(Path file) throws IOException {
        Look look = new Look();
        boolean marked;
        try (InputStream bytes = Files.newInputStream(file)) {
            marked = look.at(bytes);
        }
        if (look.seen.get(0)) {
            throw new UnreadableFileException(
                    "It holds zero bytes, as UTF-16 does; save it as UTF-8.");
        }
        if (look.firstBroken == 0) {
            return new FileText(file, StandardCharsets.UTF_8, marked, look.reason(marked));
        }
        for (int none : NOT_1252) {
            if (look.seen.get(none)) {
                throw new UnreadableFileException(
                        "It is neither UTF-8 (line %d is not) nor Windows-1252 (byte %X means nothing there)."
                                .formatted(look.firstBroken, none));
            }
        }
        return new FileText(
                file, WINDOWS_1252, false, "line %d is no UTF-8".formatted(look.firstBroken));
    }

    /** Opens it behind its byte order mark. */
    BufferedReader open() throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            bytes.skipNBytes(marked ? MARK.length : 0);
            return new BufferedReader(new InputStreamReader(bytes, charset), CHUNK);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    /** What is seen of a file's bytes. */
    private static final class Look {

        private final BitSet seen = new BitSet(256);
        private final CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final ByteBuffer in = ByteBuffer.allocate(CHUNK);
        private final CharBuffer out = CharBuffer.allocate(CHUNK);
        private long lines = 1;

        /** The first line that is no UTF-8, from 1; 0 if there is none. */
        private long firstBroken;

        boolean at(InputStream bytes) throws IOException {
            boolean marked = false;
            boolean first = true;
            int read;
            do {
                read = bytes.readNBytes(in.array(), in.position(), in.remaining());
                for (int i = in.position(); i < in.position() + read; i++) {
                    seen.set(in.array()[i] & 0xFF);
                }
                in.position(in.position() + read).flip();
                if (first) {
                    marked =
                            in.remaining() >= MARK.length
                                    && in.slice(0, MARK.length).equals(ByteBuffer.wrap(MARK));
                    first = false;
                }
                decode(read == 0);
            } while (read > 0);
            return marked;
        }

        private void decode(boolean isEnd) {
            if (firstBroken > 0) {
                in.clear();
                return;
            }
            CoderResult result = decoder.decode(in, out, isEnd);
            out.flip();
            lines += out.chars().filter(c -> c == '\n').count();
            out.clear();
            if (result.isError()) {
                firstBroken = lines;
            }
            in.compact();
        }

        String reason(boolean marked) {
            if (marked) {
                return "it begins with UTF-8's byte order mark";
            }
            return seen.nextSetBit(0x80) < 0
                    ? "it has no other letters than ASCII's"
                    : "all of its bytes are";
        }
    }

    /** The encoding and by what it is known, for people. */
    public String told() {
        return "%s, since %s".formatted(charset.name(), reason);
    }
}

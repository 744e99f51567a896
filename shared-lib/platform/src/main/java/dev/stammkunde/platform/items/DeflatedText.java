package dev.stammkunde.platform.items;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Texts that are kept compressed, since an item is paid for by the KB and has room for 400.
 *
 * <p>Texts of up to 32 KB are in zlib's format (RFC 1950). Of longer ones what is repeated from far
 * before is named first ({@link FarRepeats}); a byte that no zlib begins with says so.
 */
public final class DeflatedText {

    /** More than any text that was ever written: what inflates to more was not written here. */
    private static final int LONGEST = 16 * 1024 * 1024;

    private static final int WINDOW = 32 * 1024;
    private static final byte FAR_REPEATS = 1;
    private static final int BUFFER = 8_192;

    private DeflatedText() {}

    /** Returns a text compressed. */
    public static byte[] deflate(String text) {
        return deflate(text, "");
    }

    /**
     * Returns a text compressed.
     *
     * @param before what is read before it, and what it may repeat
     */
    public static byte[] deflate(String text, String before) {
        byte[] utf8 = utf8(text);
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
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(plain);
            deflater.finish();
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                to.write(buffer, 0, deflater.deflate(buffer));
            }
        } finally {
            deflater.end();
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

    private static byte[] inflate(byte[] bytes, int from) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            ByteArrayOutputStream plain = new ByteArrayOutputStream(bytes.length * 4);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int length = inflater.inflate(buffer);
                if (length == 0 || plain.size() > LONGEST) {
                    throw new IllegalStateException("no compressed text");
                }
                plain.write(buffer, 0, length);
            }
            if (inflater.getRemaining() > 0) {
                throw new IllegalStateException("something follows the compressed text");
            }
            return plain.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException("no compressed text", e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

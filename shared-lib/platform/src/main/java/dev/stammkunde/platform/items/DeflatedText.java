package dev.stammkunde.platform.items;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Texts that are kept compressed, since an item is paid for by the KB and has room for 400. */
public final class DeflatedText {

    /** More than any text that was ever written: what inflates to more was not written here. */
    private static final int LONGEST = 16 * 1024 * 1024;

    private static final int BUFFER = 8_192;

    private DeflatedText() {}

    /** Returns a text in zlib's format (RFC 1950). */
    public static byte[] deflate(String text) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                bytes.write(buffer, 0, deflater.deflate(buffer));
            }
            return bytes.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /**
     * Returns the text again.
     *
     * @throws IllegalStateException if the bytes are none that {@link #deflate} gives
     */
    public static String inflate(byte[] bytes) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes);
            ByteArrayOutputStream text = new ByteArrayOutputStream(bytes.length * 4);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int length = inflater.inflate(buffer);
                if (length == 0 || text.size() > LONGEST) {
                    throw new IllegalStateException("no compressed text");
                }
                text.write(buffer, 0, length);
            }
            if (inflater.getRemaining() > 0) {
                throw new IllegalStateException("something follows the compressed text");
            }
            return text.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new IllegalStateException("no compressed text", e);
        } finally {
            inflater.end();
        }
    }
}

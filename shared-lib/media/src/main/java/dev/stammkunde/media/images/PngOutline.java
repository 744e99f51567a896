package dev.stammkunde.media.images;

import dev.stammkunde.media.PictureRefusal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A PNG by its chunks (<a href="https://www.w3.org/TR/png-3/">PNG, third edition</a>).
 *
 * <p>Only chunks that the picture is made of are handed on: texts and profiles are compressed, can
 * unfold to any size, and are not shown. What follows the end is cut off.
 */
final class PngOutline {

    private static final int SIGNATURE_BYTES = 8;

    /** Length, name and checksum of a chunk, beside what it holds. */
    private static final int FRAME_BYTES = 12;

    private static final int HEADER_BYTES = 13;
    private static final int NAME_BYTES = 4;
    private static final int HEIGHT_AT = 4;

    private static final String HEADER = "IHDR";
    private static final String DATA = "IDAT";
    private static final String END = "IEND";
    private static final String ANIMATION = "acTL";
    private static final Set<String> KEPT = Set.of(HEADER, "PLTE", "tRNS", DATA, END);

    private PngOutline() {}

    static Outline read(byte[] file) throws RefusedPictureException {
        ByteBuffer in = ByteBuffer.wrap(file).position(SIGNATURE_BYTES);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, SIGNATURE_BYTES);
        ByteBuffer header = null;
        boolean hasData = false;
        while (in.remaining() >= FRAME_BYTES) {
            int length = in.getInt(in.position());
            if (length < 0 || length > in.remaining() - FRAME_BYTES) {
                throw new RefusedPictureException(PictureRefusal.INCOMPLETE);
            }
            int begins = in.position();
            String name =
                    new String(file, begins + NAME_BYTES, NAME_BYTES, StandardCharsets.ISO_8859_1);
            if (name.equals(ANIMATION)) {
                throw new RefusedPictureException(PictureRefusal.MOVING);
            }
            if (header == null) {
                if (!name.equals(HEADER) || length != HEADER_BYTES) {
                    throw new RefusedPictureException(PictureRefusal.BROKEN);
                }
                header = in.slice(begins + 2 * NAME_BYTES, length);
            }
            hasData |= name.equals(DATA);
            if (KEPT.contains(name)) {
                kept.write(file, begins, length + FRAME_BYTES);
            }
            if (name.equals(END)) {
                return outline(header, hasData, kept.toByteArray());
            }
            in.position(begins + length + FRAME_BYTES);
        }
        throw new RefusedPictureException(PictureRefusal.INCOMPLETE);
    }

    private static Outline outline(ByteBuffer header, boolean hasData, byte[] kept)
            throws RefusedPictureException {
        if (!hasData) {
            throw new RefusedPictureException(PictureRefusal.INCOMPLETE);
        }
        return new Outline(
                "png", header.getInt(0), header.getInt(HEIGHT_AT), Outline.UPRIGHT, kept);
    }
}

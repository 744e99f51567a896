package dev.stammkunde.media.images;

import dev.stammkunde.media.PictureRefusal;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A JPEG by its segments (<a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81</a>,
 * annex B).
 */
final class JpegOutline {

    private static final int MARKER = 0xFF;
    private static final int STUFFED = 0x00;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int EXIF = 0xE1;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;
    private static final int HUFFMAN_TABLES = 0xC4;
    private static final int RESERVED = 0xC8;
    private static final int ARITHMETIC_TABLES = 0xCC;

    private static final int COLOURS_FOR_PRINTING = 4;
    private static final int FRAME_BYTES = 6;
    private static final int HEIGHT_AT = 1;
    private static final int WIDTH_AT = 3;
    private static final int COLOURS_AT = 5;

    /**
     * Each scan of a progressive picture goes over all of it, and takes a few bytes. Cameras and
     * programs write ten.
     */
    private static final int MOST_SCANS = 64;

    private final byte[] file;
    private int at = 2;
    private int scans;
    private int orientation = Outline.UPRIGHT;
    private int width;
    private int height;

    private JpegOutline(byte[] file) {
        this.file = file;
    }

    static Outline read(byte[] file) throws RefusedPictureException {
        return new JpegOutline(file).outline();
    }

    private Outline outline() throws RefusedPictureException {
        for (int marker = marker(); marker != END; marker = marker()) {
            ByteBuffer segment = segment();
            if (marker == EXIF && orientation == Outline.UPRIGHT) {
                orientation = ExifOrientation.of(segment);
            } else if (isFrame(marker)) {
                frame(segment);
            } else if (marker == SCAN) {
                scan();
            }
        }
        if (scans == 0 || width == 0) {
            throw new RefusedPictureException(PictureRefusal.BROKEN);
        }
        return new Outline(Outline.JPEG, width, height, orientation, Arrays.copyOf(file, at));
    }

    /** Any number of fill bytes may stand before a marker. */
    private int marker() throws RefusedPictureException {
        if (next() != MARKER) {
            throw new RefusedPictureException(PictureRefusal.BROKEN);
        }
        int marker = next();
        while (marker == MARKER) {
            marker = next();
        }
        return marker;
    }

    private int next() throws RefusedPictureException {
        if (at >= file.length) {
            throw new RefusedPictureException(PictureRefusal.INCOMPLETE);
        }
        return Byte.toUnsignedInt(file[at++]);
    }

    private ByteBuffer segment() throws RefusedPictureException {
        int length = (next() << Byte.SIZE | next()) - 2;
        if (length < 0) {
            throw new RefusedPictureException(PictureRefusal.BROKEN);
        }
        if (length > file.length - at) {
            throw new RefusedPictureException(PictureRefusal.INCOMPLETE);
        }
        ByteBuffer segment = ByteBuffer.wrap(file, at, length).slice();
        at += length;
        return segment;
    }

    private static boolean isFrame(int marker) {
        return marker >= FIRST_FRAME
                && marker <= LAST_FRAME
                && marker != HUFFMAN_TABLES
                && marker != RESERVED
                && marker != ARITHMETIC_TABLES;
    }

    private void frame(ByteBuffer segment) throws RefusedPictureException {
        if (segment.remaining() < FRAME_BYTES || width != 0) {
            throw new RefusedPictureException(PictureRefusal.BROKEN);
        }
        height = Short.toUnsignedInt(segment.getShort(HEIGHT_AT));
        width = Short.toUnsignedInt(segment.getShort(WIDTH_AT));
        if (segment.get(COLOURS_AT) == COLOURS_FOR_PRINTING) {
            throw new RefusedPictureException(PictureRefusal.FOR_PRINTING);
        }
    }

    /** Goes over the coded data up to the next marker. */
    private void scan() throws RefusedPictureException {
        if (++scans > MOST_SCANS) {
            throw new RefusedPictureException(PictureRefusal.TOO_MANY_PIXELS);
        }
        while (true) {
            if (next() == MARKER) {
                int marker = next();
                while (marker == MARKER) {
                    marker = next();
                }
                if (marker != STUFFED && (marker < FIRST_RESTART || marker > LAST_RESTART)) {
                    at -= 2;
                    return;
                }
            }
        }
    }
}

package dev.stammkunde.media.images;

import dev.stammkunde.media.PictureRefusal;

/**
 * A GIF by its blocks (<a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a</a>). One
 * of several frames moves.
 */
final class GifOutline {

    private static final int WIDTH_AT = 6;
    private static final int HEIGHT_AT = 8;
    private static final int FLAGS_AT = 10;
    private static final int BLOCKS_AT = 13;
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2C;
    private static final int END = 0x3B;
    private static final int HAS_COLOURS = 0x80;
    private static final int COLOURS = 0x07;
    private static final int BYTES_OF_A_COLOUR = 3;
    private static final int PLACE_BYTES = 4;

    private final byte[] file;
    private int at = BLOCKS_AT;
    private int width;
    private int height;
    private int frames;

    private GifOutline(byte[] file) throws RefusedPictureException {
        this.file = file;
        if (file.length < BLOCKS_AT) {
            throw new RefusedPictureException(PictureRefusal.INCOMPLETE);
        }
        this.width = number(WIDTH_AT);
        this.height = number(HEIGHT_AT);
    }

    static Outline read(byte[] file) throws RefusedPictureException {
        return new GifOutline(file).outline();
    }

    private Outline outline() throws RefusedPictureException {
        at += colourBytes(Byte.toUnsignedInt(file[FLAGS_AT]));
        for (int block = next(); block != END; block = next()) {
            switch (block) {
                case EXTENSION -> {
                    next();
                    parts();
                }
                case FRAME -> frame();
                default -> throw new RefusedPictureException(PictureRefusal.BROKEN);
            }
        }
        if (frames == 0) {
            throw new RefusedPictureException(PictureRefusal.BROKEN);
        }
        return new Outline("gif", width, height, Outline.UPRIGHT, file);
    }

    /** The largest side counts, of the frame or of the screen that it lies on. */
    private void frame() throws RefusedPictureException {
        if (++frames > 1) {
            throw new RefusedPictureException(PictureRefusal.MOVING);
        }
        if (at + 2 * PLACE_BYTES >= file.length) {
            throw new RefusedPictureException(PictureRefusal.INCOMPLETE);
        }
        width = Math.max(width, number(at + PLACE_BYTES));
        height = Math.max(height, number(at + PLACE_BYTES + 2));
        at += 2 * PLACE_BYTES;
        int flags = next();
        at += colourBytes(flags);
        next();
        parts();
    }

    private void parts() throws RefusedPictureException {
        for (int length = next(); length > 0; length = next()) {
            at += length;
        }
    }

    private static int colourBytes(int flags) {
        return (flags & HAS_COLOURS) == 0 ? 0 : BYTES_OF_A_COLOUR << ((flags & COLOURS) + 1);
    }

    private int number(int place) {
        return Byte.toUnsignedInt(file[place]) | Byte.toUnsignedInt(file[place + 1]) << Byte.SIZE;
    }

    private int next() throws RefusedPictureException {
        if (at >= file.length) {
            throw new RefusedPictureException(PictureRefusal.INCOMPLETE);
        }
        return Byte.toUnsignedInt(file[at++]);
    }
}

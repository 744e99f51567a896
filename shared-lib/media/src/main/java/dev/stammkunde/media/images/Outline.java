package dev.stammkunde.media.images;

import dev.stammkunde.media.PictureRefusal;

/**
 * What a file says of its picture, found without decoding it.
 *
 * @param kind by which the JDK knows its form
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param orientation by EXIF, from 1 (upright) to 8
 * @param bytes what is to be decoded
 */
@SuppressWarnings("ArrayRecordComponent") // Megabytes that nobody outside of here holds.
record Outline(String kind, int width, int height, int orientation, byte[] bytes) {

    /** A photo of a phone has 12 to 24 million; each takes eight bytes of memory here. */
    private static final long MOST_PIXELS = 25_000_000;

    private static final int LONGEST_SIDE = 12_000;

    static final String JPEG = "jpeg";

    static final int UPRIGHT = 1;

    private static final int FIRST_ON_ITS_SIDE = 5;

    /** Finds out what a file is by its bytes, whatever it is called. */
    static Outline of(byte[] file) throws RefusedPictureException {
        Outline outline =
                switch (Magic.of(file)) {
                    case PNG -> PngOutline.read(file);
                    case JPEG -> JpegOutline.read(file);
                    case GIF -> GifOutline.read(file);
                    case NOTHING -> throw new RefusedPictureException(PictureRefusal.EMPTY);
                    case SVG -> throw new RefusedPictureException(PictureRefusal.VECTOR);
                    case WEB -> throw new RefusedPictureException(PictureRefusal.WEB_FORMAT);
                    case HEIC -> throw new RefusedPictureException(PictureRefusal.PHONE_FORMAT);
                    case OTHER -> throw new RefusedPictureException(PictureRefusal.OTHER_TYPE);
                };
        return outline.withinLimits();
    }

    private Outline withinLimits() throws RefusedPictureException {
        if (width < 1 || height < 1) {
            throw new RefusedPictureException(PictureRefusal.BROKEN);
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw new RefusedPictureException(PictureRefusal.TOO_MANY_PIXELS);
        }
        return this;
    }

    /** Returns whether it was written with the losses that photos bear. */
    boolean isJpeg() {
        return kind.equals(JPEG);
    }

    /** Returns whether width and height change places when it is turned upright. */
    boolean isOnItsSide() {
        return orientation >= FIRST_ON_ITS_SIDE;
    }

    /** Returns how wide it is when it stands upright. */
    int uprightWidth() {
        return isOnItsSide() ? height : width;
    }
}

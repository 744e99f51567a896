package dev.stammkunde.media.images;

import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * A picture's pixels in sRGB, from top left by rows.
 *
 * <p>It does without {@code Graphics2D}, for which the JDK would load fonts.
 *
 * @param argb eight bits each of opacity, red, green and blue, from the highest on
 */
@SuppressWarnings("ArrayRecordComponent") // A list of numbers would take four times the memory.
record Pixels(int width, int height, int[] argb) {

    private static final int OPAQUE = 0xFF;
    private static final int GREY_BANDS = 2;
    private static final int BYTE_BITS = 8;

    /** Takes the pixels of a decoded picture. */
    static Pixels of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (image.getColorModel() instanceof IndexColorModel) {
            return new Pixels(width, height, rgb(image));
        }
        if (image.getRaster().getNumBands() <= GREY_BANDS) {
            return new Pixels(width, height, greys(image));
        }
        if (image.getColorModel().getColorSpace().isCS_sRGB()) {
            return new Pixels(width, height, rgb(image));
        }
        int type =
                image.getColorModel().hasAlpha()
                        ? BufferedImage.TYPE_INT_ARGB
                        : BufferedImage.TYPE_INT_RGB;
        BufferedImage converted = new BufferedImage(width, height, type);
        new ColorConvertOp(null).filter(image, converted);
        return new Pixels(width, height, rgb(converted));
    }

    private static int[] rgb(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** The JDK takes greys for linear, and would show them lighter than they are. */
    private static int[] greys(BufferedImage image) {
        Raster raster = image.getRaster();
        int width = raster.getWidth();
        int bits = raster.getSampleModel().getSampleSize(0);
        boolean hasOpacity = raster.getNumBands() == GREY_BANDS;
        int[] argb = new int[width * raster.getHeight()];
        int[] row = new int[width * raster.getNumBands()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int grey = byteOf(row[hasOpacity ? 2 * x : x], bits);
                int opacity = hasOpacity ? byteOf(row[2 * x + 1], bits) : OPAQUE;
                argb[y * width + x] = packed(opacity, grey, grey, grey);
            }
        }
        return argb;
    }

    private static int byteOf(int sample, int bits) {
        int largest = (1 << bits) - 1;
        return (sample * OPAQUE + largest / 2) / largest;
    }

    /** Returns a pixel of eight bits each. */
    static int packed(int opacity, int red, int green, int blue) {
        return (opacity << (3 * BYTE_BITS))
                | (red << (2 * BYTE_BITS))
                | (green << BYTE_BITS)
                | blue;
    }

    /** Returns whether nothing shines through. */
    boolean isOpaque() {
        for (int pixel : argb) {
            if (pixel >>> (3 * BYTE_BITS) != OPAQUE) {
                return false;
            }
        }
        return true;
    }

    /** Returns them as wide as mails need, before they are turned upright. */
    Pixels narrowed(Outline outline) {
        boolean isOnItsSide = outline.isOnItsSide();
        int across = isOnItsSide ? height : width;
        if (across <= ReadPicture.WIDEST) {
            return this;
        }
        int other =
                Math.max(
                        1,
                        Math.round(
                                (float) (isOnItsSide ? width : height)
                                        * ReadPicture.WIDEST
                                        / across));
        return isOnItsSide
                ? Shrink.to(this, other, ReadPicture.WIDEST)
                : Shrink.to(this, ReadPicture.WIDEST, other);
    }

    /** Returns them upright. */
    Pixels turned(Outline outline) {
        int orientation = outline.orientation();
        if (orientation == Outline.UPRIGHT) {
            return this;
        }
        boolean isOnItsSide = outline.isOnItsSide();
        int wide = isOnItsSide ? height : width;
        int high = isOnItsSide ? width : height;
        int[] turned = new int[argb.length];
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                turned[y * wide + x] = argb[source(orientation, x, y)];
            }
        }
        return new Pixels(wide, high, turned);
    }

    /** Where what stands at a place when upright lies as stored. */
    private int source(int orientation, int x, int y) {
        int right = width - 1;
        int bottom = height - 1;
        return switch (orientation) {
            case 2 -> y * width + right - x;
            case 3 -> (bottom - y) * width + right - x;
            case 4 -> (bottom - y) * width + x;
            case 5 -> x * width + y;
            case 6 -> (bottom - x) * width + y;
            case 7 -> (bottom - x) * width + right - y;
            case 8 -> x * width + right - y;
            default -> y * width + x;
        };
    }
}

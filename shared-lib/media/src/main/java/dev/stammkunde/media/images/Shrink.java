package dev.stammkunde.media.images;

import java.util.Arrays;

/** Makes pictures smaller: each pixel is the mean of the area that it stands for. */
final class Shrink {

    private static final int BYTE = 0xFF;
    private static final int CHANNELS = 4;
    private static final int GREEN_AT = 8;
    private static final int RED_AT = 16;
    private static final int OPACITY_AT = 24;

    private final Pixels source;
    private final double stepX;
    private final double stepY;

    private Shrink(Pixels source, int width, int height) {
        this.source = source;
        this.stepX = (double) source.width() / width;
        this.stepY = (double) source.height() / height;
    }

    /** Returns a picture of this size, which must not be larger. */
    static Pixels to(Pixels source, int width, int height) {
        Shrink shrink = new Shrink(source, width, height);
        int[] argb = new int[width * height];
        double[] sums = new double[CHANNELS];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = shrink.mean(x, y, sums);
            }
        }
        return new Pixels(width, height, argb);
    }

    /** Colours count by how opaque they are: what nobody sees has none. */
    private int mean(int x, int y, double[] sums) {
        double left = x * stepX;
        double top = y * stepY;
        double right = Math.min(left + stepX, source.width());
        double bottom = Math.min(top + stepY, source.height());
        Arrays.fill(sums, 0);
        double area = 0;
        for (int row = (int) top; row < bottom; row++) {
            double high = Math.min(row + 1, bottom) - Math.max(row, top);
            for (int column = (int) left; column < right; column++) {
                double weight = high * (Math.min(column + 1, right) - Math.max(column, left));
                area += weight;
                add(source.argb()[row * source.width() + column], weight, sums);
            }
        }
        return mean(sums, area);
    }

    private static void add(int pixel, double weight, double[] sums) {
        double opacity = (pixel >>> OPACITY_AT) * weight;
        sums[0] += opacity;
        sums[1] += (pixel >>> RED_AT & BYTE) * opacity;
        sums[2] += (pixel >>> GREEN_AT & BYTE) * opacity;
        sums[3] += (pixel & BYTE) * opacity;
    }

    private static int mean(double[] sums, double area) {
        double opacity = sums[0];
        return opacity == 0
                ? 0
                : Pixels.packed(
                        rounded(opacity / area),
                        rounded(sums[1] / opacity),
                        rounded(sums[2] / opacity),
                        rounded(sums[3] / opacity));
    }

    private static int rounded(double value) {
        return Math.clamp(Math.round(value), 0, BYTE);
    }
}

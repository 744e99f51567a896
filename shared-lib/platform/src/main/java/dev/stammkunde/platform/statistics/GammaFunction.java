package dev.stammkunde.platform.statistics;

/** The gamma function of positive numbers, by its logarithm, so that nothing overflows. */
public final class GammaFunction {

    private static final double LANCZOS_G = 7;
    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    /** Below this the functions are stepped up to it, where their series are exact. */
    private static final double SMALL = 0.5;

    private static final double LARGE = 10;

    private GammaFunction() {}

    /** Returns the logarithm of the gamma function, by Lanczos's approximation; to 1e-14. */
    public static double logarithm(double x) {
        if (x < SMALL) {
            return logarithm(x + 1) - Math.log(x);
        }
        double y = x - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (y + i);
        }
        double t = y + LANCZOS_G + 0.5;
        return Math.log(2 * Math.PI) / 2 + (y + 0.5) * Math.log(t) - t + Math.log(sum);
    }

    /**
     * Returns the slope of {@link #logarithm}, by its asymptotic series (Abramowitz and Stegun
     * 6.3.18); to 1e-13.
     */
    public static double slope(double x) {
        double steps = 0;
        double y = x;
        while (y < LARGE) {
            steps += 1 / y;
            y++;
        }
        double square = 1 / (y * y);
        double series =
                square
                        * (1.0 / 12
                                - square
                                        * (1.0 / 120
                                                - square
                                                        * (1.0 / 252
                                                                - square
                                                                        * (1.0 / 240
                                                                                - square / 132))));
        return Math.log(y) - 1 / (2 * y) - series - steps;
    }
}

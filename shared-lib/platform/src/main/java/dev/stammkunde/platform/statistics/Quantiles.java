package dev.stammkunde.platform.statistics;

/** Below which values of a distribution how much of it lies. */
public final class Quantiles {

    private static final double TINY = 1e-300;
    private static final double ENOUGH = 1e-15;
    private static final int MOST_TERMS = 10_000;
    private static final int HALVINGS = 200;

    /** More degrees of freedom are as good as the normal distribution, to six digits. */
    private static final double MOST_FREEDOM = 1e7;

    /** From here on the series of the difference of two logarithms is exact to the last digit. */
    private static final double LARGE = 1_000;

    private Quantiles() {}

    /**
     * Returns the quantile of the standard normal distribution.
     *
     * @param share from 0.5 to less than 1
     */
    public static double normal(double share) {
        return student(share, MOST_FREEDOM);
    }

    /**
     * Returns the quantile of Student's distribution, by halving.
     *
     * @param share from 0.5 to less than 1
     * @param freedom degrees of freedom, more than 0; need not be whole
     */
    public static double student(double share, double freedom) {
        double degrees = Math.min(freedom, MOST_FREEDOM);
        double low = 0;
        double high = 1;
        while (studentBelow(high, degrees) < share && high < 1e12) {
            high *= 2;
        }
        for (int i = 0; i < HALVINGS && high - low > ENOUGH * high; i++) {
            double middle = (low + high) / 2;
            if (studentBelow(middle, degrees) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** How much of Student's distribution lies below a value that is not negative. */
    private static double studentBelow(double t, double freedom) {
        double x = freedom / (freedom + t * t);
        return 1 - beta(x, t * t / (freedom + t * t), freedom / 2) / 2;
    }

    /**
     * The regularized incomplete beta function of {@code x} for {@code a} and one half.
     *
     * @param rest what {@code x} lacks to 1, which must not be rounded away
     */
    private static double beta(double x, double rest, double a) {
        double b = 0.5;
        if (rest == 0) {
            return 1;
        }
        double front =
                Math.exp(
                        logGammaStep(a)
                                - Math.log(Math.PI) / 2
                                + a * Math.log1p(-rest)
                                + b * Math.log(rest));
        return x < (a + 1) / (a + b + 2)
                ? front * fraction(x, a, b) / a
                : 1 - front * fraction(rest, b, a) / b;
    }

    /** The continued fraction of the incomplete beta function, by Lentz's method. */
    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / notZero(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / notZero(1 + even * d);
            c = notZero(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / notZero(1 + odd * d);
            c = notZero(1 + odd / c);
            double factor = d * c;
            value *= factor;
            if (Math.abs(factor - 1) < ENOUGH) {
                break;
            }
        }
        return value;
    }

    private static double notZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** How much the logarithm of the gamma function grows from a value to one half more. */
    private static double logGammaStep(double a) {
        return a > LARGE
                ? Math.log(a) / 2 - 1 / (8 * a) + 1 / (192 * a * a * a)
                : GammaFunction.logarithm(a + 0.5) - GammaFunction.logarithm(a);
    }
}

package dev.stammkunde.insights.value;

import java.util.stream.IntStream;

/**
 * The likelihood of {@link BgNbd} over logarithms of its parameters: equation 6 of the paper, by
 * logarithms, with its gradient. Gamma functions of neighbouring numbers are sums, so that each is
 * reckoned once for all customers.
 */
final class BgNbdHill implements ClimbLikelihood.Hill {

    private final Patterns patterns;
    private final int mostDays;
    private final int mostRepeats;

    BgNbdHill(Patterns patterns) {
        this.patterns = patterns;
        mostDays = IntStream.range(0, patterns.groups()).map(patterns::ageDays).max().orElse(0);
        mostRepeats = IntStream.range(0, patterns.groups()).map(patterns::repeats).max().orElse(0);
    }

    @Override
    public double height(double[] point, double[] gradient) {
        double r = Math.exp(point[0]);
        double alpha = Math.exp(point[1]);
        double a = Math.exp(point[2]);
        double b = Math.exp(point[3]);
        double[] logs = logs(alpha);
        Rising ofR = new Rising(r, mostRepeats);
        Rising ofB = new Rising(b, mostRepeats);
        Rising ofBoth = new Rising(a + b, mostRepeats);
        double height = 0;
        double slopeR = 0;
        double slopeAlpha = 0;
        double slopeA = 0;
        double slopeB = 0;
        for (int i = 0; i < patterns.groups(); i++) {
            int x = patterns.repeats(i);
            int n = patterns.count(i);
            double shape = r + x;
            double stays = -shape * logs[patterns.ageDays(i)];
            double left = 0;
            double either = stays;
            if (x > 0) {
                double leaves = point[2] - Math.log(b + x - 1) - shape * logs[patterns.lastDays(i)];
                double most = Math.max(stays, leaves);
                either = most + Math.log1p(Math.exp(-Math.abs(stays - leaves)));
                left = Math.exp(leaves - either);
                slopeA += n * left / a;
                slopeB -= n * left / (b + x - 1);
            }
            height += n * (ofR.sum[x] + r * point[1] + ofB.sum[x] - ofBoth.sum[x] + either);
            slopeR +=
                    n
                            * (ofR.slope[x]
                                    + point[1]
                                    - (1 - left) * logs[patterns.ageDays(i)]
                                    - left * logs[patterns.lastDays(i)]);
            slopeAlpha +=
                    n
                            * (r / alpha
                                    - shape
                                            * ((1 - left) / weeks(alpha, patterns.ageDays(i))
                                                    + left / weeks(alpha, patterns.lastDays(i))));
            slopeA -= n * ofBoth.slope[x];
            slopeB += n * (ofB.slope[x] - ofBoth.slope[x]);
        }
        double all = patterns.buyers();
        gradient[0] = slopeR * r / all;
        gradient[1] = slopeAlpha * alpha / all;
        gradient[2] = slopeA * a / all;
        gradient[3] = slopeB * b / all;
        return height / all;
    }

    private static double weeks(double alpha, int days) {
        return alpha + days / BuyingPattern.DAYS_OF_A_WEEK;
    }

    private double[] logs(double alpha) {
        return IntStream.rangeClosed(0, mostDays)
                .mapToDouble(days -> Math.log(weeks(alpha, days)))
                .toArray();
    }

    /** By how much the logarithm of the gamma function rises with steps of 1, and its slope. */
    private static final class Rising {

        final double[] sum;
        final double[] slope;

        Rising(double from, int steps) {
            sum = new double[steps + 1];
            slope = new double[steps + 1];
            for (int k = 0; k < steps; k++) {
                sum[k + 1] = sum[k] + Math.log(from + k);
                slope[k + 1] = slope[k] + 1 / (from + k);
            }
        }
    }
}

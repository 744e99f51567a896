package dev.stammkunde.insights.value;

import dev.stammkunde.platform.statistics.GammaFunction;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the parameters of {@link GammaGamma} that make what was spent likeliest. */
final class FitGammaGamma implements ClimbLikelihood.Hill {

    private static final List<double[]> STARTS =
            List.of(
                    new double[] {1, 2, 1},
                    new double[] {6, 4, 0.5},
                    new double[] {0.5, 8, 10},
                    new double[] {20, 3, 0.1});

    private final RepeatAmounts amounts;
    private final double scale;
    private final int mostRepeats;

    private FitGammaGamma(RepeatAmounts amounts) {
        this.amounts = amounts;
        scale = amounts.scale();
        mostRepeats = IntStream.range(0, amounts.size()).map(amounts::repeats).max().orElse(0);
    }

    /**
     * Finds the parameters, for amounts in the unit in which they were told.
     *
     * @return empty where fewer than two customers came back, or no climbs agree
     */
    static Optional<GammaGamma> find(RepeatAmounts amounts) {
        if (amounts.size() < 2) {
            return Optional.empty();
        }
        FitGammaGamma hill = new FitGammaGamma(amounts);
        return FitBgNbd.agreed(
                        STARTS.stream()
                                .map(start -> ClimbLikelihood.climb(hill, FitBgNbd.logs(start))))
                .map(
                        logs ->
                                new GammaGamma(
                                        Math.exp(logs[0]),
                                        Math.exp(logs[1]),
                                        Math.exp(logs[2]) * hill.scale));
    }

    @Override
    public double height(double[] point, double[] gradient) {
        double p = Math.exp(point[0]);
        double q = Math.exp(point[1]);
        double gamma = Math.exp(point[2]);
        OfRepeats[] known = new OfRepeats[mostRepeats + 1];
        double slopeQ = GammaFunction.slope(q);
        double height = 0;
        double ofP = 0;
        double ofQ = 0;
        double ofGamma = 0;
        for (int i = 0; i < amounts.size(); i++) {
            int x = amounts.repeats(i);
            double m = amounts.mean(i) / scale;
            OfRepeats own = known[x];
            if (own == null) {
                own = OfRepeats.of(p, q, x);
                known[x] = own;
            }
            double all = gamma + x * m;
            double log = Math.log(all);
            double logSum = Math.log(x * m);
            height += own.height + q * point[2] + p * x * logSum - Math.log(m) - (p * x + q) * log;
            ofP += x * (own.slope - own.slopeP + logSum - log);
            ofQ += own.slope - slopeQ + point[2] - log;
            ofGamma += q / gamma - (p * x + q) / all;
        }
        double n = amounts.size();
        gradient[0] = ofP * p / n;
        gradient[1] = ofQ * q / n;
        gradient[2] = ofGamma * gamma / n;
        return height / n;
    }

    /** What is the same for all who came back so often. */
    private record OfRepeats(double height, double slope, double slopeP) {

        static OfRepeats of(double p, double q, int x) {
            return new OfRepeats(
                    GammaFunction.logarithm(p * x + q)
                            - GammaFunction.logarithm(p * x)
                            - GammaFunction.logarithm(q),
                    GammaFunction.slope(p * x + q),
                    GammaFunction.slope(p * x));
        }
    }
}

package dev.stammkunde.insights.lift;

import dev.stammkunde.insights.lift.Lift.Estimate;
import dev.stammkunde.platform.statistics.Bounds;
import dev.stammkunde.platform.statistics.Quantiles;

import java.util.List;

/**
 * The difference of two arms, stratum by stratum, less what the same customers' earlier revenue
 * foretold: CUPED by Deng, Xu, Kohavi and Walker ("Improving the Sensitivity of Online Controlled
 * Experiments by Utilizing Pre-Experiment Data", 2013). Strata weigh as many as there are customers
 * in them. Degrees of freedom are those of Welch and Satterthwaite over all parts.
 */
final class AdjustedDifference {

    /**
     * A smaller stratum is no stratum of its own: its customers count as those who paid nothing.
     */
    static final int FEWEST_OF_STRATUM = 30;

    private AdjustedDifference() {}

    /** Returns the difference of two arms, each of at least two customers. */
    static Estimate of(ArmSums treated, ArmSums held) {
        boolean areApart =
                isEnough(treated.known(), held.known()) && isEnough(treated.fresh(), held.fresh());
        double all = treated.n() + held.n();
        List<Part> parts =
                areApart
                        ? List.of(
                                Part.of(treated.known(), held.known(), all),
                                Part.of(treated.fresh(), held.fresh(), all))
                        : List.of(Part.of(treated.all(), held.all(), all));
        double difference = parts.stream().mapToDouble(Part::difference).sum();
        double variance = parts.stream().mapToDouble(part -> part.own() + part.others()).sum();
        if (variance <= 0) {
            return new Estimate(difference, new Bounds(difference, difference));
        }
        double spread = parts.stream().mapToDouble(Part::spread).sum();
        double freedom = variance * variance / spread;
        double half =
                Quantiles.student(1 - (1 - Lift.CONFIDENCE) / 2, freedom) * Math.sqrt(variance);
        return new Estimate(difference, new Bounds(difference - half, difference + half));
    }

    private static boolean isEnough(PairedSums one, PairedSums other) {
        return Math.min(one.n(), other.n()) >= FEWEST_OF_STRATUM;
    }

    /**
     * A stratum with its weight in it.
     *
     * @param own variance of the mean of those who were treated
     * @param others of those who were held out
     * @param spread what it adds to the divisor of the degrees of freedom
     */
    private record Part(double difference, double own, double others, double spread) {

        static Part of(PairedSums treated, PairedSums held, double all) {
            double weight = (treated.n() + held.n()) / all;
            double theta = theta(treated, held);
            double difference =
                    treated.revenue().mean().subtract(held.revenue().mean()).doubleValue()
                            - theta
                                    * treated.earlier()
                                            .mean()
                                            .subtract(held.earlier().mean())
                                            .doubleValue();
            double own = weight * weight * Math.max(0, treated.variance(theta)) / treated.n();
            double others = weight * weight * Math.max(0, held.variance(theta)) / held.n();
            return new Part(
                    weight * difference,
                    own,
                    others,
                    own * own / (treated.n() - 1) + others * others / (held.n() - 1));
        }

        /** The slope within the arms, so that a difference between them does not count. */
        private static double theta(PairedSums treated, PairedSums held) {
            double earlier =
                    treated.earlier().variance().doubleValue() * (treated.n() - 1)
                            + held.earlier().variance().doubleValue() * (held.n() - 1);
            double both =
                    treated.covariance() * (treated.n() - 1) + held.covariance() * (held.n() - 1);
            return earlier == 0 ? 0 : both / earlier;
        }
    }
}

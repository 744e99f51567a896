package dev.stammkunde.surveys.figures;

import java.util.Optional;

/**
 * By how much a figure differs from another one of the same measure.
 *
 * @param amount in points, per cent or stars
 * @param z how many standard errors that is
 */
public record Difference(double amount, double z) {

    /** Of fewer answers a figure says so little that a difference would mislead. */
    public static final int LEAST_ANSWERS = 30;

    /**
     * Finds the difference of two groups of answers; nothing where one is too small for it. It
     * takes them for independent, which answers of the same people are not.
     */
    public static Optional<Difference> between(Measure measure, Scores now, Scores before) {
        if (now.n() < LEAST_ANSWERS || before.n() < LEAST_ANSWERS) {
            return Optional.empty();
        }
        double error = Math.hypot(measure.standardError(now), measure.standardError(before));
        double amount = measure.exact(now) - measure.exact(before);
        // Only where all gave one number of stars, and all of them another.
        return error == 0 ? Optional.empty() : Optional.of(new Difference(amount, amount / error));
    }

    /** Whether chance alone makes such a difference less than once in twenty times. */
    public boolean isSignificant() {
        return Math.abs(z) >= Interval.Z;
    }
}

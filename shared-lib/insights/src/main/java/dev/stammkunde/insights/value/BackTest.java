package dev.stammkunde.insights.value;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * How well a model told who would buy in days that it did not know, beside the plain rule of {@link
 * BuyingRhythm}.
 *
 * @param cutoff the last day that the model knew
 * @param days how many days after it were judged
 * @param judged customers who had bought until the cutoff, without those of whom nothing was said:
 *     who bought once, longer ago than others were watched
 * @param bought of them, those who bought in the days after it
 * @param expected how many of them the model thought would
 * @param deciles from the tenth that is least likely to buy to the likeliest; those without a
 *     customer are missing
 * @param slope of all customers; absent where it cannot be told
 * @param slopeOfRepeats of those with more than one purchase at the cutoff
 * @param model how well the model did
 * @param baseline how well the plain rule did, with the shares of the same days before the cutoff
 */
public record BackTest(
        LocalDate cutoff,
        int days,
        long judged,
        long bought,
        double expected,
        List<Decile> deciles,
        @Nullable Slope slope,
        @Nullable Slope slopeOfRepeats,
        Score model,
        Score baseline) {

    public BackTest {
        deciles = List.copyOf(deciles);
    }

    /**
     * A tenth of the customers.
     *
     * @param predicted the mean probability to buy
     * @param observed the share of those who bought
     */
    public record Decile(long customers, double predicted, double observed) {}

    /**
     * By how much predictions would have to be stretched: 1 is right, less is too sure, more is too
     * timid (Cox, Biometrika 45, 1958).
     */
    public record Slope(double value, double standardError) {}

    /**
     * How well something told who would buy.
     *
     * @param brier mean square of what it was off by: 0 is best, 0.25 is a coin (Brier, 1950)
     * @param liftAtTenPercent how many times as many of the tenth with the best chance bought as of
     *     all
     */
    public record Score(double brier, double liftAtTenPercent) {}

    /** Whether the model was nearer to what happened than the plain rule. */
    public boolean beatsBaseline() {
        return model.brier() < baseline.brier();
    }
}

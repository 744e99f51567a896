package dev.stammkunde.surveys.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How many of those who got an invitation answered in time.
 *
 * @param answered of some waves
 * @param delivered invitations of the same waves that reached their mailbox: without what was
 *     skipped, held or came back
 */
public record ResponseRate(long answered, long delivered) {

    public static final String DEFINITION =
            "100 x answered in time / invitations delivered, of the same waves; interval: Wilson,"
                    + " 95 %";

    /**
     * Returns the rate of several waves: of those with a rate alone, so that nobody counts as
     * answering an invitation of another wave. Without any, it is none either.
     */
    static ResponseRate of(List<ResponseRate> waves) {
        List<ResponseRate> known = waves.stream().filter(ResponseRate::isKnown).toList();
        List<ResponseRate> summed = known.isEmpty() ? waves : known;
        return new ResponseRate(
                summed.stream().mapToLong(ResponseRate::answered).sum(),
                summed.stream().mapToLong(ResponseRate::delivered).sum());
    }

    /** Finds the rate in per cent; none where nothing tells how many were reached. */
    public Optional<BigDecimal> percent() {
        return isKnown()
                ? Optional.of(
                        BigDecimal.valueOf(100 * answered)
                                .divide(BigDecimal.valueOf(delivered), 1, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    /** Finds its interval. */
    public Optional<Interval> interval() {
        return isKnown() ? Optional.of(Interval.wilson(answered, delivered)) : Optional.empty();
    }

    /** Answers by an open link, or before the mail service told, are of no delivered mail. */
    private boolean isKnown() {
        return delivered > 0 && answered <= delivered;
    }
}

package dev.stammkunde.finance.files;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A report that is wanted, and what for.
 *
 * @param asOf a moment of the month; absent for the whole month, which is over
 */
public record ReportWish(String shopId, YearMonth month, @Nullable Instant asOf, Purpose purpose) {

    /** What a report is wanted for. */
    public sealed interface Purpose {}

    /** Somebody looks at it. */
    public record Look() implements Purpose {}

    /** The schedule wants to know what the running month came to; nobody is told. */
    public record SoFar() implements Purpose {}

    /** The month is over. The report is made once for the time of the wish; finance is told. */
    public record Schedule() implements Purpose {}

    /**
     * The month is to be closed with it.
     *
     * @param by who wants it
     * @param reviewed the SHA-256 of the report that they have seen: another one is not closed
     */
    public record Closing(String by, String reviewed) implements Purpose {}

    public ReportWish {
        boolean isOfMoment =
                switch (purpose) {
                    case Look _ -> asOf != null;
                    case SoFar _ -> true;
                    case Schedule _, Closing _ -> false;
                };
        if (isOfMoment != (asOf != null)) {
            throw new IllegalArgumentException("a moment is only looked at");
        }
    }

    /** Wants to look at a whole month. */
    public static ReportWish look(String shopId, YearMonth month) {
        return new ReportWish(shopId, month, null, new Look());
    }

    /** Finds who wants to close the month; nothing where nobody does. */
    public Optional<Closing> findClosing() {
        return purpose instanceof Closing closing ? Optional.of(closing) : Optional.empty();
    }
}

package dev.stammkunde.points;

import dev.stammkunde.platform.DocumentId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What a partner's own system may hear of its agreement, beside its bookings. It names no customer.
 */
public sealed interface PartnerNews {

    /** What agreements are called in keys and in the audit. */
    String KIND = "partner";

    /** Whose it is. */
    DocumentId partner();

    /** When it happened: told again, the same. */
    Instant at();

    /** A month was closed, and its statement stays as it is. */
    record MonthClosed(DocumentId partner, Instant at, YearMonth month) implements PartnerNews {}

    /**
     * A dispute of a statement was answered, or settled.
     *
     * @param dispute its number in the statement, from 1
     */
    record DisputeAnswered(
            DocumentId partner, Instant at, YearMonth month, int dispute, boolean isSettled)
            implements PartnerNews {}

    /**
     * It was said when the agreement ends, or that it does not.
     *
     * @param version of the agreement that says so
     * @param until the last day on which purchases earn, in the shop's time; absent without an end
     * @param runOffUntil the last day on which points are redeemed
     */
    record AgreementEnds(
            DocumentId partner,
            Instant at,
            int version,
            AgreementEnd end,
            @Nullable LocalDate until,
            @Nullable LocalDate runOffUntil)
            implements PartnerNews {}

    /** How an agreement comes to its end. */
    enum AgreementEnd {
        /** On days to come, or of the past. */
        ENDS,
        /** At once and for ever. */
        ENDED,
        /** An end that was told before is none any more. */
        GOES_ON
    }
}

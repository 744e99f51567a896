package dev.stammkunde.programmes.stamps;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * By what a card is filled.
 *
 * @param needed stamps that a full card has
 * @param validDays after the day of the first stamp; absent where it does not lapse
 * @param zone in which days begin
 */
record CardTerms(
        int needed,
        @Nullable Integer validDays,
        OnFull onFull,
        RefundedStamps refunds,
        ZoneId zone) {

    static CardTerms of(StampCardDraft draft) {
        return new CardTerms(
                draft.needed(), draft.validDays(), draft.onFull(), draft.refunds(), draft.zone());
    }

    /** Finds the first instant at which a card that is not full is over. */
    Optional<Instant> findEnd(Instant firstStamp) {
        return Optional.ofNullable(validDays)
                .map(
                        days ->
                                firstStamp
                                        .atZone(zone)
                                        .toLocalDate()
                                        .plusDays(days + 1L)
                                        .atStartOfDay(zone)
                                        .toInstant());
    }
}

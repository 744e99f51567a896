package dev.stammkunde.points.programme;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When points can be spent and when they are lost.
 *
 * @param holdDays days of 24 hours from payment until they can be spent: the return window
 * @param expiryMonths calendar months from payment, rounded up to the end of that month in shop
 *     time; absent means never
 * @param warnDays so many days before points are lost other systems hear of it
 */
public record LotRules(int holdDays, OptionalInt expiryMonths, List<Integer> warnDays) {

    /** A month and a week before. */
    public static final List<Integer> USUAL_WARN_DAYS = List.of(30, 7);

    public LotRules {
        warnDays = List.copyOf(warnDays);
    }

    /** With the usual warnings. */
    public LotRules(int holdDays, OptionalInt expiryMonths) {
        this(holdDays, expiryMonths, USUAL_WARN_DAYS);
    }

    /** When points of an order paid at {@code paidAt} can be spent. */
    public Instant availableAt(Instant paidAt) {
        return paidAt.plusSeconds(holdDays * 86_400L);
    }

    /**
     * The first instant at which points that arose at {@code from} are lost: midnight after the
     * last day of the month, so that an account has at most one date of expiry a month.
     */
    public Optional<Instant> expiresAt(Instant from, ZoneId zone) {
        if (expiryMonths.isEmpty()) {
            return Optional.empty();
        }
        ZonedDateTime end =
                from.atZone(zone)
                        .plusMonths(expiryMonths.getAsInt())
                        .with(TemporalAdjusters.firstDayOfNextMonth());
        return Optional.of(end.toLocalDate().atStartOfDay(zone).toInstant());
    }
}

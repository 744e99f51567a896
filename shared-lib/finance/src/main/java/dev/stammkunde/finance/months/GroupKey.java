package dev.stammkunde.finance.months;

import dev.stammkunde.points.Lot;
import dev.stammkunde.points.LotSource;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Points of an account that came from one source and are lost together. Accounts join lots, but
 * only within such a group, so that a group's sum follows from the bookings alone.
 *
 * @param expiresAt absent means never
 */
public record GroupKey(LotSource source, @Nullable Instant expiresAt) {

    /**
     * For so long finance remembers of a customer what nothing is left of: of an order since it was
     * paid, of a reward since it was reserved, of lost points since they were lost. What a booking
     * does to it later is of no cohort, of no reward and no revenue.
     */
    static final Duration MEMORY = Duration.ofDays(730);

    static final Comparator<GroupKey> ORDER =
            Comparator.comparing((GroupKey key) -> key.source().origin())
                    .thenComparing(key -> key.source().issuer())
                    .thenComparing(key -> key.source().acceptor())
                    .thenComparing(key -> key.expiresAt() == null ? Instant.MAX : key.expiresAt());

    static GroupKey of(Lot lot) {
        return new GroupKey(lot.source(), lot.term().expiresAt());
    }

    /** Adds up lots by their groups. */
    static Map<GroupKey, Long> sums(List<Lot> lots) {
        Map<GroupKey, Long> sums = new LinkedHashMap<>();
        lots.forEach(lot -> sums.merge(of(lot), lot.points(), Long::sum));
        return sums;
    }

    /** Whether it is remembered at a time which cohorts its points were of that are gone. */
    boolean isRemembered(Instant at) {
        Instant end = expiresAt;
        return end == null || at.isBefore(end.plus(MEMORY));
    }
}

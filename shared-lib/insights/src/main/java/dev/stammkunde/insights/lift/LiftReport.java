package dev.stammkunde.insights.lift;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was compared in a shop. It names no customer.
 *
 * @param currency of all amounts; absent where no order has any
 * @param lifts the latest first
 * @param spreads by days, the fewest first; none while nobody bought
 */
public record LiftReport(
        String shopId,
        Instant asOf,
        @Nullable String currency,
        List<CountedLift> lifts,
        List<RevenueSpread> spreads) {

    public LiftReport {
        lifts = List.copyOf(lifts);
        spreads = List.copyOf(spreads);
    }

    /** Finds how much revenue varies in so many days, or in the next more that are known. */
    public Optional<RevenueSpread> findSpread(int days) {
        return spreads.stream().filter(each -> each.days() >= days).findFirst();
    }
}

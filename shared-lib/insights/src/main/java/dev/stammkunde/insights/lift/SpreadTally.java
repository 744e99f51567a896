package dev.stammkunde.insights.lift;

import dev.stammkunde.insights.CountedPurchase;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums up what all customers paid in the last days who had bought before. */
final class SpreadTally {

    /** One, two and four weeks, as campaigns count purchases, and a quarter. */
    private static final List<Integer> DAYS = List.of(7, 14, 28, 91);

    private final Instant end;
    private final Map<Integer, ArmTally> byDays = new TreeMap<>();

    /**
     * Prepares to sum up.
     *
     * @param end of the last day that is known whole
     */
    SpreadTally(@Nullable String currency, Instant end) {
        this.end = end;
        DAYS.forEach(days -> byDays.put(days, new ArmTally(currency, Duration.ofDays(days))));
    }

    void add(List<CountedPurchase> purchases) {
        byDays.forEach(
                (days, tally) -> {
                    Instant begin = end.minus(Duration.ofDays(days));
                    if (hasBoughtBefore(purchases, begin)) {
                        tally.add(false, List.of(begin), purchases);
                    }
                });
    }

    /** Whether a customer had bought before a moment. */
    static boolean hasBoughtBefore(List<CountedPurchase> purchases, Instant moment) {
        return purchases.stream().anyMatch(it -> it.counts() && it.paidAt().isBefore(moment));
    }

    /** Returns what there is to tell, which takes two customers. */
    List<RevenueSpread> spreads() {
        List<RevenueSpread> spreads = new ArrayList<>();
        byDays.forEach(
                (days, tally) -> {
                    ArmSums all = tally.treated();
                    if (all.n() > 1) {
                        spreads.add(new RevenueSpread(days, all.known(), all.buyers()));
                    }
                });
        return spreads;
    }
}

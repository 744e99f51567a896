package dev.stammkunde.insights.value;

import dev.stammkunde.insights.value.PurchaseHistory.Purchase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Histories that are made by hand. */
final class Histories {

    static final LocalDate AS_OF = LocalDate.parse("2026-10-31");

    private Histories() {}

    /** Bought for 20.00 so many days ago each. */
    static PurchaseHistory daysAgo(int... days) {
        return paying(2000, days);
    }

    /** Bought for the same amount so many days ago each. */
    static PurchaseHistory paying(long netMinor, int... days) {
        return PurchaseHistory.of(
                IntStream.of(days)
                        .mapToObj(ago -> new Purchase(AS_OF.minusDays(ago), netMinor))
                        .toList());
    }

    /** Bought again so often, the last time so many weeks after the first. */
    static PurchaseHistory ofPattern(int repeats, int lastWeeks, int ageWeeks) {
        LocalDate first = AS_OF.minusDays(7L * ageWeeks);
        List<Purchase> purchases = new ArrayList<>();
        for (int i = 0; i < repeats; i++) {
            purchases.add(new Purchase(first.plusDays(i), 2000L));
        }
        purchases.add(new Purchase(first.plusDays(7L * lastWeeks), 2000L));
        return PurchaseHistory.of(purchases);
    }
}

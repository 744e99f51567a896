package dev.stammkunde.reports.testing;

import dev.stammkunde.reports.missed.MissedOrder;
import dev.stammkunde.reports.missed.MissedOrders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was missed, in memory. */
public final class InMemoryMissedOrders implements MissedOrders {

    /** Whether notes fail. */
    public boolean breaks;

    private final List<MissedOrder> all = new ArrayList<>();

    @Override
    public void note(MissedOrder missed) {
        if (breaks) {
            throw new IllegalStateException("the table does not answer");
        }
        boolean isNoted =
                all.stream()
                        .anyMatch(
                                one ->
                                        one.shopId().equals(missed.shopId())
                                                && one.orderId().equals(missed.orderId())
                                                && one.foundAt().equals(missed.foundAt()));
        if (!isNoted) {
            all.add(missed);
        }
    }

    @Override
    public List<MissedOrder> newest(String shopId, int most) {
        return all.stream()
                .filter(one -> one.shopId().equals(shopId))
                .sorted(
                        Comparator.comparing(MissedOrder::foundAt)
                                .thenComparing(MissedOrder::orderId)
                                .reversed())
                .limit(most)
                .toList();
    }

    /** Forgets all, as when their time is over. */
    public void forget() {
        all.clear();
    }
}

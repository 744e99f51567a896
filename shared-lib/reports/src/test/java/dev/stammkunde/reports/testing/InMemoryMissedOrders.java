package dev.stammkunde.reports.testing;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.reports.missed.DismissMissed;
import dev.stammkunde.reports.missed.Dismissal;
import dev.stammkunde.reports.missed.MissedOrder;
import dev.stammkunde.reports.missed.MissedOrders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was missed, in memory. */
public final class InMemoryMissedOrders implements MissedOrders, DismissMissed {

    /** Whether notes fail. */
    public boolean breaks;

    private final InMemoryAudit audit = new InMemoryAudit();
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
    public Outcome dismiss(Place place, Dismissal dismissal, AuditEntry entry) {
        for (int i = 0; i < all.size(); i++) {
            MissedOrder one = all.get(i);
            if (new Place(one.shopId(), one.foundAt(), one.orderId()).equals(place)) {
                if (one.dismissal() != null) {
                    return Outcome.BEFORE;
                }
                all.set(i, one.with(dismissal));
                audit.add(entry);
                return Outcome.DISMISSED;
            }
        }
        return Outcome.UNKNOWN;
    }

    /** Returns who did what. */
    public InMemoryAudit audit() {
        return audit;
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

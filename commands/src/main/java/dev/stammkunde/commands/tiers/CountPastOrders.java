package dev.stammkunde.commands.tiers;

import dev.stammkunde.commands.imports.InOrder;
import dev.stammkunde.points.CountAgain;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.LedgerOrder.Booked;
import dev.stammkunde.points.store.DynamoDbOrdersOfShop;
import dev.stammkunde.programmes.tiers.TierHistory;
import dev.stammkunde.programmes.tiers.TierUnits;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Counts the orders that a shop booked before it had tiers, each once. It may stop at any call:
 * what was counted is passed over when it runs again.
 */
public final class CountPastOrders {

    private final DynamoDbOrdersOfShop orders;
    private final TierHistory history;
    private final int parallel;
    private final Consumer<PastOrders> progress;

    /**
     * Wires the use case.
     *
     * @param history the shop's
     * @param parallel how many orders at a time
     * @param progress receives how far it has come, after each order
     */
    public CountPastOrders(
            DynamoDbOrdersOfShop orders,
            TierHistory history,
            int parallel,
            Consumer<PastOrders> progress) {
        this.orders = orders;
        this.history = history;
        this.parallel = parallel;
        this.progress = progress;
    }

    /**
     * Counts them.
     *
     * @param look counts one that was not counted yet, or says what that would come to; safe for
     *     many threads
     */
    public PastOrders each(String shopId, Function<LedgerOrder, CountAgain.Outcome> look) {
        Sum sum = new Sum();
        try (InOrder<PastOrders> underWay = new InOrder<>(parallel, sum::add)) {
            orders.each(
                    shopId, some -> some.forEach(order -> underWay.add(() -> looked(order, look))));
            underWay.finish();
        }
        return sum.all;
    }

    private final class Sum {
        private PastOrders all = PastOrders.NONE;

        void add(PastOrders one) {
            all = all.plus(one);
            progress.accept(all);
        }
    }

    private PastOrders looked(LedgerOrder order, Function<LedgerOrder, CountAgain.Outcome> look) {
        Booked booked = order.booked();
        if (booked == null || history.findCounting(booked.paidAt()).isEmpty()) {
            return PastOrders.NOTHING;
        }
        if (booked.units().rules().containsKey(TierUnits.NAME)) {
            return PastOrders.BEFORE;
        }
        return switch (look.apply(order)) {
            case COUNTED -> PastOrders.COUNTED;
            case AS_IT_WAS, NOT_BOOKED -> PastOrders.NOTHING;
            case OTHER_POINTS -> PastOrders.left(order.orderId(), "would get other points");
            case NO_ROOM -> PastOrders.left(order.orderId(), "has no room for another entry");
            case BUSY -> PastOrders.left(order.orderId(), "is busy; the same again will do");
        };
    }
}

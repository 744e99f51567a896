package dev.stammkunde.reports.testing;

import dev.stammkunde.reports.missed.MissedOrders;

final class InMemoryMissedOrdersTest extends MissedOrdersContract {

    @Override
    protected MissedOrders missed() {
        return new InMemoryMissedOrders();
    }
}

package dev.stammkunde.points.testing;

import dev.stammkunde.points.BookTogether;
import dev.stammkunde.points.PointsLedger;

final class InMemoryBookTogetherTest extends BookTogetherContract {

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();

    @Override
    protected BookTogether together() {
        return ledger;
    }

    @Override
    protected PointsLedger ledger() {
        return ledger;
    }
}

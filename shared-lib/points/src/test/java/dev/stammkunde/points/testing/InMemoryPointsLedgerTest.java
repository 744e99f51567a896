package dev.stammkunde.points.testing;

import dev.stammkunde.points.FindOrderPoints;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.WaitingRefunds;

final class InMemoryPointsLedgerTest extends PointsLedgerContract {

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();

    @Override
    protected PointsLedger ledger() {
        return ledger;
    }

    @Override
    protected LedgerHistory history() {
        return ledger;
    }

    @Override
    protected FindOrderPoints orderPoints() {
        return ledger;
    }

    @Override
    protected WaitingRefunds waitingRefunds() {
        return ledger;
    }
}

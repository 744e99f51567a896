package dev.stammkunde.testkit.points;

import dev.stammkunde.domain.points.LedgerHistory;
import dev.stammkunde.domain.points.PointsLedger;
import dev.stammkunde.domain.points.WaitingRefunds;

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
    protected WaitingRefunds waitingRefunds() {
        return ledger;
    }
}

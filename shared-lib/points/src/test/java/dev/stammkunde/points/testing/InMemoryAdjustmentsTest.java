package dev.stammkunde.points.testing;

import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.adjust.Adjustments;

final class InMemoryAdjustmentsTest extends AdjustmentsContract {

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final InMemoryAdjustments adjustments = new InMemoryAdjustments(ledger);

    @Override
    protected Adjustments adjustments() {
        return adjustments;
    }

    @Override
    protected PointsLedger ledger() {
        return ledger;
    }
}

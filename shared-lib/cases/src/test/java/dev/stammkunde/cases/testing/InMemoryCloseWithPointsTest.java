package dev.stammkunde.cases.testing;

import dev.stammkunde.cases.Cases;
import dev.stammkunde.cases.CloseWithPoints;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.testing.InMemoryAdjustments;
import dev.stammkunde.points.testing.InMemoryPointsLedger;

final class InMemoryCloseWithPointsTest extends MakeGoodContract {

    private final InMemoryCases cases = new InMemoryCases();
    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();

    @Override
    protected Cases cases() {
        return cases;
    }

    @Override
    protected CloseWithPoints closing() {
        return new InMemoryCloseWithPoints(cases, new InMemoryAdjustments(ledger));
    }

    @Override
    protected PointsLedger ledger() {
        return ledger;
    }
}

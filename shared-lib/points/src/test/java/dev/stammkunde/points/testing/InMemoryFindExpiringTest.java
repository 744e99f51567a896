package dev.stammkunde.points.testing;

import dev.stammkunde.points.FindExpiring;
import dev.stammkunde.points.FindSectionsDue;
import dev.stammkunde.points.PointsLedger;

final class InMemoryFindExpiringTest extends FindExpiringContract {

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();

    @Override
    protected PointsLedger ledger() {
        return ledger;
    }

    @Override
    protected FindExpiring expiring() {
        return ledger;
    }

    @Override
    protected FindSectionsDue sectionsDue() {
        return ledger;
    }
}

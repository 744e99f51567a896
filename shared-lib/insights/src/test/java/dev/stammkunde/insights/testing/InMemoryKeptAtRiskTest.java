package dev.stammkunde.insights.testing;

import dev.stammkunde.insights.gathering.KeptAtRisk;

final class InMemoryKeptAtRiskTest extends KeptAtRiskContract {

    private final KeptAtRisk atRisk = new InMemoryKeptAtRisk();

    @Override
    protected KeptAtRisk atRisk() {
        return atRisk;
    }
}

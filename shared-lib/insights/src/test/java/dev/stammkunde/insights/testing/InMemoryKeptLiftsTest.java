package dev.stammkunde.insights.testing;

import dev.stammkunde.insights.lift.KeptLifts;

final class InMemoryKeptLiftsTest extends KeptLiftsContract {

    private final KeptLifts lifts = new InMemoryKeptLifts();

    @Override
    protected KeptLifts lifts() {
        return lifts;
    }
}

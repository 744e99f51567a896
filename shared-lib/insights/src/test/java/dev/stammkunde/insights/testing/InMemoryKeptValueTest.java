package dev.stammkunde.insights.testing;

import dev.stammkunde.insights.gathering.KeptValueReports;

final class InMemoryKeptValueTest extends KeptValueContract {

    private final KeptValueReports value = new InMemoryKeptValue();

    @Override
    protected KeptValueReports value() {
        return value;
    }
}

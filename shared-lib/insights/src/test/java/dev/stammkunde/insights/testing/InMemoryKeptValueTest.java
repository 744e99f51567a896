package dev.stammkunde.insights.testing;

import dev.stammkunde.insights.gathering.KeptValue;

final class InMemoryKeptValueTest extends KeptValueContract {

    private final KeptValue value = new InMemoryKeptValue();

    @Override
    protected KeptValue value() {
        return value;
    }
}

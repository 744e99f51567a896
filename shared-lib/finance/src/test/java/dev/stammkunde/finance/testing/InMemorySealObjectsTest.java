package dev.stammkunde.finance.testing;

import dev.stammkunde.finance.store.SealObjects;

final class InMemorySealObjectsTest extends SealedMonthsContract {

    private final InMemorySealObjects objects = new InMemorySealObjects();

    @Override
    protected SealObjects objects() {
        return objects;
    }
}

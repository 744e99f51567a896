package dev.stammkunde.customers.testing;

final class InMemoryFindBirthdaysTest extends FindBirthdaysContract {

    @Override
    protected Ports emptyStore() {
        return inMemory();
    }
}

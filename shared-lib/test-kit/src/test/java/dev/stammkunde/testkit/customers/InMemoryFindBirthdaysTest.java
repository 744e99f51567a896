package dev.stammkunde.testkit.customers;

final class InMemoryFindBirthdaysTest extends FindBirthdaysContract {

    @Override
    protected Ports emptyStore() {
        return inMemory();
    }
}

package dev.stammkunde.customers.testing;

final class InMemoryFindTurnoverTest extends FindTurnoverContract {

    @Override
    protected Ports emptyStore() {
        return inMemory();
    }
}

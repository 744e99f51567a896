package dev.stammkunde.testkit.customers;

final class InMemoryFindBuyersTest extends FindBuyersContract {

    @Override
    protected Ports emptyStore() {
        return inMemory();
    }
}

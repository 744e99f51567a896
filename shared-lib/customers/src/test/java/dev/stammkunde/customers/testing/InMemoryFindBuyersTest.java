package dev.stammkunde.customers.testing;

final class InMemoryFindBuyersTest extends FindBuyersContract {

    @Override
    protected Ports emptyStore() {
        return inMemory();
    }
}

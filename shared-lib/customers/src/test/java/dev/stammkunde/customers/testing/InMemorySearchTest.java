package dev.stammkunde.customers.testing;

final class InMemorySearchTest extends SearchContract {

    @Override
    protected CustomerPorts emptyStore() {
        return CustomerPorts.inMemory();
    }
}

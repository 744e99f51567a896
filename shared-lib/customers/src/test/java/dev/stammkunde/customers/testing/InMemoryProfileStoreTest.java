package dev.stammkunde.customers.testing;

final class InMemoryProfileStoreTest extends ProfileStoreContract {

    @Override
    protected CustomerPorts emptyStore() {
        return CustomerPorts.inMemory();
    }
}

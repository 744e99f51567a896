package dev.stammkunde.testkit.customers;

final class InMemoryProfileStoreTest extends ProfileStoreContract {

    @Override
    protected CustomerPorts emptyStore() {
        return CustomerPorts.inMemory();
    }
}

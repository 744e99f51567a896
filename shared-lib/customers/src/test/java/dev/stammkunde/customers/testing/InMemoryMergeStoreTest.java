package dev.stammkunde.customers.testing;

final class InMemoryMergeStoreTest extends MergeStoreContract {

    @Override
    protected CustomerPorts emptyStore() {
        return CustomerPorts.inMemory();
    }
}

package dev.stammkunde.customers.testing;

final class InMemoryPurchaseStoreTest extends PurchaseStoreContract {

    @Override
    protected CustomerPorts emptyStore() {
        return CustomerPorts.inMemory();
    }
}

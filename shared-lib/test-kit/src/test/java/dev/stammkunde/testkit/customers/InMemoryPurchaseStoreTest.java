package dev.stammkunde.testkit.customers;

final class InMemoryPurchaseStoreTest extends PurchaseStoreContract {

    @Override
    protected CustomerPorts emptyStore() {
        return CustomerPorts.inMemory();
    }
}

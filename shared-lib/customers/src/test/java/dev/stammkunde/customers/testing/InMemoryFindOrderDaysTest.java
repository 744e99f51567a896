package dev.stammkunde.customers.testing;

final class InMemoryFindOrderDaysTest extends FindOrderDaysContract {

    @Override
    protected Ports emptyStore() {
        InMemoryCustomers store = new InMemoryCustomers();
        return new Ports(store, store, store);
    }
}

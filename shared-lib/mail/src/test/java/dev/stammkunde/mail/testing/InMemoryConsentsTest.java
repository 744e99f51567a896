package dev.stammkunde.mail.testing;

final class InMemoryConsentsTest extends ConsentStoreContract {

    @Override
    protected Stores emptyStore() {
        InMemoryConsents store = new InMemoryConsents();
        return new Stores(store, store, store);
    }
}

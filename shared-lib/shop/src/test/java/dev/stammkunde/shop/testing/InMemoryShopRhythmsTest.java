package dev.stammkunde.shop.testing;

final class InMemoryShopRhythmsTest extends ShopRhythmsContract {
    @Override
    protected Store emptyStore() {
        InMemoryShopRhythms store = new InMemoryShopRhythms();
        return new Store(store, store, store);
    }
}

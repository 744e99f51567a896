package dev.stammkunde.shop.testing;

import dev.stammkunde.shop.ShopComparisons;

final class InMemoryShopComparisonsTest extends ShopComparisonsContract {

    @Override
    protected ShopComparisons emptyStore() {
        return new InMemoryShopComparisons();
    }
}

package dev.stammkunde.shop.testing;

import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.shop.access.ShopApiKeys;

final class InMemoryShopApiKeysTest extends ShopApiKeysContract {
    @Override
    protected ShopApiKeys emptyStore() {
        return new InMemoryShopApiKeys(new InMemoryAudit());
    }
}

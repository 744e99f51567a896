package dev.stammkunde.receiveshopwebhook;

import dev.stammkunde.receiveshopwebhook.translation.ShopConnection;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Shops' connections in memory, with a count of the calls and an outage at will. */
final class FakeShops implements FindShopConnection {

    private final Map<String, ShopConnection> shops = new HashMap<>();
    private int calls;
    private boolean out;

    FakeShops with(String shopId, ShopConnection connection) {
        shops.put(shopId, connection);
        return this;
    }

    void setOut(boolean isOut) {
        out = isOut;
    }

    int calls() {
        return calls;
    }

    @Override
    public Optional<ShopConnection> find(String shopId) {
        calls++;
        if (out) {
            throw new UnavailableException("the secrets are out");
        }
        return Optional.ofNullable(shops.get(shopId));
    }
}

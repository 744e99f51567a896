package dev.stammkunde.reports.testing;

import dev.stammkunde.reports.connections.FindShopConnection;
import dev.stammkunde.reports.platforms.translation.ShopConnection;
import dev.stammkunde.reports.publishing.UnavailableException;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Shops' connections in memory, with a count of the calls and an outage at will. */
public final class FakeShops implements FindShopConnection {

    private final Map<String, ShopConnection> shops = new HashMap<>();
    private int calls;
    private boolean out;

    public FakeShops with(String shopId, ShopConnection connection) {
        shops.put(shopId, connection);
        return this;
    }

    public void setOut(boolean isOut) {
        out = isOut;
    }

    public int calls() {
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

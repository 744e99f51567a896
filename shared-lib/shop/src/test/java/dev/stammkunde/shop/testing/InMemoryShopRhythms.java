package dev.stammkunde.shop.testing;

import dev.stammkunde.shop.ShopRhythm;
import dev.stammkunde.shop.ShopRhythms;
import dev.stammkunde.shop.ShopsEverHeard;
import dev.stammkunde.shop.WatchedShops;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Shops' rhythms in memory, with a count of what was asked and written, and an outage at will. */
public final class InMemoryShopRhythms implements ShopRhythms, WatchedShops, ShopsEverHeard {

    private final Map<String, ShopRhythm> rhythms = new TreeMap<>();
    private final Set<String> everHeard = new TreeSet<>();
    private int calls;
    private boolean out;

    /** Returns how often anything was called. */
    public synchronized int calls() {
        return calls;
    }

    public synchronized void setOut(boolean isOut) {
        out = isOut;
    }

    @Override
    public synchronized Optional<ShopRhythm> find(String shopId) {
        called();
        return Optional.ofNullable(rhythms.get(shopId));
    }

    @Override
    public synchronized boolean begin(ShopRhythm beginning) {
        called();
        ShopRhythm known = rhythms.get(beginning.shopId());
        if (known != null && known.lastHeardAt().isAfter(beginning.lastHeardAt())) {
            return false;
        }
        rhythms.put(beginning.shopId(), beginning);
        everHeard.add(beginning.shopId());
        return true;
    }

    @Override
    public synchronized boolean follow(ShopRhythm before, ShopRhythm after) {
        called();
        if (!isStill(before)) {
            return false;
        }
        rhythms.put(after.shopId(), after);
        return true;
    }

    @Override
    public synchronized List<ShopRhythm> all() {
        called();
        return List.copyOf(rhythms.values());
    }

    @Override
    public synchronized List<String> everHeard() {
        called();
        return List.copyOf(everHeard);
    }

    @Override
    public synchronized boolean forget(ShopRhythm seen) {
        called();
        if (!isStill(seen)) {
            return false;
        }
        rhythms.remove(seen.shopId());
        return true;
    }

    private boolean isStill(ShopRhythm seen) {
        ShopRhythm known = rhythms.get(seen.shopId());
        return known != null && known.lastHeardAt().equals(seen.lastHeardAt());
    }

    private void called() {
        calls++;
        if (out) {
            throw new IllegalStateException("the store is out");
        }
    }
}

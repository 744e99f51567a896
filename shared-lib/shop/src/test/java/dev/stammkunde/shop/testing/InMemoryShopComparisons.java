package dev.stammkunde.shop.testing;

import dev.stammkunde.shop.ShopComparison;
import dev.stammkunde.shop.ShopComparisons;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How far shops were compared, in memory. */
public final class InMemoryShopComparisons implements ShopComparisons {

    private final Map<String, ShopComparison> comparisons = new ConcurrentHashMap<>();

    @Override
    public Optional<ShopComparison> find(String shopId) {
        return Optional.ofNullable(comparisons.get(shopId));
    }

    @Override
    public List<String> begun() {
        return List.copyOf(comparisons.keySet());
    }

    @Override
    public boolean begin(ShopComparison first) {
        return comparisons.putIfAbsent(first.shopId(), first) == null;
    }

    @Override
    public boolean follow(ShopComparison before, ShopComparison after) {
        return comparisons.replace(before.shopId(), before, after);
    }
}

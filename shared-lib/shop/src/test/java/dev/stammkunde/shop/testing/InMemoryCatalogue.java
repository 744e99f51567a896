package dev.stammkunde.shop.testing;

import dev.stammkunde.shop.catalogue.Catalogue;
import dev.stammkunde.shop.catalogue.Product;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A catalogue in memory. */
public final class InMemoryCatalogue implements Catalogue {

    /** What was said last; without a product it was taken out. */
    private record Said(@Nullable Product product, Instant asOf) {}

    private final Map<String, Map<String, Said>> shops = new TreeMap<>();

    @Override
    public synchronized boolean keep(String shopId, Product product) {
        return say(shopId, product.productId(), new Said(product, product.asOf()));
    }

    @Override
    public synchronized boolean remove(String shopId, String productId, Instant asOf) {
        return say(shopId, productId, new Said(null, asOf));
    }

    private boolean say(String shopId, String productId, Said said) {
        Map<String, Said> products = of(shopId);
        Said before = products.get(productId);
        if (before != null && before.asOf().isAfter(said.asOf())) {
            return false;
        }
        products.put(productId, said);
        return true;
    }

    @Override
    public synchronized Optional<Product> find(String shopId, String productId) {
        return Optional.ofNullable(of(shopId).get(productId)).map(Said::product);
    }

    @Override
    public synchronized Stream<Product> all(String shopId) {
        return of(shopId).values().stream()
                .flatMap(said -> Stream.ofNullable(said.product()))
                .toList()
                .stream();
    }

    private Map<String, Said> of(String shopId) {
        return shops.computeIfAbsent(shopId, _ -> new TreeMap<>());
    }
}

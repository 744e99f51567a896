package dev.stammkunde.insights.recommendations;

import dev.stammkunde.shop.catalogue.Product;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the catalogue says of those products that have numbers. */
final class Assortment {

    private final Map<String, Product> products = new HashMap<>();

    /** Adds a product, unless nobody bought it. */
    void add(Product product, ProductNumbers numbers) {
        if (numbers.find(product.productId()).isPresent()) {
            products.merge(product.productId(), product, Assortment::newer);
        }
    }

    private static Product newer(Product one, Product other) {
        return other.asOf().isAfter(one.asOf()) ? other : one;
    }

    Optional<Product> find(String productId) {
        return Optional.ofNullable(products.get(productId));
    }

    int size() {
        return products.size();
    }

    /** Finds the category of which a customer bought on most days; of several always the same. */
    Optional<String> findCategory(BuyerHistory history) {
        Map<String, Integer> times = new TreeMap<>();
        for (Basket basket : history.baskets()) {
            basket.pieces().keySet().stream()
                    .flatMap(product -> find(product).stream())
                    .flatMap(product -> product.categories().stream().limit(1))
                    .distinct()
                    .forEach(category -> times.merge(category, 1, Integer::sum));
        }
        return times.entrySet().stream()
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }
}

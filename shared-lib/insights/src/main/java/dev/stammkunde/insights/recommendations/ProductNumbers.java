package dev.stammkunde.insights.recommendations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The products that most customers bought, each with a number. Memory is bounded whatever a shop
 * sells: while they are counted, those that few bought are forgotten where there are too many.
 */
final class ProductNumbers {

    private final List<String> products;
    private final Map<String, Integer> numbers = new HashMap<>();

    private ProductNumbers(List<String> products) {
        this.products = products;
        for (int i = 0; i < products.size(); i++) {
            numbers.put(products.get(i), i);
        }
    }

    /** Counts customers by product. */
    static final class Counting {

        private final int most;
        private final Map<String, Integer> buyers = new HashMap<>();

        /**
         * Begins.
         *
         * @param most how many products get numbers
         */
        Counting(int most) {
            this.most = most;
        }

        void add(BuyerHistory buyer) {
            buyer.products().forEach(product -> buyers.merge(product, 1, Integer::sum));
            for (int atMost = 1; buyers.size() > 4 * most; atMost++) {
                int least = atMost;
                buyers.values().removeIf(count -> count <= least);
            }
        }

        /** Numbers the products, those with most buyers first. */
        ProductNumbers numbers() {
            Comparator<Map.Entry<String, Integer>> byBuyers =
                    Map.Entry.<String, Integer>comparingByValue().reversed();
            return new ProductNumbers(
                    buyers.entrySet().stream()
                            .sorted(byBuyers.thenComparing(Map.Entry.comparingByKey()))
                            .limit(most)
                            .map(Map.Entry::getKey)
                            .toList());
        }
    }

    OptionalInt find(String product) {
        Integer number = numbers.get(product);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    String product(int number) {
        return products.get(number);
    }

    int size() {
        return products.size();
    }

    /** Returns the numbers of those products of a customer that have one, rising. */
    int[] of(Iterable<String> bought) {
        List<Integer> found = new ArrayList<>();
        for (String product : bought) {
            find(product).ifPresent(found::add);
        }
        return found.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}

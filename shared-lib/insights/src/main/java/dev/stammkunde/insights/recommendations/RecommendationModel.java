package dev.stammkunde.insights.recommendations;

import dev.stammkunde.shop.catalogue.Product;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is known of a shop's products by who bought them. */
record RecommendationModel(
        ProductNumbers numbers, Assortment assortment, Neighbours neighbours, Popularity popular) {

    /** Finds what the catalogue says of a product by its number. */
    Optional<Product> findProduct(int number) {
        return assortment.find(numbers.product(number));
    }

    /** Counts customers. Memory is that of pairs, and bounded. */
    static final class Counting {

        /** Of a customer with more the latest are paired, lest one have a million pairs. */
        static final int MOST_OF_ONE = 50;

        private final ProductNumbers numbers;
        private final Assortment assortment;
        private final int today;
        private final Neighbours.Counting pairs;
        private final Popularity.Counting popular;

        /**
         * Begins.
         *
         * @param today until which purchases are known, in days since 1970
         * @param mostPairs that are remembered, of each kind
         */
        Counting(ProductNumbers numbers, Assortment assortment, int today, int mostPairs) {
            this.numbers = numbers;
            this.assortment = assortment;
            this.today = today;
            this.pairs = new Neighbours.Counting(numbers.size(), mostPairs);
            this.popular = new Popularity.Counting(mostPairs);
        }

        void add(BuyerHistory buyer) {
            pairs.add(numbers.of(buyer.latest(MOST_OF_ONE)));
            popular.add(assortment.findCategory(buyer), numbers.of(recent(buyer)));
        }

        private SortedSet<String> recent(BuyerHistory buyer) {
            SortedSet<String> recent = new TreeSet<>();
            for (Basket basket : buyer.baskets()) {
                if (basket.day() > today - Popularity.DAYS) {
                    recent.addAll(basket.pieces().keySet());
                }
            }
            return recent;
        }

        RecommendationModel model() {
            return new RecommendationModel(
                    numbers, assortment, pairs.neighbours(), popular.popularity());
        }
    }
}

package dev.stammkunde.insights.recommendations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which products are bought by the same customers.
 *
 * <p>The likeness of two is the cosine of who bought them, n<sub>ij</sub> / sqrt(n<sub>i</sub>
 * n<sub>j</sub>), times n<sub>ij</sub> / (n<sub>ij</sub> + {@value #SHRINKAGE}), since what few
 * have in common may be chance (shrinkage as in Koren and Bell, Advances in Collaborative
 * Filtering, 2011). Of fewer than {@value #SUPPORT} customers nothing is said.
 */
final class Neighbours {

    static final int SUPPORT = 3;
    static final int SHRINKAGE = 10;

    /** For each product so many are remembered. */
    static final int MOST = 20;

    private final List<List<Neighbour>> byProduct;

    /**
     * A product that is like another.
     *
     * @param number of the product
     * @param likeness from 0 to 1
     */
    record Neighbour(int number, double likeness) {}

    private Neighbours(List<List<Neighbour>> byProduct) {
        this.byProduct = byProduct;
    }

    /** Counts who bought what. */
    static final class Counting {

        private final int[] buyers;
        private final PairCounts pairs;

        /**
         * Begins.
         *
         * @param products how many have numbers
         * @param mostPairs to remember
         */
        Counting(int products, int mostPairs) {
            this.buyers = new int[products];
            this.pairs = new PairCounts(mostPairs);
        }

        /**
         * Counts a customer.
         *
         * @param numbers of what they bought, each once and rising; some dozens, since all are
         *     paired
         */
        void add(int[] numbers) {
            for (int i = 0; i < numbers.length; i++) {
                buyers[numbers[i]]++;
                for (int j = i + 1; j < numbers.length; j++) {
                    pairs.add(numbers[i], numbers[j]);
                }
            }
        }

        Neighbours neighbours() {
            List<List<Neighbour>> all = new ArrayList<>();
            for (int i = 0; i < buyers.length; i++) {
                all.add(new ArrayList<>());
            }
            pairs.each(
                    (one, other, both) -> {
                        if (both >= SUPPORT) {
                            double likeness = likeness(both, buyers[one], buyers[other]);
                            keep(all.get(one), new Neighbour(other, likeness));
                            keep(all.get(other), new Neighbour(one, likeness));
                        }
                    });
            all.forEach(Counting::cut);
            return new Neighbours(all);
        }

        private static void keep(List<Neighbour> some, Neighbour one) {
            some.add(one);
            if (some.size() > 2 * MOST) {
                cut(some);
            }
        }

        private static void cut(List<Neighbour> some) {
            some.sort(
                    Comparator.comparingDouble(Neighbour::likeness)
                            .reversed()
                            .thenComparingInt(Neighbour::number));
            if (some.size() > MOST) {
                some.subList(MOST, some.size()).clear();
            }
        }
    }

    /** Returns how like two products are. */
    static double likeness(int both, int ofOne, int ofOther) {
        double cosine = both / Math.sqrt((double) ofOne * ofOther);
        return cosine * both / (both + SHRINKAGE);
    }

    /** Returns what is like a product, the most first. */
    List<Neighbour> of(int number) {
        return byProduct.get(number);
    }
}

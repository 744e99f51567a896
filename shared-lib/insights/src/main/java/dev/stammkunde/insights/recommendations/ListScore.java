package dev.stammkunde.insights.recommendations;

import java.util.List;
import java.util.Set;

/**
 * How well a list foretold a basket.
 *
 * @param recall which share of the basket the first {@value #PLACES} of the list have
 * @param ndcg normalised discounted cumulative gain at {@value #PLACES} (Järvelin and Kekäläinen
 *     2002), where a product of the basket gains 1: a hit counts 1 / log2(1 + place), in proportion
 *     to what the best list would have
 */
record ListScore(double recall, double ndcg) {

    static final int PLACES = 10;

    /**
     * Returns the score of a list.
     *
     * @param bought at least one product
     */
    static ListScore of(List<String> list, Set<String> bought) {
        double gain = 0;
        double best = 0;
        int hits = 0;
        for (int place = 1; place <= PLACES; place++) {
            double discounted = Math.log(2) / Math.log(1 + place);
            if (place <= list.size() && bought.contains(list.get(place - 1))) {
                gain += discounted;
                hits++;
            }
            if (place <= bought.size()) {
                best += discounted;
            }
        }
        return new ListScore((double) hits / bought.size(), gain / best);
    }
}

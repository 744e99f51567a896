package dev.stammkunde.finance.costs;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds at which rates of value added tax orders were sold. */
public interface FindOrderRates {

    /** The most orders of a question. */
    int MOST = 100;

    /**
     * Finds rates.
     *
     * @param orders their ids, at most {@value #MOST}
     * @return by id; nothing of those that nobody knows any more
     */
    Map<String, List<RatedAmount>> find(String shopId, Set<String> orders);
}

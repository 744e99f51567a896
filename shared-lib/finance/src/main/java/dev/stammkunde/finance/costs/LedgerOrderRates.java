package dev.stammkunde.finance.costs;

import dev.stammkunde.points.FindOrders;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds rates in the orders that the ledger knows. */
public final class LedgerOrderRates implements FindOrderRates {

    private final FindOrders orders;

    public LedgerOrderRates(FindOrders orders) {
        this.orders = orders;
    }

    @Override
    public Map<String, List<RatedAmount>> find(String shopId, Set<String> orderIds) {
        Map<String, List<RatedAmount>> rates = new HashMap<>();
        orders.orders(shopId, orderIds)
                .forEach(
                        (id, known) ->
                                known.known()
                                        .order()
                                        .ifPresent(order -> rates.put(id, RatedAmount.of(order))));
        return rates;
    }
}

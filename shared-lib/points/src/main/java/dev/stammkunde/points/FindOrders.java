package dev.stammkunde.points;

import java.util.Collection;
import java.util.Map;

/** Finds what the ledger knows of orders. Failures of the store are thrown as they are. */
public interface FindOrders {

    /**
     * Finds orders.
     *
     * @param orderIds at most 100, each once
     * @return by id; nothing of those of which nothing was heard since orders are kept
     */
    Map<String, LedgerOrder> orders(String shopId, Collection<String> orderIds);
}

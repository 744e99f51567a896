package dev.stammkunde.manageloyalty;

import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.programmes.tiers.TiersOfShops;

import java.util.function.IntConsumer;

/**
 * What customers' tiers rest on.
 *
 * @param beforeRetry waits a moment
 */
record TierPorts(
        TiersOfShops tiers,
        PointsLedger ledger,
        LedgerHistory history,
        FindCustomer customers,
        IntConsumer beforeRetry) {}

package dev.stammkunde.compareorders;

import dev.stammkunde.reports.connections.ShopConnections;
import dev.stammkunde.reports.publishing.TakeIn;
import dev.stammkunde.rewards.shops.ShopOrders;
import dev.stammkunde.rewards.shops.ShopWebhooks;
import dev.stammkunde.shop.ShopComparisons;
import dev.stammkunde.shop.ShopsEverHeard;

import java.net.URI;
import java.time.Instant;
import java.util.function.Function;

/**
 * What the function works on.
 *
 * @param ordersAt the lists of orders as of an instant
 * @param webhooksAt shops' webhooks as of an instant
 * @param api the address at which webhooks are received
 */
record CompareOrdersPorts(
        ShopsEverHeard shops,
        ShopComparisons comparisons,
        ShopConnections connections,
        Function<Instant, ShopOrders> ordersAt,
        Function<Instant, ShopWebhooks> webhooksAt,
        TakeIn takeIn,
        URI api) {}

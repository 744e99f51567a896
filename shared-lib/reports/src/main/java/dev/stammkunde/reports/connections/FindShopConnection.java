package dev.stammkunde.reports.connections;

import dev.stammkunde.reports.platforms.translation.ShopConnection;

import java.util.Optional;

/** What is set up for a shop. */
public interface FindShopConnection {

    /**
     * Finds a shop's connection.
     *
     * @return empty if no such shop is set up
     * @throws UnavailableException if it cannot be known now
     * @throws InvalidShopConnectionException if what is set up cannot be used
     */
    Optional<ShopConnection> find(String shopId);
}

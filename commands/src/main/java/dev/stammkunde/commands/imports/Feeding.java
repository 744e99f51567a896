package dev.stammkunde.commands.imports;

import dev.stammkunde.commands.imports.feed.FindCustomerId;
import dev.stammkunde.reports.platforms.translation.ShopConnection.CustomerKey;
import dev.stammkunde.reports.publishing.ShopEventBus;
import dev.stammkunde.shop.History;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/**
 * How orders that are missing are sent.
 *
 * @param bus where they go
 * @param customers tells ids of customers whom a table names by address only
 * @param history how they are taken over as history; absent where they are sent as the shop would
 *     have sent them
 * @param customerKey by what the shop's webhooks name customers; asked only of a platform that has
 *     two names for them
 */
public record Feeding(
        ShopEventBus bus,
        FindCustomerId customers,
        @Nullable History history,
        Supplier<CustomerKey> customerKey) {}

package dev.stammkunde.commands.imports;

import dev.stammkunde.commands.imports.feed.FindCustomerId;
import dev.stammkunde.reports.publishing.ShopEventBus;
import dev.stammkunde.shop.History;

import org.jspecify.annotations.Nullable;

/**
 * How orders that are missing are sent.
 *
 * @param bus where they go
 * @param customers tells ids of customers whom a table names by address only
 * @param history how they are taken over as history; absent where they are sent as the shop would
 *     have sent them
 */
public record Feeding(ShopEventBus bus, FindCustomerId customers, @Nullable History history) {}

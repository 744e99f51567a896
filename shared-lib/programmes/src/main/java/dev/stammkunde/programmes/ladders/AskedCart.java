package dev.stammkunde.programmes.ladders;

import org.jspecify.annotations.Nullable;

/**
 * What a shop asks the price of.
 *
 * @param customerId who buys; absent of a guest
 */
public record AskedCart(@Nullable String customerId, Cart cart) {}

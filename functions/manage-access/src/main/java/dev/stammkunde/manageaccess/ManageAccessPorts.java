package dev.stammkunde.manageaccess;

import dev.stammkunde.shop.access.ShopApiKeys;

import java.util.function.Supplier;

/**
 * What the function works on.
 *
 * @param keys of the member API
 * @param newKey makes keys that nobody can guess
 */
record ManageAccessPorts(ShopApiKeys keys, Supplier<String> newKey) {}

package dev.stammkunde.notices;

/**
 * Somebody of the team of a shop.
 *
 * @param person the subject of their token
 */
public record Reader(String shopId, String person) {}

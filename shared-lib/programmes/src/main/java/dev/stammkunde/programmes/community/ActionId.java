package dev.stammkunde.programmes.community;

/**
 * Names an action that a shop reports: by this key it counts once, for ever.
 *
 * @param id the shop's own, such as that of the review
 */
public record ActionId(String shopId, String id) {}

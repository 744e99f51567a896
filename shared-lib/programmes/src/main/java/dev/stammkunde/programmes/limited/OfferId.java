package dev.stammkunde.programmes.limited;

/** A limited offer of a shop. */
public record OfferId(String shopId, String id) {}

package dev.stammkunde.platform;

/**
 * What somebody did to what.
 *
 * @param verb such as {@code pause}
 * @param kind of what it was done to, such as {@code campaign}
 * @param id of what it was done to; that of the shop, of what a shop has one of
 */
public record Deed(String verb, String kind, String id) {}

package dev.stammkunde.campaigns;

/**
 * Names a list of customers of a shop.
 *
 * @param id chosen by who uploads it, of the same form as a document's
 */
public record ListId(String shopId, String id) {}

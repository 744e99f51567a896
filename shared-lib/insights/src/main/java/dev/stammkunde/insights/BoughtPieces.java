package dev.stammkunde.insights;

/**
 * How much of a product an order has.
 *
 * @param product the id that the shop gives it, or its SKU where it has none
 * @param pieces that were not given back; 0 where all were
 */
public record BoughtPieces(String product, int pieces) {}

package dev.stammkunde.rewards.donations;

/**
 * An organisation in a currency: sums are never of two.
 *
 * @param organisation the id of its document
 * @param currency ISO 4217 code
 */
public record RecipientId(String shopId, String organisation, String currency) {}

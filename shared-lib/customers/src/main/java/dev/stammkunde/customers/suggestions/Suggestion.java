package dev.stammkunde.customers.suggestions;

import dev.stammkunde.shop.catalogue.Product;

/**
 * A product for a customer.
 *
 * @param product as the catalogue had it when it was chosen
 */
public record Suggestion(Product product, SuggestionReason reason) {}

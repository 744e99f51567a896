package dev.stammkunde.customers;

/**
 * A customer of one shop.
 *
 * @param shopId the merchant's shop
 * @param id the platform's id, unique in the shop and never used for another person
 */
public record CustomerId(String shopId, String id) {

    public CustomerId {
        if (shopId.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("a customer needs a shop and an id");
        }
    }
}

package dev.stammkunde.customers;

/**
 * An order of one shop.
 *
 * @param shopId the merchant's shop
 * @param id the platform's id, unique in the shop
 */
public record OrderId(String shopId, String id) {

    public OrderId {
        if (shopId.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("an order needs a shop and an id");
        }
    }
}

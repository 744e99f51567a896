package dev.stammkunde.points;

/** Whose points: a customer of a shop. */
public record AccountId(String shopId, String customerId) {
    public AccountId {
        if (shopId.isBlank() || customerId.isBlank()) {
            throw new IllegalArgumentException("an account belongs to a customer of a shop");
        }
    }
}

package dev.stammkunde.servememberapi;

import java.util.Arrays;
import java.util.Optional;

/** The routes of {@code template.yaml} that lead here. */
enum MemberRoute {
    POINTS("GET /shops/{shopId}/customers/{customerId}/points"),
    REWARDS("GET /shops/{shopId}/customers/{customerId}/rewards"),
    LEDGER("GET /shops/{shopId}/customers/{customerId}/ledger"),
    EXPLANATION("GET /shops/{shopId}/customers/{customerId}/ledger/{entry}/explanation"),
    ORDER_POINTS("GET /shops/{shopId}/orders/{orderId}/points"),
    CUSTOMER("GET /shops/{shopId}/customers/{customerId}");

    private final String key;

    MemberRoute(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    static Optional<MemberRoute> find(String key) {
        return Arrays.stream(values()).filter(route -> route.key.equals(key)).findFirst();
    }
}

package dev.stammkunde.redeemrewards;

import java.util.Arrays;
import java.util.Optional;

/** The routes of {@code template.yaml} that lead here. */
enum RedeemRoute {
    REDEEM("POST /shops/{shopId}/customers/{customerId}/redemptions"),
    SHOW("GET /shops/{shopId}/customers/{customerId}/redemptions/{redemptionId}"),
    RESERVE("POST /shops/{shopId}/reservations"),
    CAPTURE("POST /shops/{shopId}/reservations/{reservationId}/capture"),
    VOID("POST /shops/{shopId}/reservations/{reservationId}/void");

    private final String key;

    RedeemRoute(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    static Optional<RedeemRoute> find(String key) {
        return Arrays.stream(values()).filter(route -> route.key.equals(key)).findFirst();
    }
}

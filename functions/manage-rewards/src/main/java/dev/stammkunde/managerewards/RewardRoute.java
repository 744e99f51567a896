package dev.stammkunde.managerewards;

import static dev.stammkunde.platform.http.AdminGroup.FINANCE;
import static dev.stammkunde.platform.http.AdminGroup.MARKETING;
import static dev.stammkunde.platform.http.AdminGroup.SUPPORT;

import dev.stammkunde.platform.admin.GuardedRoute;
import dev.stammkunde.platform.http.AdminGroup;

import java.util.Set;

/** The routes of {@code template.yaml} that lead here, and who may take them. */
enum RewardRoute implements GuardedRoute {
    LIST("GET /admin/shops/{shopId}/rewards", MARKETING, FINANCE, SUPPORT),
    CREATE("POST /admin/shops/{shopId}/rewards", MARKETING),
    SHOW("GET /admin/shops/{shopId}/rewards/{rewardId}", MARKETING, FINANCE, SUPPORT),
    REPLACE("PUT /admin/shops/{shopId}/rewards/{rewardId}", MARKETING),
    CHECK("POST /admin/shops/{shopId}/rewards/{rewardId}/check", MARKETING),
    PAUSE("POST /admin/shops/{shopId}/rewards/{rewardId}/pause", MARKETING),
    RESUME("POST /admin/shops/{shopId}/rewards/{rewardId}/resume", MARKETING),
    ARCHIVE("POST /admin/shops/{shopId}/rewards/{rewardId}/archive", MARKETING),
    VERSIONS("GET /admin/shops/{shopId}/rewards/{rewardId}/versions", MARKETING, FINANCE, SUPPORT),
    PREVIEW("GET /admin/shops/{shopId}/rewards/{rewardId}/preview", MARKETING, SUPPORT),
    STOCK("GET /admin/shops/{shopId}/rewards/{rewardId}/stock", MARKETING, FINANCE, SUPPORT),
    SHOW_PAYMENT("GET /admin/shops/{shopId}/part-payment", MARKETING, FINANCE, SUPPORT),
    REPLACE_PAYMENT("PUT /admin/shops/{shopId}/part-payment", MARKETING, FINANCE),
    CHECK_PAYMENT("POST /admin/shops/{shopId}/part-payment/check", MARKETING, FINANCE),
    PAYMENT_VERSIONS("GET /admin/shops/{shopId}/part-payment/versions", MARKETING, FINANCE);

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes one that cannot be changed.
    private final Set<AdminGroup> allowed;

    RewardRoute(String key, AdminGroup... allowed) {
        this.key = key;
        this.allowed = Set.of(allowed);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Set<AdminGroup> allowed() {
        return allowed;
    }
}

package dev.stammkunde.managewebhooks;

import static dev.stammkunde.platform.http.AdminGroup.FINANCE;
import static dev.stammkunde.platform.http.AdminGroup.MARKETING;
import static dev.stammkunde.platform.http.AdminGroup.SUPPORT;

import dev.stammkunde.platform.admin.GuardedRoute;
import dev.stammkunde.platform.http.AdminGroup;

import java.util.Set;

/** The routes of {@code template.yaml} that lead here, and who may take them. */
enum WebhookRoute implements GuardedRoute {
    LIST("GET /admin/shops/{shopId}/webhooks", MARKETING, FINANCE, SUPPORT),
    CREATE("POST /admin/shops/{shopId}/webhooks", MARKETING),
    SHOW("GET /admin/shops/{shopId}/webhooks/{webhookId}", MARKETING, FINANCE, SUPPORT),
    REPLACE("PUT /admin/shops/{shopId}/webhooks/{webhookId}", MARKETING),
    PAUSE("POST /admin/shops/{shopId}/webhooks/{webhookId}/pause", MARKETING),
    RESUME("POST /admin/shops/{shopId}/webhooks/{webhookId}/resume", MARKETING),
    ARCHIVE("POST /admin/shops/{shopId}/webhooks/{webhookId}/archive", MARKETING),
    VERSIONS(
            "GET /admin/shops/{shopId}/webhooks/{webhookId}/versions", MARKETING, FINANCE, SUPPORT),
    STANDING(
            "GET /admin/shops/{shopId}/webhooks/{webhookId}/standing", MARKETING, FINANCE, SUPPORT),
    NEW_SECRET("POST /admin/shops/{shopId}/webhooks/{webhookId}/secrets", MARKETING),
    TEST("POST /admin/shops/{shopId}/webhooks/{webhookId}/test", MARKETING, SUPPORT),
    DELIVERIES(
            "GET /admin/shops/{shopId}/webhooks/{webhookId}/deliveries",
            MARKETING,
            FINANCE,
            SUPPORT),
    DELIVERY(
            "GET /admin/shops/{shopId}/webhooks/{webhookId}/deliveries/{eventId}",
            MARKETING,
            FINANCE,
            SUPPORT),
    REPLAY(
            "POST /admin/shops/{shopId}/webhooks/{webhookId}/deliveries/{eventId}/replay",
            MARKETING,
            SUPPORT),
    REPLAY_ALL("POST /admin/shops/{shopId}/webhooks/{webhookId}/replay", MARKETING, SUPPORT);

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes one that cannot be changed.
    private final Set<AdminGroup> allowed;

    WebhookRoute(String key, AdminGroup... allowed) {
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

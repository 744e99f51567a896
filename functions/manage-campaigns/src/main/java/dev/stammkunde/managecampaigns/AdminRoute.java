package dev.stammkunde.managecampaigns;

import static dev.stammkunde.platform.http.AdminGroup.FINANCE;
import static dev.stammkunde.platform.http.AdminGroup.MARKETING;
import static dev.stammkunde.platform.http.AdminGroup.SUPPORT;

import dev.stammkunde.platform.admin.GuardedRoute;
import dev.stammkunde.platform.http.AdminGroup;

import java.util.Set;

/** The routes of {@code template.yaml} that lead here, and who may take them. */
enum AdminRoute implements GuardedRoute {
    LIST("GET /admin/shops/{shopId}/campaigns", MARKETING, FINANCE, SUPPORT),
    CREATE("POST /admin/shops/{shopId}/campaigns", MARKETING),
    SHOW("GET /admin/shops/{shopId}/campaigns/{campaignId}", MARKETING, FINANCE, SUPPORT),
    CHANGE("PUT /admin/shops/{shopId}/campaigns/{campaignId}", MARKETING),
    CHECK("POST /admin/shops/{shopId}/campaigns/{campaignId}/check", MARKETING),
    PAUSE("POST /admin/shops/{shopId}/campaigns/{campaignId}/pause", MARKETING),
    RESUME("POST /admin/shops/{shopId}/campaigns/{campaignId}/resume", MARKETING),
    ARCHIVE("POST /admin/shops/{shopId}/campaigns/{campaignId}/archive", MARKETING),
    PREVIEW("POST /admin/shops/{shopId}/campaigns/{campaignId}/preview", MARKETING, SUPPORT),
    TEST("POST /admin/shops/{shopId}/campaigns/{campaignId}/test", MARKETING),
    AUDIENCE("POST /admin/shops/{shopId}/campaigns/{campaignId}/audience", MARKETING),
    VERSIONS(
            "GET /admin/shops/{shopId}/campaigns/{campaignId}/versions",
            MARKETING,
            FINANCE,
            SUPPORT),
    RUNS("GET /admin/shops/{shopId}/campaigns/{campaignId}/runs", MARKETING, FINANCE, SUPPORT),
    COMPARISON(
            "GET /admin/shops/{shopId}/campaigns/{campaignId}/comparison",
            MARKETING,
            FINANCE,
            SUPPORT),
    SHOW_SETTINGS("GET /admin/shops/{shopId}/mail-settings", MARKETING),
    CHANGE_SETTINGS("PUT /admin/shops/{shopId}/mail-settings", MARKETING),
    PREVIEW_SETTINGS("POST /admin/shops/{shopId}/mail-settings/preview", MARKETING),
    IMPORT_CODES("POST /admin/shops/{shopId}/coupon-pools/{pool}/codes", MARKETING);

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes one that cannot be changed.
    private final Set<AdminGroup> allowed;

    AdminRoute(String key, AdminGroup... allowed) {
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

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
    LIST_AUDIENCES("GET /admin/shops/{shopId}/audiences", MARKETING, FINANCE, SUPPORT),
    CREATE_AUDIENCE("POST /admin/shops/{shopId}/audiences", MARKETING),
    SHOW_AUDIENCE("GET /admin/shops/{shopId}/audiences/{audienceId}", MARKETING, FINANCE, SUPPORT),
    CHANGE_AUDIENCE("PUT /admin/shops/{shopId}/audiences/{audienceId}", MARKETING),
    CHECK_AUDIENCE("POST /admin/shops/{shopId}/audiences/{audienceId}/check", MARKETING),
    COUNT_AUDIENCE("POST /admin/shops/{shopId}/audiences/{audienceId}/count", MARKETING),
    ARCHIVE_AUDIENCE("POST /admin/shops/{shopId}/audiences/{audienceId}/archive", MARKETING),
    AUDIENCE_VERSIONS(
            "GET /admin/shops/{shopId}/audiences/{audienceId}/versions",
            MARKETING,
            FINANCE,
            SUPPORT),
    UPLOAD_LIST("PUT /admin/shops/{shopId}/audience-lists/{listId}/parts/{part}", MARKETING),
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

package dev.stammkunde.overseeshop;

import dev.stammkunde.platform.admin.GuardedRoute;
import dev.stammkunde.platform.http.AdminGroup;

import java.util.EnumSet;
import java.util.Set;

/** The routes of {@code template.yaml} that lead here, and who may take them: all groups. */
enum OverseeRoute implements GuardedRoute {
    ME("GET /admin/me"),
    TODAY("GET /admin/shops/{shopId}/today"),
    CALENDAR("GET /admin/shops/{shopId}/calendar"),
    INSIGHTS("GET /admin/shops/{shopId}/insights"),
    INSIGHTS_VALUE("GET /admin/shops/{shopId}/insights/value"),
    INSIGHTS_LIFT("GET /admin/shops/{shopId}/insights/lift"),
    AT_RISK("GET /admin/shops/{shopId}/insights/at-risk"),
    SAMPLE_SIZE("GET /admin/shops/{shopId}/insights/sample-size"),
    RECOMMENDATIONS("GET /admin/shops/{shopId}/insights/recommendations"),
    CUSTOMER_RECOMMENDATIONS("GET /admin/shops/{shopId}/insights/recommendations/{customerId}"),
    INSIGHTS_FILE("GET /admin/shops/{shopId}/insights.csv"),
    SHOW_NOTICES("GET /admin/shops/{shopId}/my-notices"),
    CHANGE_NOTICES("PUT /admin/shops/{shopId}/my-notices");

    private final String key;

    OverseeRoute(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Set<AdminGroup> allowed() {
        return EnumSet.allOf(AdminGroup.class);
    }

    @Override
    public boolean isOfCaller() {
        return this == ME;
    }
}

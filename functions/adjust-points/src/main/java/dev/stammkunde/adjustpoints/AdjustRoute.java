package dev.stammkunde.adjustpoints;

import static dev.stammkunde.platform.http.AdminGroup.FINANCE;
import static dev.stammkunde.platform.http.AdminGroup.SUPPORT;

import dev.stammkunde.platform.admin.GuardedRoute;
import dev.stammkunde.platform.http.AdminGroup;

import java.util.Set;

/** The routes of {@code template.yaml} that lead here, and who may take them. */
enum AdjustRoute implements GuardedRoute {
    ASK("POST /admin/shops/{shopId}/customers/{customerId}/adjustments", SUPPORT, FINANCE),
    LIST("GET /admin/shops/{shopId}/adjustments", SUPPORT, FINANCE),
    SHOW("GET /admin/shops/{shopId}/adjustments/{adjustmentId}", SUPPORT, FINANCE),
    APPROVE("POST /admin/shops/{shopId}/adjustments/{adjustmentId}/approval", SUPPORT, FINANCE),
    REJECT("POST /admin/shops/{shopId}/adjustments/{adjustmentId}/rejection", SUPPORT, FINANCE),
    SHOW_LIMITS("GET /admin/shops/{shopId}/adjustment-limits", SUPPORT, FINANCE),
    CHANGE_LIMITS("PUT /admin/shops/{shopId}/adjustment-limits", FINANCE);

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes one that cannot be changed.
    private final Set<AdminGroup> allowed;

    AdjustRoute(String key, AdminGroup... allowed) {
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

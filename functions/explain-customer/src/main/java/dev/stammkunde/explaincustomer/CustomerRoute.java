package dev.stammkunde.explaincustomer;

import dev.stammkunde.platform.admin.GuardedRoute;
import dev.stammkunde.platform.http.AdminGroup;

import java.util.EnumSet;
import java.util.Set;

/** The routes of {@code template.yaml} that lead here, for support and marketing. */
enum CustomerRoute implements GuardedRoute {
    SHOW("GET /admin/shops/{shopId}/customers/{customerId}"),
    TIMELINE("GET /admin/shops/{shopId}/customers/{customerId}/timeline"),
    EXPLAIN("GET /admin/shops/{shopId}/customers/{customerId}/points/{entry}/explanation");

    private final String key;

    CustomerRoute(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Set<AdminGroup> allowed() {
        return EnumSet.of(AdminGroup.MARKETING, AdminGroup.SUPPORT);
    }
}

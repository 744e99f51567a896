package dev.stammkunde.manageprivacy;

import dev.stammkunde.platform.admin.GuardedRoute;
import dev.stammkunde.platform.http.AdminGroup;

import java.util.Set;

/** The routes of {@code template.yaml} that lead here, for support. */
enum PrivacyRoute implements GuardedRoute {
    EXPORT("POST /admin/shops/{shopId}/customers/{customerId}/export"),
    SHOW_ERASURE("GET /admin/shops/{shopId}/customers/{customerId}/erasure"),
    ERASE("POST /admin/shops/{shopId}/customers/{customerId}/erasure");

    private final String key;

    PrivacyRoute(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Set<AdminGroup> allowed() {
        return Set.of(AdminGroup.SUPPORT);
    }
}

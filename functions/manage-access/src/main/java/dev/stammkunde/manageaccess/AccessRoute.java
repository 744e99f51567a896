package dev.stammkunde.manageaccess;

import dev.stammkunde.platform.admin.GuardedRoute;
import dev.stammkunde.platform.http.AdminGroup;

import java.util.Set;

/** The routes of {@code template.yaml} that lead here, which are for administrators alone. */
enum AccessRoute implements GuardedRoute {
    KEYS("GET /admin/shops/{shopId}/api-keys"),
    MAKE_KEY("POST /admin/shops/{shopId}/api-keys"),
    REVOKE_KEY("POST /admin/shops/{shopId}/api-keys/{keyId}/revoke"),
    PARTNER_KEYS("GET /admin/shops/{shopId}/partners/{partnerId}/api-keys"),
    MAKE_PARTNER_KEY("POST /admin/shops/{shopId}/partners/{partnerId}/api-keys"),
    REVOKE_PARTNER_KEY("POST /admin/shops/{shopId}/partners/{partnerId}/api-keys/{keyId}/revoke"),
    CONNECTION("GET /admin/shops/{shopId}/connection"),
    ROTATE_SECRET("POST /admin/shops/{shopId}/connection/secrets"),
    FINISH_ROTATION("POST /admin/shops/{shopId}/connection/secrets/drop-old");

    private final String key;

    AccessRoute(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Set<AdminGroup> allowed() {
        return Set.of(AdminGroup.ADMIN);
    }
}

package dev.stammkunde.manageteam;

import dev.stammkunde.platform.admin.GuardedRoute;
import dev.stammkunde.platform.http.AdminGroup;

import java.util.Set;

/** The routes of {@code template.yaml} that lead here, which are for administrators alone. */
enum TeamRoute implements GuardedRoute {
    LIST("GET /admin/shops/{shopId}/team"),
    INVITE("POST /admin/shops/{shopId}/team"),
    CHANGE("POST /admin/shops/{shopId}/team/{personId}/groups"),
    REMIND("POST /admin/shops/{shopId}/team/{personId}/remind"),
    REMOVE("POST /admin/shops/{shopId}/team/{personId}/remove");

    private final String key;

    TeamRoute(String key) {
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

package dev.stammkunde.platform.example;

import static dev.stammkunde.platform.http.AdminGroup.FINANCE;
import static dev.stammkunde.platform.http.AdminGroup.MARKETING;

import dev.stammkunde.platform.admin.GuardedRoute;
import dev.stammkunde.platform.http.AdminGroup;

import java.util.Set;

enum PerkRoute implements GuardedRoute {
    LIST("GET /admin/shops/{shopId}/perks", MARKETING, FINANCE),
    CREATE("POST /admin/shops/{shopId}/perks", MARKETING),
    SHOW("GET /admin/shops/{shopId}/perks/{perkId}", MARKETING, FINANCE),
    REPLACE("PUT /admin/shops/{shopId}/perks/{perkId}", MARKETING),
    CHECK("POST /admin/shops/{shopId}/perks/{perkId}/check", MARKETING),
    PAUSE("POST /admin/shops/{shopId}/perks/{perkId}/pause", MARKETING),
    RESUME("POST /admin/shops/{shopId}/perks/{perkId}/resume", MARKETING),
    ARCHIVE("POST /admin/shops/{shopId}/perks/{perkId}/archive", MARKETING),
    VERSIONS("GET /admin/shops/{shopId}/perks/{perkId}/versions", MARKETING, FINANCE);

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes one that cannot be changed.
    private final Set<AdminGroup> allowed;

    PerkRoute(String key, AdminGroup... allowed) {
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

package dev.stammkunde.manageprogramme;

import static dev.stammkunde.platform.http.AdminGroup.FINANCE;
import static dev.stammkunde.platform.http.AdminGroup.MARKETING;

import dev.stammkunde.platform.admin.GuardedRoute;
import dev.stammkunde.platform.http.AdminGroup;

import java.util.Set;

/** The routes of {@code template.yaml} that lead here, and who may take them. */
enum ProgrammeRoute implements GuardedRoute {
    SHOW("GET /admin/shops/{shopId}/programme", MARKETING, FINANCE),
    VERSIONS("GET /admin/shops/{shopId}/programme/versions", MARKETING, FINANCE),
    PUBLISH("POST /admin/shops/{shopId}/programme/versions", MARKETING),
    WITHDRAW("POST /admin/shops/{shopId}/programme/versions/{version}/withdraw", MARKETING),
    SHOW_DRAFT("GET /admin/shops/{shopId}/programme/draft", MARKETING, FINANCE),
    REPLACE_DRAFT("PUT /admin/shops/{shopId}/programme/draft", MARKETING, FINANCE),
    CHECK_DRAFT("POST /admin/shops/{shopId}/programme/draft/check", MARKETING, FINANCE),
    DRAFT_VERSIONS("GET /admin/shops/{shopId}/programme/draft/versions", MARKETING, FINANCE);

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes one that cannot be changed.
    private final Set<AdminGroup> allowed;

    ProgrammeRoute(String key, AdminGroup... allowed) {
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

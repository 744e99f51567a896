package dev.stammkunde.managemedia;

import static dev.stammkunde.platform.http.AdminGroup.FINANCE;
import static dev.stammkunde.platform.http.AdminGroup.MARKETING;

import dev.stammkunde.platform.admin.GuardedRoute;
import dev.stammkunde.platform.http.AdminGroup;

import java.util.Set;

/** The routes of {@code template.yaml} that lead here, and who may take them. */
enum MediaRoute implements GuardedRoute {
    LIST("GET /admin/shops/{shopId}/media", MARKETING, FINANCE),
    UPLOAD("POST /admin/shops/{shopId}/media", MARKETING),
    SHOW("GET /admin/shops/{shopId}/media/{pictureId}", MARKETING, FINANCE),
    REPLACE("PUT /admin/shops/{shopId}/media/{pictureId}", MARKETING),
    ARCHIVE("POST /admin/shops/{shopId}/media/{pictureId}/archive", MARKETING),
    RESTORE("POST /admin/shops/{shopId}/media/{pictureId}/restore", MARKETING);

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes one that cannot be changed.
    private final Set<AdminGroup> allowed;

    MediaRoute(String key, AdminGroup... allowed) {
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

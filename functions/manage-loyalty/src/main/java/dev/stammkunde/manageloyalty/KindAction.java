package dev.stammkunde.manageloyalty;

import static dev.stammkunde.platform.http.AdminGroup.FINANCE;
import static dev.stammkunde.platform.http.AdminGroup.MARKETING;
import static dev.stammkunde.platform.http.AdminGroup.SUPPORT;

import dev.stammkunde.platform.http.AdminGroup;

import java.util.Set;

/** What people do with programmes of any kind. */
enum KindAction {
    LIST("GET", "", MARKETING, FINANCE, SUPPORT),
    CREATE("POST", "", MARKETING),
    SHOW("GET", "/{id}", MARKETING, FINANCE, SUPPORT),
    REPLACE("PUT", "/{id}", MARKETING),
    CHECK("POST", "/{id}/check", MARKETING),
    PAUSE("POST", "/{id}/pause", MARKETING),
    RESUME("POST", "/{id}/resume", MARKETING),
    ARCHIVE("POST", "/{id}/archive", MARKETING),
    VERSIONS("GET", "/{id}/versions", MARKETING, FINANCE, SUPPORT);

    private final String method;
    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes one that cannot be changed.
    private final Set<AdminGroup> allowed;

    KindAction(String method, String path, AdminGroup... allowed) {
        this.method = method;
        this.path = path;
        this.allowed = Set.of(allowed);
    }

    String method() {
        return method;
    }

    /** The path after that of the kind, with {@code {id}} where the document's id is. */
    String path() {
        return path;
    }

    Set<AdminGroup> allowed() {
        return allowed;
    }
}

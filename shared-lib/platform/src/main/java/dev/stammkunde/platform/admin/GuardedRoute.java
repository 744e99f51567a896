package dev.stammkunde.platform.admin;

import dev.stammkunde.platform.http.AdminGroup;

import java.util.Set;

/** A route of {@code template.yaml} that leads to a function, and who may take it. */
public interface GuardedRoute {

    /** The route of a function that has one. */
    record Only(String name, String key, Set<AdminGroup> allowed) implements GuardedRoute {
        public Only {
            allowed = Set.copyOf(allowed);
        }
    }

    /** Its constant's name, for the log. */
    String name();

    /** Its method and path, such as {@code GET /admin/shops/{shopId}/campaigns}. */
    String key();

    /** The groups of which the caller must be in one; {@code admin} is allowed without a word. */
    Set<AdminGroup> allowed();

    /** Whether it tells people of themselves, so that whoever is signed in may take it. */
    default boolean isOfCaller() {
        return false;
    }
}

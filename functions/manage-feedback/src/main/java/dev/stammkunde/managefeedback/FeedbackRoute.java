package dev.stammkunde.managefeedback;

import static dev.stammkunde.platform.http.AdminGroup.MARKETING;
import static dev.stammkunde.platform.http.AdminGroup.SUPPORT;

import dev.stammkunde.platform.admin.GuardedRoute;
import dev.stammkunde.platform.http.AdminGroup;

import java.util.Set;

/** The routes of {@code template.yaml} that lead here, and who may take them. */
enum FeedbackRoute implements GuardedRoute {
    LIST("GET /admin/shops/{shopId}/feedback", SUPPORT, MARKETING),
    NOTE("POST /admin/shops/{shopId}/feedback", SUPPORT),
    CSV("GET /admin/shops/{shopId}/feedback.csv", SUPPORT, MARKETING),
    SHOW("GET /admin/shops/{shopId}/feedback/{feedbackId}", SUPPORT, MARKETING),
    TOPICS("GET /admin/shops/{shopId}/topics", SUPPORT, MARKETING),
    SHOW_SETTINGS("GET /admin/shops/{shopId}/feedback-settings", SUPPORT, MARKETING),
    CHANGE_SETTINGS("PUT /admin/shops/{shopId}/feedback-settings", MARKETING);

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes one that cannot be changed.
    private final Set<AdminGroup> allowed;

    FeedbackRoute(String key, AdminGroup... allowed) {
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

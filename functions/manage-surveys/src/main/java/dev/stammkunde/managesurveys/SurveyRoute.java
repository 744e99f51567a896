package dev.stammkunde.managesurveys;

import static dev.stammkunde.platform.http.AdminGroup.FINANCE;
import static dev.stammkunde.platform.http.AdminGroup.MARKETING;
import static dev.stammkunde.platform.http.AdminGroup.SUPPORT;

import dev.stammkunde.platform.admin.GuardedRoute;
import dev.stammkunde.platform.http.AdminGroup;

import java.util.Set;

/** The routes of {@code template.yaml} that lead here, and who may take them. */
enum SurveyRoute implements GuardedRoute {
    LIST("GET /admin/shops/{shopId}/surveys", MARKETING, FINANCE, SUPPORT),
    CREATE("POST /admin/shops/{shopId}/surveys", MARKETING),
    SHOW("GET /admin/shops/{shopId}/surveys/{surveyId}", MARKETING, FINANCE, SUPPORT),
    REPLACE("PUT /admin/shops/{shopId}/surveys/{surveyId}", MARKETING),
    CHECK("POST /admin/shops/{shopId}/surveys/{surveyId}/check", MARKETING),
    PAUSE("POST /admin/shops/{shopId}/surveys/{surveyId}/pause", MARKETING),
    RESUME("POST /admin/shops/{shopId}/surveys/{surveyId}/resume", MARKETING),
    ARCHIVE("POST /admin/shops/{shopId}/surveys/{surveyId}/archive", MARKETING),
    VERSIONS("GET /admin/shops/{shopId}/surveys/{surveyId}/versions", MARKETING, FINANCE, SUPPORT),
    PREVIEW("GET /admin/shops/{shopId}/surveys/{surveyId}/preview", MARKETING, SUPPORT),
    PREVIEW_MAIL("POST /admin/shops/{shopId}/surveys/{surveyId}/preview", MARKETING, SUPPORT),
    TEST("POST /admin/shops/{shopId}/surveys/{surveyId}/test", MARKETING),
    AUDIENCE("POST /admin/shops/{shopId}/surveys/{surveyId}/audience", MARKETING);

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes one that cannot be changed.
    private final Set<AdminGroup> allowed;

    SurveyRoute(String key, AdminGroup... allowed) {
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

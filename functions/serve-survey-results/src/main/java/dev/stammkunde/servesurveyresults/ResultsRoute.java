package dev.stammkunde.servesurveyresults;

import static dev.stammkunde.platform.http.AdminGroup.FINANCE;
import static dev.stammkunde.platform.http.AdminGroup.MARKETING;
import static dev.stammkunde.platform.http.AdminGroup.SUPPORT;

import dev.stammkunde.platform.admin.GuardedRoute;
import dev.stammkunde.platform.http.AdminGroup;

import java.util.Set;

/** The routes of {@code template.yaml} that lead here, and who may take them. */
enum ResultsRoute implements GuardedRoute {
    RESULTS("GET /admin/shops/{shopId}/surveys/{surveyId}/results", MARKETING, FINANCE, SUPPORT),
    /** They are of persons. */
    VERBATIMS("GET /admin/shops/{shopId}/surveys/{surveyId}/verbatims", MARKETING, SUPPORT),
    VERBATIMS_CSV("GET /admin/shops/{shopId}/surveys/{surveyId}/verbatims.csv", MARKETING, SUPPORT);

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes one that cannot be changed.
    private final Set<AdminGroup> allowed;

    ResultsRoute(String key, AdminGroup... allowed) {
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

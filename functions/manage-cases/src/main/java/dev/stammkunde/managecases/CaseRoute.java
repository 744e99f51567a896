package dev.stammkunde.managecases;

import static dev.stammkunde.platform.http.AdminGroup.MARKETING;
import static dev.stammkunde.platform.http.AdminGroup.SUPPORT;

import dev.stammkunde.platform.admin.GuardedRoute;
import dev.stammkunde.platform.http.AdminGroup;

import java.util.Set;

/** The routes of {@code template.yaml} that lead here, and who may take them. */
enum CaseRoute implements GuardedRoute {
    LIST("GET /admin/shops/{shopId}/cases", SUPPORT, MARKETING),
    OPEN("POST /admin/shops/{shopId}/cases", SUPPORT),
    SHOW("GET /admin/shops/{shopId}/cases/{caseId}", SUPPORT, MARKETING),
    ASSIGN("PUT /admin/shops/{shopId}/cases/{caseId}/owner", SUPPORT),
    NOTE("POST /admin/shops/{shopId}/cases/{caseId}/notes", SUPPORT),
    ANSWER("POST /admin/shops/{shopId}/cases/{caseId}/answers", SUPPORT),
    REPLY("POST /admin/shops/{shopId}/cases/{caseId}/replies", SUPPORT),
    CLOSE("POST /admin/shops/{shopId}/cases/{caseId}/closing", SUPPORT),
    FIGURES("GET /admin/shops/{shopId}/case-figures", SUPPORT, MARKETING),
    SHOW_HOURS("GET /admin/shops/{shopId}/working-hours", SUPPORT, MARKETING),
    CHANGE_HOURS("PUT /admin/shops/{shopId}/working-hours", SUPPORT);

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes one that cannot be changed.
    private final Set<AdminGroup> allowed;

    CaseRoute(String key, AdminGroup... allowed) {
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

package dev.stammkunde.managefinance;

import static dev.stammkunde.platform.http.AdminGroup.FINANCE;
import static dev.stammkunde.platform.http.AdminGroup.MARKETING;

import dev.stammkunde.platform.admin.GuardedRoute;
import dev.stammkunde.platform.http.AdminGroup;

import java.util.Set;

/** The routes of {@code template.yaml} that lead here, and who may take them. */
enum FinanceRoute implements GuardedRoute {
    SHOW_SETTINGS("GET /admin/shops/{shopId}/finance-settings", FINANCE),
    REPLACE_SETTINGS("PUT /admin/shops/{shopId}/finance-settings", FINANCE),
    CHECK_SETTINGS("POST /admin/shops/{shopId}/finance-settings/check", FINANCE),
    SETTINGS_VERSIONS("GET /admin/shops/{shopId}/finance-settings/versions", FINANCE),
    MONTHS("GET /admin/shops/{shopId}/finance/months", FINANCE),
    ORDER("POST /admin/shops/{shopId}/finance/reports", FINANCE),
    SHOW("GET /admin/shops/{shopId}/finance/months/{month}", FINANCE),
    DOWNLOAD("GET /admin/shops/{shopId}/finance/months/{month}/files/{file}", FINANCE),
    CLOSE("POST /admin/shops/{shopId}/finance/months/{month}/close", FINANCE),
    RECONCILIATION("GET /admin/shops/{shopId}/finance/reconciliation", FINANCE),
    DISMISS("POST /admin/shops/{shopId}/finance/reconciliation/dismiss", FINANCE),
    SIMULATE("POST /admin/shops/{shopId}/programme-simulations", FINANCE, MARKETING),
    SIMULATION(
            "GET /admin/shops/{shopId}/programme-simulations/{simulationId}", FINANCE, MARKETING);

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes one that cannot be changed.
    private final Set<AdminGroup> allowed;

    FinanceRoute(String key, AdminGroup... allowed) {
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

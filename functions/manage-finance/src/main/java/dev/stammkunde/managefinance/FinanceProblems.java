package dev.stammkunde.managefinance;

import dev.stammkunde.platform.http.AdminRefusedException;

import java.time.Instant;
import java.time.YearMonth;

/** Why finance is refused something, in words. */
final class FinanceProblems {

    private FinanceProblems() {}

    static AdminRefusedException noSettings() {
        return AdminRefusedException.of(
                404,
                "no-finance-settings",
                "The shop has no finance settings",
                "What a point is worth is for finance to say. Send it with PUT"
                        + " /admin/shops/{shopId}/finance-settings.");
    }

    static AdminRefusedException notOver(YearMonth month, Instant ends) {
        return AdminRefusedException.of(
                409,
                "month-not-over",
                "The month is not over",
                "%s ends at %s. Until then, ask for a moment of it with \"asOf\"."
                        .formatted(month, ends));
    }

    static AdminRefusedException notMade(YearMonth month) {
        return AdminRefusedException.of(
                404,
                "no-report",
                "There is no such report",
                "No report of %s is there, or not yet. Order it with POST".formatted(month)
                        + " /admin/shops/{shopId}/finance/reports, and ask again.");
    }

    static AdminRefusedException otherReport() {
        return AdminRefusedException.of(
                412,
                "other-report",
                "The report is another one",
                "It is not the one that was reviewed. Look at the report.json that is there, and"
                        + " send its SHA-256 as \"reviewed\".");
    }

    static AdminRefusedException noSimulation() {
        return AdminRefusedException.of(
                404,
                "no-simulation",
                "There is no such simulation",
                "Send a draft with POST /admin/shops/{shopId}/programme-simulations. The answer"
                        + " says where its result will be.");
    }

    static AdminRefusedException noFile(String name) {
        return AdminRefusedException.of(
                404,
                "no-file",
                "There is no such file",
                "The report has no file %s. It lists those that it has.".formatted(name));
    }
}

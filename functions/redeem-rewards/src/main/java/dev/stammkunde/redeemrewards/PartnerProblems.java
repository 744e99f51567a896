package dev.stammkunde.redeemrewards;

import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;
import dev.stammkunde.programmes.partners.PartnerOutcome;

import java.util.Objects;

/** Says why a report of a partner is not booked: see docs/api/problems.md. */
final class PartnerProblems {

    private PartnerProblems() {}

    static HttpResponse of(PartnerOutcome.Refused refused) {
        String detail = Objects.requireNonNullElse(refused.detail(), "");
        return switch (refused.reason()) {
            case UNKNOWN_PARTNER ->
                    problem(404, "unknown-partner", "There is no such agreement", "");
            case NOT_IN_FORCE ->
                    problem(409, "partner-not-in-force", "The agreement is not in force", detail);
            case RUNNING_OFF ->
                    problem(409, "partner-running-off", "Nothing is earned any more", detail);
            case ID_USED_OTHERWISE ->
                    problem(
                            409,
                            "partner-id-used",
                            "This id said something else before",
                            "Nothing was booked. Take a new id for another purchase.");
            case OTHER_CURRENCY ->
                    AdminRefusedException.invalid(
                                    detail.isEmpty() ? "amount" : "currency",
                                    detail.isEmpty()
                                            ? "must have no more decimals than the currency"
                                            : "must be " + detail)
                            .answer();
            case TOO_LATE ->
                    problem(
                            409,
                            "partner-too-late",
                            "The purchase is too long ago",
                            "It can be reported within %s.".formatted(detail));
            case TOO_EARLY ->
                    AdminRefusedException.invalid("occurredAt", "must not be in time to come")
                            .answer();
            case UNKNOWN_CUSTOMER ->
                    problem(
                            404,
                            "unknown-member",
                            "This number leads to nobody",
                            "Whatever the reason is, nothing was booked.");
            case LESS_THAN_ONE_POINT ->
                    problem(409, "less-than-one-point", "The amount earns no point", "");
            case ABOVE_TRANSACTION_LIMIT ->
                    limit("a purchase", "partner-transaction-limit", detail);
            case ABOVE_DAY_LIMIT -> limit("a day", "partner-day-limit", detail);
            case ABOVE_CUSTOMER_LIMIT ->
                    limit("a customer in a day", "partner-customer-limit", detail);
            case INSUFFICIENT_POINTS ->
                    problem(
                            409,
                            "insufficient-points",
                            "The customer has fewer points",
                            "Pending, reserved and expired points cannot be spent.");
            case UNKNOWN_TRANSACTION ->
                    problem(404, "unknown-transaction", "There is no such purchase", "");
            case MORE_THAN_LEFT ->
                    problem(
                            409,
                            "more-than-left",
                            "More is taken back than is left",
                            "%s of the purchase is left.".formatted(detail));
            case TOO_MANY_REVERSALS ->
                    problem(
                            409,
                            "too-many-reversals",
                            "It was taken back too often",
                            "At most %s parts of a purchase are taken back.".formatted(detail));
            case BUSY ->
                    problem(
                                    503,
                                    "busy",
                                    "Too many write at the same time",
                                    "Nothing was booked. Send the same report again.")
                            .withHeader("retry-after", "1");
        };
    }

    private static HttpResponse limit(String of, String kind, String most) {
        return problem(
                409,
                kind,
                "The limit of " + of + " is reached",
                "It is %s points by the agreement.".formatted(most));
    }

    /** What a caller gets whose key is another's. */
    static HttpResponse otherKey() {
        return problem(
                403,
                "partner-not-allowed",
                "This API key is not for this partner",
                "The key is valid, but not for the partner in the path.");
    }

    private static HttpResponse problem(int status, String kind, String title, String detail) {
        return HttpResponse.problem(Problem.of(status, kind, title, detail));
    }
}

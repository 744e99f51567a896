package dev.stammkunde.adjustpoints;

import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;
import dev.stammkunde.points.adjust.AdjustmentOutcome.AdjustmentRefusal;

/** Says why an adjustment is not made: see docs/api/problems.md. */
final class AdjustmentProblems {

    private AdjustmentProblems() {}

    static HttpResponse of(AdjustmentRefusal reason) {
        return switch (reason) {
            case KEY_USED_OTHERWISE ->
                    problem(
                            422,
                            "idempotency-key-reused",
                            "This key asked for something else before",
                            "Another body, another customer or another person came with this"
                                    + " Idempotency-Key. Take a new key for a new adjustment.");
            case UNKNOWN_CUSTOMER ->
                    problem(
                            404,
                            "unknown-customer",
                            "Nothing is kept of this customer",
                            "The shop has reported nothing of a customer with this id, or they"
                                    + " were erased, and they have no points.");
            case UNKNOWN_ADJUSTMENT ->
                    problem(
                            404,
                            "unknown-adjustment",
                            "There is no such adjustment",
                            "Nothing of this id was asked for in the shop.");
            case INSUFFICIENT_POINTS ->
                    problem(
                            409,
                            "insufficient-points",
                            "The customer has fewer points",
                            "It takes more points than can be spent now, and the shop's programme"
                                    + " allows no debt.");
            case NOTHING_LOST ->
                    problem(
                            409,
                            "nothing-lost",
                            "So many points were not lost",
                            "The customer's ledger has no loss of this time of which nothing has"
                                    + " come back, or fewer points were lost. Take the time from"
                                    + " the entry's explanation.");
            case OWN_ADJUSTMENT ->
                    problem(
                            403,
                            "second-person-needed",
                            "You asked for it yourself",
                            "Another person has to approve or reject it.");
            // Nobody takes from a budget here.
            case ABOVE_LIMIT, ABOVE_BUDGET ->
                    problem(
                            403,
                            "limit-exceeded",
                            "It is more than you may book alone",
                            "Your own limits apply to what you approve, for each adjustment and"
                                    + " for the month. It stays open for somebody with room.");
            case DECIDED_BEFORE ->
                    problem(
                            409,
                            "adjustment-decided",
                            "It was decided before",
                            "It was booked or rejected, and stays so. Ask for it to see how.");
            case EXPIRED ->
                    problem(
                            409,
                            "adjustment-expired",
                            "Nobody decided in time",
                            "It waited for 30 days. Ask for it anew, with another key.");
            case BUSY ->
                    problem(
                                    503,
                                    "busy",
                                    "Too many write at the same time",
                                    "Nothing was booked. Send the same request again.")
                            .withHeader("retry-after", "1");
        };
    }

    private static HttpResponse problem(int status, String kind, String title, String detail) {
        return HttpResponse.problem(Problem.of(status, kind, title, detail));
    }
}

package dev.stammkunde.managecases;

import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;
import dev.stammkunde.points.adjust.AdjustmentOutcome.AdjustmentRefusal;

import java.util.List;

/** Says why a case is not changed: see docs/api/problems.md. */
final class CaseProblems {

    private static final String POINTS = "points";

    private CaseProblems() {}

    static AdminRefusedException closed() {
        return AdminRefusedException.of(
                409,
                "case-closed",
                "The case is closed",
                "It stays closed. Note what comes later, or open another one.");
    }

    static AdminRefusedException full() {
        return AdminRefusedException.of(
                409,
                "case-full",
                "The case has as many notes as it can",
                "It takes %d. Close it, or open another one.".formatted(ServiceCase.MOST_NOTES));
    }

    static AdminRefusedException nobodys() {
        return AdminRefusedException.of(
                409,
                "case-without-customer",
                "The case is nobody's",
                "Nobody knows whose it is, or they were erased. It can be noted and closed, and"
                        + " neither answered nor made good with points.");
    }

    static AdminRefusedException noAddress() {
        return AdminRefusedException.of(
                409,
                "customer-without-address",
                "No address of the customer is known",
                "The shop has told none. Nothing was noted, and no mail goes out.");
    }

    static AdminRefusedException keyOpenedAnother() {
        return keyReused("This key opened another case before", "Take a new key for a new case.");
    }

    static AdminRefusedException keyUsedOtherwise() {
        return keyReused(
                "This key came with something else before",
                "Another text, or another person, came with this Idempotency-Key. Take a new key"
                        + " for something new.");
    }

    private static AdminRefusedException keyReused(String title, String detail) {
        return AdminRefusedException.of(422, "idempotency-key-reused", title, detail);
    }

    /** The case stays open: nothing was written. */
    static AdminRefusedException notGiven(AdjustmentRefusal reason) {
        return switch (reason) {
            case ABOVE_LIMIT ->
                    ofPoints(
                            403,
                            "limit-exceeded",
                            "It is more than you may give alone",
                            "is more than you may give alone, at once or in this month; let"
                                    + " somebody close the case who may give more");
            case ABOVE_BUDGET ->
                    ofPoints(
                            403,
                            "budget-exceeded",
                            "It is more than is left of the budget",
                            "is more than is left of what all may give for cases in this month");
            case KEY_USED_OTHERWISE ->
                    ofPoints(
                            409,
                            "points-given-before",
                            "Points were given before",
                            "were given for this case before, others or by another person; close"
                                    + " it without points");
            case UNKNOWN_CUSTOMER ->
                    ofPoints(
                            409,
                            "case-without-customer",
                            "The case is nobody's",
                            "cannot be given: nothing is kept of the customer any more");
            case BUSY ->
                    new AdminRefusedException(
                            HttpResponse.problem(
                                            Problem.of(
                                                    503,
                                                    "busy",
                                                    "Too many write at the same time",
                                                    "Nothing was changed. Send the same request"
                                                            + " again."))
                                    .withHeader("retry-after", "1"));
            case UNKNOWN_ADJUSTMENT,
                    INSUFFICIENT_POINTS,
                    NOTHING_LOST,
                    OWN_ADJUSTMENT,
                    DECIDED_BEFORE,
                    EXPIRED ->
                    throw new IllegalStateException("points are only given here");
        };
    }

    private static AdminRefusedException ofPoints(
            int status, String kind, String title, String problem) {
        return new AdminRefusedException(
                HttpResponse.problem(
                        new Problem(
                                "urn:stammkunde:problem:" + kind,
                                title,
                                status,
                                "Nothing was changed: points " + problem + '.',
                                List.of(new Problem.FieldError(POINTS, problem)))));
    }
}

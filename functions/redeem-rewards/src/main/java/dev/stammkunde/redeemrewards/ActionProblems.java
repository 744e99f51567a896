package dev.stammkunde.redeemrewards;

import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;

/** Says why nothing is kept of what a shop reports: see docs/api/problems.md. */
final class ActionProblems {

    private ActionProblems() {}

    static AdminAnswer unknownAction() {
        return problem(
                404,
                "unknown-action",
                "The shop rewards no such action",
                "The team creates actions in the console. Send the report again after that.");
    }

    static AdminAnswer unknownReport() {
        return problem(
                404,
                "unknown-action-report",
                "There is no such report",
                "Nothing was reported of this customer under this id.");
    }

    static AdminAnswer unknownCustomer() {
        return problem(
                404,
                "unknown-customer",
                "Nothing is kept of this customer",
                "The shop has reported nothing of a customer with this id, or they were erased.");
    }

    static AdminAnswer usedOtherwise() {
        return problem(
                409,
                "action-reported-otherwise",
                "Something else was reported under this id",
                "Another customer, action, proof or time came with it. Each action has an id of its"
                        + " own.");
    }

    static AdminAnswer busy() {
        return AdminAnswer.of(
                HttpResponse.problem(
                                Problem.of(
                                        503,
                                        "busy",
                                        "Too many write at the same time",
                                        "Nothing was booked. Send the same request again."))
                        .withHeader("retry-after", "1"));
    }

    private static AdminAnswer problem(int status, String kind, String title, String detail) {
        return AdminAnswer.of(HttpResponse.problem(Problem.of(status, kind, title, detail)));
    }
}

package dev.stammkunde.redeemrewards;

import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.programmes.limited.ClaimOutcome;

/** Says why no piece of a limited offer is had: see docs/api/problems.md. */
final class LimitedOfferProblems {

    private LimitedOfferProblems() {}

    static AdminAnswer answer(ClaimOutcome.Refused refused) {
        return new AdminAnswer(of(refused), line -> line.with(LogKey.REASON, refused.reason()));
    }

    private static HttpResponse of(ClaimOutcome.Refused refused) {
        return switch (refused.reason()) {
            case UNKNOWN_OFFER ->
                    problem(
                            404,
                            "unknown-offer",
                            "There is no such offer",
                            "The shop has no limited offer of this id.");
            case NOT_OFFERED ->
                    problem(
                            409,
                            "offer-not-offered",
                            "The offer is paused or archived",
                            "What was reserved before can still be bought.");
            case TOO_EARLY ->
                    problem(
                            409,
                            "offer-not-open",
                            "The offer has not begun",
                            "It begins for this customer at %s.".formatted(refused.opensAt()));
            case OVER ->
                    problem(
                            409,
                            "offer-over",
                            "The offer is over",
                            "Its window has ended. What was reserved before can still be bought.");
            case SOLD_OUT ->
                    problem(
                            409,
                            "offer-sold-out",
                            "No piece is left now",
                            "All are sold or reserved. One whose hold ends can be had again.");
            case HAD_BEFORE ->
                    problem(
                            409,
                            "offer-had-before",
                            "The customer has had their piece",
                            "There is one for each customer.");
            case NO_CLAIM ->
                    problem(
                            409,
                            "offer-not-reserved",
                            "The customer has reserved no piece",
                            "Reserve one first.");
            case HOLD_OVER ->
                    problem(
                            409,
                            "offer-hold-over",
                            "The piece is not kept any more",
                            "The hold is over. Reserve anew, with another key.");
            case BOUGHT_OTHERWISE ->
                    problem(
                            409,
                            "offer-bought-otherwise",
                            "Another order has the piece",
                            "An order has the customer's piece already, or the order is of another"
                                    + " claim.");
            case ORDER_DOES_NOT_STAND ->
                    problem(
                            409,
                            "order-does-not-stand",
                            "The order does not stand",
                            "It was cancelled or refunded, or its payment was lost.");
            case BUSY ->
                    problem(
                                    503,
                                    "busy",
                                    "Too many write at the same time",
                                    "Nothing was reserved. Send the same request again.")
                            .withHeader("retry-after", "1");
        };
    }

    private static HttpResponse problem(int status, String kind, String title, String detail) {
        return HttpResponse.problem(Problem.of(status, kind, title, detail));
    }
}

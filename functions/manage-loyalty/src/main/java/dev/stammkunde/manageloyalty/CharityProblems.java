package dev.stammkunde.manageloyalty;

import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;
import dev.stammkunde.rewards.donations.PayoutOutcome;
import dev.stammkunde.rewards.redeem.CancelDonation;

/** Why something about donations is not done. Nothing was written. */
final class CharityProblems {

    private CharityProblems() {}

    static HttpResponse answer(CancelDonation.Reason reason) {
        return switch (reason) {
            case UNKNOWN_DONATION ->
                    problem(
                            404,
                            "unknown-donation",
                            "There is no such donation",
                            "The shop has no redemption of this id that gave to an organisation.");
            case IN_PAYOUT ->
                    problem(
                            409,
                            "donation-in-payout",
                            "The donation is in a payout",
                            "What is in a payout is the organisation's, and stays as it is.");
            case BUSY -> busy();
        };
    }

    static HttpResponse answer(PayoutOutcome.Reason reason) {
        return switch (reason) {
            case NOT_OVER ->
                    problem(
                            409,
                            "payout-not-over",
                            "The period is not over",
                            "Its last day has not ended in the shop's calendar.");
            case NOTHING_TO_PAY ->
                    problem(
                            409,
                            "nothing-to-pay",
                            "There is nothing to pay",
                            "No donation up to that day is without a payout.");
            case UNKNOWN_PAYOUT ->
                    problem(
                            404,
                            "unknown-payout",
                            "There is no such payout",
                            "The organisation has no payout of this name.");
            case OTHER_SUM ->
                    problem(
                            409,
                            "payout-other-sum",
                            "The payout has another sum",
                            "Look at the payout, and send its total.");
            case PAID_OTHERWISE ->
                    problem(
                            409,
                            "payout-paid-otherwise",
                            "The payout was paid with another proof",
                            "It counts as paid once. Look at its reference and day.");
            case DAY_TO_COME ->
                    problem(
                            409,
                            "payment-to-come",
                            "The day of the payment is yet to come",
                            "A payment is told once it was made.");
            case BUSY -> busy();
        };
    }

    private static HttpResponse busy() {
        return problem(
                        503,
                        "busy",
                        "Too many write at the same time",
                        "Nothing was booked. Send the same request again.")
                .withHeader("retry-after", "1");
    }

    private static HttpResponse problem(int status, String kind, String title, String detail) {
        return HttpResponse.problem(Problem.of(status, kind, title, detail));
    }
}

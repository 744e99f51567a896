package dev.stammkunde.redeemrewards;

import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.rewards.redeem.PartPaymentTerms;
import dev.stammkunde.rewards.redeem.PayWithPoints.Wish;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;

import java.util.function.LongSupplier;

/** Says why points are not spent: see docs/api/problems.md. */
final class RedeemProblems {

    private static final String POINTS = "points";

    private RedeemProblems() {}

    static AdminAnswer answer(RedemptionRefusal reason) {
        return logged(of(reason), reason);
    }

    /** Names the field that the terms are against, and what it can be. */
    static AdminAnswer answer(RedemptionRefusal reason, Wish wish, PartPaymentTerms terms) {
        HttpResponse response =
                switch (reason) {
                    case NOT_A_STEP ->
                            field(POINTS, "must be a multiple of %d".formatted(terms.step()));
                    case BELOW_MINIMUM ->
                            field(POINTS, "must be at least %d".formatted(terms.minimum()));
                    case ABOVE_SHARE ->
                            field(
                                    POINTS,
                                    "must be at most %d, which is what can be paid of payable"
                                            .formatted(terms.most(wish.payable(), wish.points())));
                    case OTHER_CURRENCY ->
                            field(
                                    "payable.currency",
                                    "must be " + terms.stepValue().getCurrencyUnit().getCode());
                    case KEY_USED_OTHERWISE,
                            UNKNOWN_REWARD,
                            NOT_OFFERED,
                            NOT_FOR_CUSTOMER,
                            NOT_FOR_TIER,
                            SOLD_OUT,
                            HAD_BEFORE,
                            INSUFFICIENT_POINTS,
                            UNKNOWN_CARD,
                            NOTHING_TO_EXCHANGE,
                            UNKNOWN_REDEMPTION,
                            CAPTURED_OTHERWISE,
                            RELEASED_BEFORE,
                            MORE_THAN_RESERVED,
                            ORDER_PAID_BEFORE,
                            CANNOT_BE_CALLED_OFF,
                            BUSY ->
                            of(reason);
                };
        return logged(response, reason);
    }

    static AdminAnswer answer(RedemptionRefusal reason, LongSupplier reserved) {
        return logged(
                reason == RedemptionRefusal.MORE_THAN_RESERVED
                        ? field(
                                POINTS,
                                "must be a whole number from 1 to %d"
                                        .formatted(reserved.getAsLong()))
                        : of(reason),
                reason);
    }

    private static AdminAnswer logged(HttpResponse response, RedemptionRefusal reason) {
        return new AdminAnswer(response, line -> line.with(LogKey.REASON, reason));
    }

    private static HttpResponse field(String path, String expected) {
        return AdminRefusedException.invalid(path, expected).answer();
    }

    /** Names the card, since a page may offer several. */
    static AdminAnswer unknownCard(String cardId) {
        return logged(noCard("“" + cardId + "”"), RedemptionRefusal.UNKNOWN_CARD);
    }

    private static HttpResponse noCard(String which) {
        return problem(
                404,
                "unknown-card",
                "There is no such stamp card",
                "The shop has no stamp card %s.".formatted(which));
    }

    static HttpResponse noPartPayment() {
        return problem(
                409,
                "part-payment-not-offered",
                "Orders of this shop cannot be paid with points",
                "The shop has set no terms of part payment.");
    }

    /** A shop's server can do nothing about it, and need not know what is wrong. */
    static HttpResponse unusable() {
        return problem(
                409,
                "document-unusable",
                "What is stored cannot be used",
                "The shop's programme, the reward or the terms of part payment cannot be used. The"
                        + " shop's team has been alarmed.");
    }

    static HttpResponse of(RedemptionRefusal reason) {
        return switch (reason) {
            case KEY_USED_OTHERWISE ->
                    problem(
                            409,
                            "idempotency-key-reused",
                            "This key asked for something else before",
                            "Another body or another customer came with this Idempotency-Key. Take a"
                                    + " new key for a new wish.");
            case UNKNOWN_REWARD ->
                    problem(
                            404,
                            "unknown-reward",
                            "There is no such reward",
                            "The shop has no reward of this id.");
            case NOT_OFFERED ->
                    problem(
                            409,
                            "reward-not-offered",
                            "This reward cannot be had now",
                            "It is paused or archived, not yet or no longer offered.");
            case NOT_FOR_CUSTOMER ->
                    problem(
                            409,
                            "reward-not-for-customer",
                            "This reward is for other customers",
                            "The customer is not in its audience.");
            case NOT_FOR_TIER ->
                    problem(
                            409,
                            "reward-not-for-tier",
                            "This reward is for customers of other tiers",
                            "The customer does not have the tier that it asks for now.");
            case SOLD_OUT ->
                    problem(
                            409,
                            "reward-sold-out",
                            "All of this reward were had",
                            "Its limit for all customers is reached. One whose points come back can"
                                    + " be had again.");
            case HAD_BEFORE ->
                    problem(
                            409,
                            "reward-had-before",
                            "The customer has had this reward",
                            "Its limit for each customer is reached.");
            case INSUFFICIENT_POINTS ->
                    problem(
                            409,
                            "insufficient-points",
                            "The customer has fewer points",
                            "Pending, reserved and expired points cannot be spent.");
            case UNKNOWN_CARD -> noCard("of this id");
            case NOTHING_TO_EXCHANGE ->
                    problem(
                            409,
                            "card-not-full",
                            "The customer has no full card",
                            "Stamps are missing, or the full card was exchanged before.");
            case UNKNOWN_REDEMPTION ->
                    problem(
                            404,
                            "unknown-redemption",
                            "There is no such redemption",
                            "The shop has none of this id, or it is another customer's, or of"
                                    + " another kind.");
            case CAPTURED_OTHERWISE ->
                    problem(
                            409,
                            "reservation-captured",
                            "The points are spent",
                            "They paid for another order, or the same order took another number of"
                                    + " them. What is captured cannot be given back: report a"
                                    + " refund of the order.");
            case RELEASED_BEFORE ->
                    problem(
                            409,
                            "reservation-released",
                            "The points are back",
                            "The reservation was given back, or its time was over. Reserve anew, with"
                                    + " another key.");
            case ORDER_PAID_BEFORE ->
                    problem(
                            409,
                            "order-paid-before",
                            "The order was paid with other points",
                            "Points of one reservation pay for an order.");
            case CANNOT_BE_CALLED_OFF ->
                    problem(
                            409,
                            "cannot-be-called-off",
                            "Its code works until its own end",
                            "An imported code cannot be ended.");
            case NOT_A_STEP, BELOW_MINIMUM, ABOVE_SHARE, MORE_THAN_RESERVED ->
                    field(POINTS, "must be a number that can be taken");
            case OTHER_CURRENCY ->
                    field("payable.currency", "must be the currency that points are worth");
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

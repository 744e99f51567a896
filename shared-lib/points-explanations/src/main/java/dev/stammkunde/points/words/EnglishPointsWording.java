package dev.stammkunde.points.words;

import static dev.stammkunde.points.words.EnglishPhrases.FIGURES;
import static dev.stammkunde.points.words.EnglishPhrases.credit;
import static dev.stammkunde.points.words.EnglishPhrases.earning;
import static dev.stammkunde.points.words.EnglishPhrases.forgiven;
import static dev.stammkunde.points.words.EnglishPhrases.money;
import static dev.stammkunde.points.words.EnglishPhrases.owed;
import static dev.stammkunde.points.words.EnglishPhrases.points;
import static dev.stammkunde.points.words.EnglishPhrases.pointsOrNone;
import static dev.stammkunde.points.words.EnglishPhrases.stillOwed;
import static dev.stammkunde.points.words.EnglishPhrases.term;

import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Booking.Cause;
import dev.stammkunde.points.LotTerm;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.explanations.EntryLine;
import dev.stammkunde.points.explanations.Explanation;
import dev.stammkunde.points.explanations.OrderOutcome;
import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.shop.Refund;

import java.time.Instant;
import java.time.ZoneId;

/** English, with British dates. */
final class EnglishPointsWording implements PointsWording {

    @Override
    public String line(EntryLine line, UnitNames names) {
        String number = line.orderNumber().orElse("");
        return switch (line.entry().booking()) {
            case Booking.OrderState _ -> EnglishOrders.line(line.change().orElseThrow(), number);
            case Booking.MergeIn _ -> "Taken over from your earlier account";
            case Booking.MergeOut _ -> "Moved to your other account";
            case Booking.Accrual _ -> "Order " + number;
            case Booking.ClawBack clawBack ->
                    switch (clawBack.cause()) {
                        case Cause.OfRefund _ -> "Refund of order " + number;
                        case Cause.OfCancellation _ -> "Cancellation of order " + number;
                    };
            case Booking.Adjustment adjustment ->
                    (adjustment.lot() == null ? "Correction: " : "Credit: ")
                            + adjustment.reason()
                            + (number.isEmpty() ? "" : " (order " + number + ")");
            case Booking.Gift gift -> EnglishPhrases.gift(gift);
            case RedemptionBooking redemption -> EnglishRedemptions.line(redemption);
            case Booking.Expiry _ -> "Expired points";
            case Booking.Grace _ -> "Your points have an expiry date";
            case Booking.Reinstatement back -> "Points returned: " + back.reason();
            case Booking.OfUnits units -> EnglishUnits.line(units, names);
            case PartnerBooking deal -> EnglishPartners.line(deal.deal());
        };
    }

    @Override
    public String explain(Explanation explanation, UnitNames names) {
        long points = explanation.entry().points();
        return switch (explanation.entry().booking()) {
            case Booking.OrderState state ->
                    EnglishOrders.explain(
                            state, explanation.line().change().orElseThrow(), explanation);
            case Booking.MergeIn merge -> mergeIn(merge, explanation);
            case Booking.MergeOut _ ->
                    "On %s this account was joined with your other one, which took over its points."
                            .formatted(day(explanation));
            case Booking.Accrual accrual -> accrual(accrual, explanation);
            case Booking.ClawBack clawBack -> clawBack(clawBack, explanation);
            case Booking.Adjustment adjustment -> adjustment(adjustment, explanation);
            case Booking.Gift gift -> gift(gift, explanation);
            case RedemptionBooking redemption ->
                    EnglishRedemptions.explain(redemption, explanation);
            case Booking.Grace(Instant expiresAt) ->
                    ("Since %s points expire. Those that you had until then can be redeemed until the"
                                    + " end of %s.")
                            .formatted(
                                    day(explanation),
                                    FIGURES.lastDayBefore(expiresAt, explanation.timeZone()));
            case Booking.OfUnits units -> EnglishUnits.explain(units, names, day(explanation));
            case PartnerBooking deal -> EnglishPartners.explain(deal, explanation);
            case Booking.Reinstatement back ->
                    "%s that expired at the end of %s returned on %s: %s."
                                    .formatted(
                                            points(points),
                                            FIGURES.lastDayBefore(
                                                    back.expiredAt(), explanation.timeZone()),
                                            day(explanation),
                                            back.reason())
                            + stillOwed(explanation.owed());
            case Booking.Expiry(Instant expiredAt, var _) ->
                    "%s expired at the end of %s because %s not been redeemed by then."
                            .formatted(
                                    points(-points),
                                    FIGURES.lastDayBefore(expiredAt, explanation.timeZone()),
                                    points == -1 ? "it had" : "they had");
        };
    }

    private static String mergeIn(Booking.MergeIn merge, Explanation explanation) {
        long held = explanation.entry().points() + merge.debt();
        String what =
                "On %s your earlier account was joined with this one. Taken over: %s"
                        .formatted(day(explanation), pointsOrNone(held));
        String debt =
                merge.debt() == 0 ? "" : ", less %s that it owed".formatted(points(merge.debt()));
        String terms = held == 0 ? "." : "; when they can be redeemed and expire is as it was.";
        return what + debt + terms + owed(explanation.owed());
    }

    private static String accrual(Booking.Accrual accrual, Explanation explanation) {
        ZoneId zone = explanation.timeZone();
        return "%s for your order %s of %s: %s. %s"
                        .formatted(
                                points(explanation.entry().points()),
                                accrual.orderNumber(),
                                FIGURES.date(accrual.paidAt(), zone),
                                earning(Earning.of(accrual)),
                                term(accrual.lot(), accrual.paidAt(), zone))
                + stillOwed(explanation.owed());
    }

    private static String clawBack(Booking.ClawBack clawBack, Explanation explanation) {
        long taken = -explanation.entry().points();
        ZoneId zone = explanation.timeZone();
        String happened =
                switch (clawBack.cause()) {
                    case Cause.OfRefund(Refund refund) ->
                            "%s of your order %s was refunded on %s"
                                    .formatted(
                                            money(refund.total()),
                                            explanation.orderNumber(),
                                            FIGURES.date(refund.refundedAt(), zone));
                    case Cause.OfCancellation(Instant cancelledAt) ->
                            "your order %s was cancelled on %s"
                                    .formatted(
                                            explanation.orderNumber(),
                                            FIGURES.date(cancelledAt, zone));
                };
        long forgiven = clawBack.due() - taken;
        return (taken == 0 ? "No points" : points(taken))
                + " deducted: "
                + happened
                + ". The order keeps "
                + pointsOrNone(clawBack.kept())
                + "."
                + (forgiven > 0 ? forgiven(clawBack.due(), forgiven) : "")
                + owed(explanation.owed());
    }

    private static String adjustment(Booking.Adjustment adjustment, Explanation explanation) {
        long points = explanation.entry().points();
        LotTerm lot = adjustment.lot();
        String order = explanation.orderNumber();
        String what =
                "%s %s on %s: “%s”%s."
                        .formatted(
                                points(Math.abs(points)),
                                points < 0 ? "deducted" : "credited",
                                day(explanation),
                                adjustment.reason(),
                                order.isEmpty() ? "" : " for your order " + order);
        return lot == null ? what + owed(explanation.owed()) : what + credit(lot, explanation);
    }

    private static String gift(Booking.Gift gift, Explanation explanation) {
        return "%s credited on %s: %s.%s"
                .formatted(
                        points(explanation.entry().points()),
                        day(explanation),
                        EnglishPhrases.gift(gift),
                        credit(gift.lot(), explanation));
    }

    private static String day(Explanation explanation) {
        return FIGURES.date(explanation.entry().bookedAt(), explanation.timeZone());
    }

    @Override
    public String order(OrderOutcome order) {
        return switch (order) {
            case OrderOutcome.Earned earned -> {
                long most = earned.booked().most();
                long kept = earned.booked().accounted();
                String left = kept == 0 ? "none" : FIGURES.whole(kept);
                yield "This order earned %s%s%s."
                        .formatted(
                                pointsOrNone(most),
                                kept == most ? "" : " and keeps " + left + " of them",
                                EnglishOrders.because(earned.standing()));
            }
            case OrderOutcome.Nothing nothing -> why(nothing.reason());
            case OrderOutcome.Awaited _ ->
                    "A refund of this order has arrived already; the order itself has not.";
        };
    }

    @Override
    public String why(NoPoints reason) {
        return "This order earns no points "
                + switch (reason) {
                    case TEST_ORDER -> "because it is a test order.";
                    case CANCELLED -> "because it was cancelled.";
                    case VOIDED -> "because its payment was voided.";
                    case GUEST -> "because it was placed without a customer account.";
                    case NOT_PAID -> "yet because it has not been paid.";
                    case PARTIALLY_PAID -> "yet because it has been paid only in part.";
                    case ZERO_TOTAL -> "because there was nothing to pay for it.";
                    case CURRENCY_WITHOUT_RATE -> "because there are no points for its currency.";
                    case BELOW_MINIMUM -> "because its value is below the minimum for points.";
                    case NOTHING_EARNS ->
                            "because it holds only gift cards, tips or goods without points.";
                    case PAID_BY_GIFT_CARD -> "because it was paid with gift cards.";
                    case REFUNDED -> "because it was refunded before points were booked.";
                    case HISTORY ->
                            "because it was taken over from before the points programme was set up.";
                    case HISTORY_EXPIRED ->
                            "because it was taken over when its points would have expired already.";
                    case LESS_THAN_ONE_POINT -> "because its value does not come to a whole point.";
                };
    }
}

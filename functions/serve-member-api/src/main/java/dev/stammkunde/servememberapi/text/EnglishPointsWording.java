package dev.stammkunde.servememberapi.text;

import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Booking.Cause;
import dev.stammkunde.points.LotTerm;
import dev.stammkunde.points.programme.Contribution;
import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.servememberapi.query.Explanation;
import dev.stammkunde.servememberapi.query.OrderPoints;
import dev.stammkunde.shop.Refund;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;

/** English, with British dates. */
final class EnglishPointsWording implements PointsWording {

    private static final Figures FIGURES = Figures.ENGLISH;

    @Override
    public String line(Booking booking, String orderNumber) {
        return switch (booking) {
            case Booking.Accrual _ -> "Order " + orderNumber;
            case Booking.ClawBack clawBack ->
                    switch (clawBack.cause()) {
                        case Cause.OfRefund _ -> "Refund of order " + orderNumber;
                        case Cause.OfCancellation _ -> "Cancellation of order " + orderNumber;
                    };
            case Booking.Adjustment adjustment ->
                    (adjustment.lot() == null ? "Correction: " : "Credit: ") + adjustment.reason();
            case Booking.Gift gift ->
                    switch (gift.reason()) {
                        case BIRTHDAY -> "Birthday gift";
                        case WIN_BACK, OCCASION -> "Gift";
                    };
            case Booking.Expiry _ -> "Expired points";
        };
    }

    @Override
    public String explain(Explanation explanation) {
        long points = explanation.entry().points();
        return switch (explanation.entry().booking()) {
            case Booking.Accrual accrual -> accrual(accrual, points, explanation.timeZone());
            case Booking.ClawBack clawBack -> clawBack(clawBack, explanation);
            case Booking.Adjustment adjustment -> adjustment(adjustment, explanation);
            case Booking.Gift gift -> gift(gift, explanation);
            case Booking.Expiry(Instant expiredAt) ->
                    "%s expired at the end of %s because %s not been redeemed by then."
                            .formatted(
                                    points(-points),
                                    FIGURES.lastDayBefore(expiredAt, explanation.timeZone()),
                                    points == -1 ? "it had" : "they had");
        };
    }

    private String accrual(Booking.Accrual accrual, long points, ZoneId zone) {
        String rules =
                accrual.contributions().stream()
                        .filter(PointsWording::isWorthSaying)
                        .map(contribution -> contribution(contribution, accrual))
                        .collect(Collectors.joining(", "));
        return "%s for your order %s of %s: %s. %s"
                .formatted(
                        points(points),
                        accrual.orderNumber(),
                        FIGURES.date(accrual.paidAt(), zone),
                        rules,
                        term(accrual.lot(), accrual.paidAt(), zone));
    }

    private String contribution(Contribution contribution, Booking.Accrual accrual) {
        String points = FIGURES.signed(contribution.points());
        return switch (contribution.rule()) {
            case Contribution.BASE ->
                    exactPoints(contribution.points())
                            + " by the base rule"
                            + BaseRate.of(accrual)
                                    .map(
                                            rate ->
                                                    " (%s per %s)"
                                                            .formatted(
                                                                    exactPoints(rate.points()),
                                                                    FIGURES.money(
                                                                            rate.amount(),
                                                                            accrual.currency())))
                                    .orElse("");
            case Contribution.ROUNDING ->
                    (contribution.points().signum() < 0 ? "rounded down " : "rounded up ") + points;
            case Contribution.CAP -> points + " by the limit per order";
            default -> points + " by “" + contribution.rule() + "”";
        };
    }

    private String clawBack(Booking.ClawBack clawBack, Explanation explanation) {
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
        StringBuilder text = new StringBuilder();
        text.append(taken == 0 ? "No points deducted" : points(taken) + " deducted");
        text.append(": ").append(happened).append(". ");
        text.append("The order keeps ");
        text.append(clawBack.kept() == 0 ? "no points" : points(clawBack.kept())).append('.');
        long forgiven = clawBack.due() - taken;
        if (forgiven > 0) {
            text.append(
                    " %s would have been due; %s waived because your account had no more."
                            .formatted(
                                    points(clawBack.due()),
                                    points(forgiven) + (forgiven == 1 ? " was" : " were")));
        }
        return text.append(owed(explanation.owed())).toString();
    }

    private String adjustment(Booking.Adjustment adjustment, Explanation explanation) {
        long points = explanation.entry().points();
        Instant at = explanation.entry().bookedAt();
        ZoneId zone = explanation.timeZone();
        LotTerm lot = adjustment.lot();
        String what =
                "%s %s on %s: “%s”."
                        .formatted(
                                points(Math.abs(points)),
                                points < 0 ? "deducted" : "credited",
                                FIGURES.date(at, zone),
                                adjustment.reason());
        return lot == null ? what + owed(explanation.owed()) : what + " " + term(lot, at, zone);
    }

    private String gift(Booking.Gift gift, Explanation explanation) {
        Instant at = explanation.entry().bookedAt();
        ZoneId zone = explanation.timeZone();
        return "%s credited on %s: %s. "
                        .formatted(
                                points(explanation.entry().points()),
                                FIGURES.date(at, zone),
                                line(gift, ""))
                + term(gift.lot(), at, zone);
    }

    @Override
    public String order(OrderPoints order) {
        return switch (order) {
            case OrderPoints.Earned earned -> {
                long points = earned.accrual().points();
                String left = earned.kept() == 0 ? "none" : FIGURES.whole(earned.kept());
                yield "This order earned %s%s."
                        .formatted(
                                points(points),
                                earned.kept() == points ? "" : " and keeps " + left + " of them");
            }
            case OrderPoints.Nothing nothing -> why(nothing.reason());
            case OrderPoints.Awaited _ ->
                    "A refund or cancellation of this order has arrived already; the order itself has not.";
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
                            "because it holds only gift cards or goods without points.";
                    case LESS_THAN_ONE_POINT -> "because its value does not come to a whole point.";
                };
    }

    private static String term(LotTerm lot, Instant from, ZoneId zone) {
        Instant expiresAt = lot.expiresAt();
        String since =
                lot.availableAt().isAfter(from)
                        ? "Redeemable from %s, %s, "
                                .formatted(
                                        FIGURES.date(
                                                Figures.ceilingMinute(lot.availableAt()), zone),
                                        FIGURES.time(lot.availableAt(), zone))
                        : "Redeemable at once, ";
        return since
                + (expiresAt == null
                        ? "without expiry."
                        : "valid until the end of " + FIGURES.lastDayBefore(expiresAt, zone) + ".");
    }

    private static String owed(long points) {
        return points == 0
                ? ""
                : " Your account is now %s below zero; new points will make up for that."
                        .formatted(points(points));
    }

    private static String points(long points) {
        return FIGURES.whole(points) + (points == 1 ? " point" : " points");
    }

    private static String exactPoints(BigDecimal points) {
        return FIGURES.exact(points)
                + (points.compareTo(BigDecimal.ONE) == 0 ? " point" : " points");
    }

    private static String money(Money amount) {
        return FIGURES.money(amount.getAmount(), amount.getCurrencyUnit().getCode());
    }
}

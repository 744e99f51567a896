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

/** German, which says “Sie”. */
final class GermanPointsWording implements PointsWording {

    private static final Figures FIGURES = Figures.GERMAN;

    @Override
    public String line(Booking booking, String orderNumber) {
        return switch (booking) {
            case Booking.Accrual _ -> "Bestellung " + orderNumber;
            case Booking.ClawBack clawBack ->
                    switch (clawBack.cause()) {
                        case Cause.OfRefund _ -> "Erstattung zu Bestellung " + orderNumber;
                        case Cause.OfCancellation _ -> "Stornierung der Bestellung " + orderNumber;
                    };
            case Booking.Adjustment adjustment ->
                    (adjustment.lot() == null ? "Korrektur: " : "Gutschrift: ")
                            + adjustment.reason();
            case Booking.Gift gift ->
                    switch (gift.reason()) {
                        case BIRTHDAY -> "Geburtstagsgeschenk";
                        case WIN_BACK, OCCASION -> "Geschenk";
                    };
            case Booking.Expiry _ -> "Verfallene Punkte";
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
                    "%s %s mit Ablauf des %s verfallen, weil %s bis dahin nicht eingelöst %s."
                            .formatted(
                                    points(-points),
                                    points == -1 ? "ist" : "sind",
                                    FIGURES.lastDayBefore(expiredAt, explanation.timeZone()),
                                    points == -1 ? "er" : "sie",
                                    points == -1 ? "wurde" : "wurden");
        };
    }

    private String accrual(Booking.Accrual accrual, long points, ZoneId zone) {
        String rules =
                accrual.contributions().stream()
                        .filter(PointsWording::isWorthSaying)
                        .map(contribution -> contribution(contribution, accrual))
                        .collect(Collectors.joining(", "));
        return "%s für Ihre Bestellung %s vom %s: %s. %s"
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
                            + " nach der Grundregel"
                            + BaseRate.of(accrual)
                                    .map(
                                            rate ->
                                                    " (%s je %s)"
                                                            .formatted(
                                                                    exactPoints(rate.points()),
                                                                    FIGURES.money(
                                                                            rate.amount(),
                                                                            accrual.currency())))
                                    .orElse("");
            case Contribution.ROUNDING ->
                    (contribution.points().signum() < 0 ? "abgerundet " : "aufgerundet ") + points;
            case Contribution.CAP -> points + " durch die Obergrenze je Bestellung";
            default -> points + " durch „" + contribution.rule() + "“";
        };
    }

    private String clawBack(Booking.ClawBack clawBack, Explanation explanation) {
        long taken = -explanation.entry().points();
        ZoneId zone = explanation.timeZone();
        String happened =
                switch (clawBack.cause()) {
                    case Cause.OfRefund(Refund refund) ->
                            "am %s wurden Ihnen %s zu Ihrer Bestellung %s erstattet"
                                    .formatted(
                                            FIGURES.date(refund.refundedAt(), zone),
                                            money(refund.total()),
                                            explanation.orderNumber());
                    case Cause.OfCancellation(Instant cancelledAt) ->
                            "am %s wurde Ihre Bestellung %s storniert"
                                    .formatted(
                                            FIGURES.date(cancelledAt, zone),
                                            explanation.orderNumber());
                };
        StringBuilder text = new StringBuilder(taken == 0 ? "Keine Punkte" : points(taken));
        text.append(" abgezogen: ").append(happened).append(". Die Bestellung behält ");
        text.append(clawBack.kept() == 0 ? "keine Punkte" : points(clawBack.kept())).append('.');
        long forgiven = clawBack.due() - taken;
        if (forgiven > 0) {
            text.append(
                    " Abzuziehen %s eigentlich %s; %s Ihnen erlassen, weil Ihr Konto nicht mehr hatte."
                            .formatted(
                                    clawBack.due() == 1 ? "war" : "waren",
                                    points(clawBack.due()),
                                    points(forgiven) + (forgiven == 1 ? " wurde" : " wurden")));
        }
        return text.append(owed(explanation.owed())).toString();
    }

    private String adjustment(Booking.Adjustment adjustment, Explanation explanation) {
        long points = explanation.entry().points();
        Instant at = explanation.entry().bookedAt();
        ZoneId zone = explanation.timeZone();
        LotTerm lot = adjustment.lot();
        String what =
                "%s am %s %s: „%s“."
                        .formatted(
                                points(Math.abs(points)),
                                FIGURES.date(at, zone),
                                points < 0 ? "abgezogen" : "gutgeschrieben",
                                adjustment.reason());
        return lot == null ? what + owed(explanation.owed()) : what + " " + term(lot, at, zone);
    }

    private String gift(Booking.Gift gift, Explanation explanation) {
        Instant at = explanation.entry().bookedAt();
        ZoneId zone = explanation.timeZone();
        String day = FIGURES.date(at, zone);
        String what = points(explanation.entry().points()) + " am " + day + " gutgeschrieben: ";
        return what + line(gift, "") + ". " + term(gift.lot(), at, zone);
    }

    @Override
    public String order(OrderPoints order) {
        return switch (order) {
            case OrderPoints.Earned earned -> {
                long points = earned.accrual().points();
                String left = earned.kept() == 0 ? "keine Punkte" : points(earned.kept());
                yield "Diese Bestellung hat %s eingebracht%s."
                        .formatted(
                                points(points),
                                earned.kept() == points ? "" : " und behält davon " + left);
            }
            case OrderPoints.Nothing nothing -> why(nothing.reason());
            case OrderPoints.Awaited _ ->
                    "Zu dieser Bestellung liegt schon eine Erstattung oder Stornierung vor; die Bestellung selbst ist noch nicht eingegangen.";
        };
    }

    @Override
    public String why(NoPoints reason) {
        return "Für diese Bestellung gibt es "
                + switch (reason) {
                    case TEST_ORDER -> "keine Punkte, weil sie eine Testbestellung ist.";
                    case CANCELLED -> "keine Punkte, weil sie storniert wurde.";
                    case VOIDED -> "keine Punkte, weil ihre Zahlung aufgehoben wurde.";
                    case GUEST -> "keine Punkte, weil sie ohne Kundenkonto aufgegeben wurde.";
                    case NOT_PAID -> "noch keine Punkte, weil sie noch nicht bezahlt ist.";
                    case PARTIALLY_PAID ->
                            "noch keine Punkte, weil sie erst teilweise bezahlt ist.";
                    case ZERO_TOTAL -> "keine Punkte, weil für sie nichts zu bezahlen war.";
                    case CURRENCY_WITHOUT_RATE ->
                            "keine Punkte, weil in ihrer Währung keine Punkte vergeben werden.";
                    case BELOW_MINIMUM ->
                            "keine Punkte, weil ihr Wert unter dem Mindestwert für Punkte liegt.";
                    case NOTHING_EARNS ->
                            "keine Punkte, weil sie nur Gutscheine oder von Punkten ausgenommene Artikel enthält.";
                    case LESS_THAN_ONE_POINT ->
                            "keine Punkte, weil ihr Wert für einen ganzen Punkt nicht ausreicht.";
                };
    }

    private static String term(LotTerm lot, Instant from, ZoneId zone) {
        Instant expiresAt = lot.expiresAt();
        String since =
                lot.availableAt().isAfter(from)
                        ? "Einlösbar ab %s, %s Uhr, "
                                .formatted(
                                        FIGURES.date(
                                                Figures.ceilingMinute(lot.availableAt()), zone),
                                        FIGURES.time(lot.availableAt(), zone))
                        : "Sofort einlösbar, ";
        return since
                + (expiresAt == null
                        ? "ohne Verfall."
                        : "gültig bis einschließlich "
                                + FIGURES.lastDayBefore(expiresAt, zone)
                                + ".");
    }

    private static String owed(long points) {
        return points == 0
                ? ""
                : " Ihr Konto steht damit mit %s %s im Minus; neue Punkte gleichen das aus."
                        .formatted(FIGURES.whole(points), points == 1 ? "Punkt" : "Punkten");
    }

    private static String points(long points) {
        return FIGURES.whole(points) + (points == 1 ? " Punkt" : " Punkte");
    }

    private static String exactPoints(BigDecimal points) {
        return FIGURES.exact(points)
                + (points.compareTo(BigDecimal.ONE) == 0 ? " Punkt" : " Punkte");
    }

    private static String money(Money amount) {
        return FIGURES.money(amount.getAmount(), amount.getCurrencyUnit().getCode());
    }
}

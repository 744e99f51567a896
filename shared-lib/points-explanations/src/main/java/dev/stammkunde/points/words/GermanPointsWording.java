package dev.stammkunde.points.words;

import static dev.stammkunde.points.words.GermanPhrases.FIGURES;
import static dev.stammkunde.points.words.GermanPhrases.credit;
import static dev.stammkunde.points.words.GermanPhrases.earning;
import static dev.stammkunde.points.words.GermanPhrases.forgiven;
import static dev.stammkunde.points.words.GermanPhrases.money;
import static dev.stammkunde.points.words.GermanPhrases.owed;
import static dev.stammkunde.points.words.GermanPhrases.points;
import static dev.stammkunde.points.words.GermanPhrases.pointsOrNone;
import static dev.stammkunde.points.words.GermanPhrases.stillOwed;
import static dev.stammkunde.points.words.GermanPhrases.term;

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

/** German, which says “Sie”. */
final class GermanPointsWording implements PointsWording {

    @Override
    public String line(EntryLine line, UnitNames names) {
        String number = line.orderNumber().orElse("");
        return switch (line.entry().booking()) {
            case Booking.OrderState _ -> GermanOrders.line(line.change().orElseThrow(), number);
            case Booking.MergeIn _ -> "Übernahme aus Ihrem früheren Konto";
            case Booking.MergeOut _ -> "Übertrag in Ihr anderes Konto";
            case Booking.Accrual _ -> "Bestellung " + number;
            case Booking.ClawBack clawBack ->
                    switch (clawBack.cause()) {
                        case Cause.OfRefund _ -> "Erstattung zu Bestellung " + number;
                        case Cause.OfCancellation _ -> "Stornierung der Bestellung " + number;
                    };
            case Booking.Adjustment adjustment ->
                    (adjustment.lot() == null ? "Korrektur: " : "Gutschrift: ")
                            + adjustment.reason()
                            + (number.isEmpty() ? "" : " (Bestellung " + number + ")");
            case Booking.Gift gift -> GermanPhrases.gift(gift);
            case RedemptionBooking redemption -> GermanRedemptions.line(redemption);
            case Booking.Expiry _ -> "Verfallene Punkte";
            case Booking.Grace _ -> "Ihre Punkte haben ein Verfallsdatum";
            case Booking.Reinstatement back -> "Zurückgegebene Punkte: " + back.reason();
            case Booking.OfUnits units -> GermanUnits.line(units, names);
            case PartnerBooking deal -> GermanPartners.line(deal.deal());
        };
    }

    @Override
    public String explain(Explanation explanation, UnitNames names) {
        long points = explanation.entry().points();
        return switch (explanation.entry().booking()) {
            case Booking.OrderState state ->
                    GermanOrders.explain(
                            state, explanation.line().change().orElseThrow(), explanation);
            case Booking.MergeIn merge -> mergeIn(merge, explanation);
            case Booking.MergeOut _ ->
                    "Am %s wurde dieses Konto mit Ihrem anderen zusammengeführt, das seine Punkte übernahm."
                            .formatted(day(explanation));
            case Booking.Accrual accrual -> accrual(accrual, explanation);
            case Booking.ClawBack clawBack -> clawBack(clawBack, explanation);
            case Booking.Adjustment adjustment -> adjustment(adjustment, explanation);
            case Booking.Gift gift -> gift(gift, explanation);
            case RedemptionBooking redemption -> GermanRedemptions.explain(redemption, explanation);
            case Booking.Grace(Instant expiresAt) ->
                    "Seit dem %s verfallen Punkte. Die Sie bis dahin hatten, sind bis zum Ablauf des %s einlösbar."
                            .formatted(
                                    day(explanation),
                                    FIGURES.lastDayBefore(expiresAt, explanation.timeZone()));
            case Booking.OfUnits units -> GermanUnits.explain(units, names, day(explanation));
            case PartnerBooking deal -> GermanPartners.explain(deal, explanation);
            case Booking.Reinstatement back ->
                    "%s, mit Ablauf des %s verfallen, %s am %s zurückgegeben: %s."
                                    .formatted(
                                            points(points),
                                            FIGURES.lastDayBefore(
                                                    back.expiredAt(), explanation.timeZone()),
                                            points == 1 ? "wurde" : "wurden",
                                            day(explanation),
                                            back.reason())
                            + stillOwed(explanation.owed());
            case Booking.Expiry(Instant expiredAt, var _) ->
                    "%s %s mit Ablauf des %s verfallen, weil %s bis dahin nicht eingelöst %s."
                            .formatted(
                                    points(-points),
                                    points == -1 ? "ist" : "sind",
                                    FIGURES.lastDayBefore(expiredAt, explanation.timeZone()),
                                    points == -1 ? "er" : "sie",
                                    points == -1 ? "wurde" : "wurden");
        };
    }

    private static String mergeIn(Booking.MergeIn merge, Explanation explanation) {
        long held = explanation.entry().points() + merge.debt();
        String what =
                "Am %s wurde Ihr früheres Konto mit diesem zusammengeführt. Übernommen: %s"
                        .formatted(day(explanation), pointsOrNone(held));
        String debt =
                merge.debt() == 0
                        ? ""
                        : ", abzüglich eines Minus von %s %s"
                                .formatted(
                                        FIGURES.whole(merge.debt()),
                                        merge.debt() == 1 ? "Punkt" : "Punkten");
        String terms = held == 0 ? "." : "; Einlösbarkeit und Verfall bleiben, wie sie waren.";
        return what + debt + terms + owed(explanation.owed());
    }

    private static String accrual(Booking.Accrual accrual, Explanation explanation) {
        ZoneId zone = explanation.timeZone();
        return "%s für Ihre Bestellung %s vom %s: %s. %s"
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
        String happened =
                switch (clawBack.cause()) {
                    case Cause.OfRefund(Refund refund) ->
                            "am %s wurden Ihnen %s zu Ihrer Bestellung %s erstattet"
                                    .formatted(
                                            FIGURES.date(
                                                    refund.refundedAt(), explanation.timeZone()),
                                            money(refund.total()),
                                            explanation.orderNumber());
                    case Cause.OfCancellation(Instant cancelledAt) ->
                            "am %s wurde Ihre Bestellung %s storniert"
                                    .formatted(
                                            FIGURES.date(cancelledAt, explanation.timeZone()),
                                            explanation.orderNumber());
                };
        long forgiven = clawBack.due() - taken;
        return (taken == 0 ? "Keine Punkte" : points(taken))
                + " abgezogen: "
                + happened
                + ". Die Bestellung behält "
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
                "%s am %s %s: „%s“%s."
                        .formatted(
                                points(Math.abs(points)),
                                day(explanation),
                                points < 0 ? "abgezogen" : "gutgeschrieben",
                                adjustment.reason(),
                                order.isEmpty() ? "" : " zu Ihrer Bestellung " + order);
        return lot == null ? what + owed(explanation.owed()) : what + credit(lot, explanation);
    }

    private static String gift(Booking.Gift gift, Explanation explanation) {
        return "%s am %s gutgeschrieben: %s.%s"
                .formatted(
                        points(explanation.entry().points()),
                        day(explanation),
                        GermanPhrases.gift(gift),
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
                yield "Diese Bestellung hat %s eingebracht%s%s."
                        .formatted(
                                pointsOrNone(most),
                                kept == most ? "" : " und behält davon " + pointsOrNone(kept),
                                GermanOrders.because(earned.standing()));
            }
            case OrderOutcome.Nothing nothing -> why(nothing.reason());
            case OrderOutcome.Awaited _ ->
                    "Zu dieser Bestellung liegt schon eine Erstattung vor; die Bestellung selbst ist noch nicht eingegangen.";
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
                            "keine Punkte, weil sie nur Gutscheine, Trinkgeld oder von Punkten ausgenommene Artikel enthält.";
                    case PAID_BY_GIFT_CARD ->
                            "keine Punkte, weil sie mit Gutscheinen bezahlt wurde.";
                    case REFUNDED ->
                            "keine Punkte, weil sie erstattet wurde, bevor Punkte gebucht waren.";
                    case HISTORY ->
                            "keine Punkte, weil sie aus der Zeit vor der Einrichtung des Punkteprogramms übernommen wurde.";
                    case HISTORY_EXPIRED ->
                            "keine Punkte, weil sie übernommen wurde, als ihre Punkte schon verfallen gewesen wären.";
                    case LESS_THAN_ONE_POINT ->
                            "keine Punkte, weil ihr Wert für einen ganzen Punkt nicht ausreicht.";
                };
    }
}

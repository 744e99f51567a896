package dev.stammkunde.points.words;

import static dev.stammkunde.points.words.GermanPhrases.FIGURES;
import static dev.stammkunde.points.words.GermanPhrases.owed;
import static dev.stammkunde.points.words.GermanPhrases.points;
import static dev.stammkunde.points.words.GermanPhrases.stillOwed;

import dev.stammkunde.points.Lot;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.RedemptionBooking.UsedOrder;
import dev.stammkunde.points.explanations.Explanation;

import java.util.List;

/** Words in German what was redeemed and what came back. */
final class GermanRedemptions {

    private GermanRedemptions() {}

    static String line(RedemptionBooking redemption) {
        return switch (redemption) {
            case RedemptionBooking.Reservation reservation ->
                    reservation.reward() == null
                            ? "Zurückgelegt für eine Bestellung"
                            : "Zurückgelegt für eine Prämie";
            case RedemptionBooking.Capture capture -> {
                UsedOrder order = capture.order();
                yield order == null
                        ? "Eingelöst für eine Prämie"
                        : "Eingelöst mit Bestellung " + order.number();
            }
            case RedemptionBooking.Release _ -> "Zurückgebucht, nicht eingelöst";
            case RedemptionBooking.LateCapture late ->
                    "Eingelöst mit Bestellung " + late.order().number();
            case RedemptionBooking.Restoration restoration -> {
                UsedOrder order = restoration.order();
                if (order == null) {
                    yield "Einlösung zurückgenommen";
                }
                yield restoration.returned().isEmpty()
                        ? "Wieder eingelöst mit Bestellung " + order.number()
                        : "Zurück aus Bestellung " + order.number();
            }
        };
    }

    static String explain(RedemptionBooking redemption, Explanation explanation) {
        return switch (redemption) {
            case RedemptionBooking.Reservation reservation -> reserved(reservation, explanation);
            case RedemptionBooking.Capture capture -> captured(capture, explanation);
            case RedemptionBooking.Release release when release.returned().isEmpty() ->
                    "Die Prämie, die keine Punkte kostet, wurde am %s zurückgenommen: %s."
                            .formatted(
                                    day(explanation),
                                    switch (release.reason()) {
                                        case NOT_USED -> "sie wurde nicht rechtzeitig eingelöst";
                                        case VOIDED, NOT_GIVEN -> because(release.reason());
                                    });
            case RedemptionBooking.Release release ->
                    "%s am %s zurückgebucht: %s.%s"
                                    .formatted(
                                            points(explanation.entry().points()),
                                            day(explanation),
                                            because(release.reason()),
                                            terms(release.returned(), explanation))
                            + stillOwed(explanation.owed());
            case RedemptionBooking.LateCapture late ->
                    ("%s am %s eingelöst: Ihre Bestellung %s hat einen Code verwendet, für den keine Punkte"
                                            + " mehr zurückgelegt waren.")
                                    .formatted(
                                            points(-explanation.entry().points()),
                                            day(explanation),
                                            late.order().number())
                            + owed(explanation.owed());
            case RedemptionBooking.Restoration restoration -> restored(restoration, explanation);
        };
    }

    private static String reserved(
            RedemptionBooking.Reservation reservation, Explanation explanation) {
        long points = -explanation.entry().points();
        if (reservation.taken().isEmpty()) {
            return "Sie haben am %s eine Prämie bekommen, die keine Punkte kostet, etwa für eine volle Stempelkarte."
                    .formatted(day(explanation));
        }
        return "%s am %s für eine %s zurückgelegt. Bis %s eingelöst oder zurückgebucht %s, %s nicht verfügbar."
                .formatted(
                        points(points),
                        day(explanation),
                        reservation.reward() == null ? "Bestellung" : "Prämie",
                        points == 1 ? "er" : "sie",
                        points == 1 ? "ist" : "sind",
                        points == 1 ? "ist er" : "sind sie");
    }

    private static String captured(RedemptionBooking.Capture capture, Explanation explanation) {
        UsedOrder order = capture.order();
        long redeemed = Lot.sum(capture.redeemed());
        long returned = Lot.sum(capture.returned());
        if (redeemed == 0 && returned == 0) {
            return "Die Prämie, die keine Punkte kostet, wurde am %s%s eingelöst."
                    .formatted(
                            day(explanation),
                            order == null ? "" : " mit Ihrer Bestellung " + order.number());
        }
        String what =
                redeemed == 0
                        ? "Am %s wurden keine der zurückgelegten Punkte gebraucht."
                                .formatted(day(explanation))
                        : "%s am %s %s eingelöst."
                                .formatted(
                                        points(redeemed),
                                        day(explanation),
                                        order == null
                                                ? "für eine Prämie"
                                                : "mit Ihrer Bestellung " + order.number());
        return returned == 0
                ? what
                : what
                        + " %s %s zurückgebucht.%s"
                                .formatted(
                                        points(returned),
                                        returned == 1 ? "wurde" : "wurden",
                                        terms(capture.returned(), explanation))
                        + stillOwed(explanation.owed());
    }

    private static String restored(
            RedemptionBooking.Restoration restoration, Explanation explanation) {
        long points = explanation.entry().points();
        UsedOrder used = restoration.order();
        if (used == null) {
            return "%s am %s zurückgebucht: Ihre Einlösung, etwa eine Spende, wurde zurückgenommen.%s"
                            .formatted(
                                    points(points),
                                    day(explanation),
                                    terms(restoration.returned(), explanation))
                    + stillOwed(explanation.owed());
        }
        String order = used.number();
        if (points > 0) {
            return "%s am %s zurückgebucht: Ihre Bestellung %s, für die Sie Punkte eingelöst hatten, wurde storniert oder ganz oder teilweise erstattet.%s"
                            .formatted(
                                    points(points),
                                    day(explanation),
                                    order,
                                    terms(restoration.returned(), explanation))
                    + stillOwed(explanation.owed());
        }
        String lapsed =
                restoration.lapsed() == 0
                        ? ""
                        : " %s davon %s schon verfallen."
                                .formatted(
                                        points(restoration.lapsed()),
                                        restoration.lapsed() == 1 ? "war" : "waren");
        return "%s am %s wieder eingelöst: Ihre Bestellung %s gilt wieder, oder von ihr ist weniger erstattet, als zuvor gemeldet war.%s"
                        .formatted(
                                GermanPhrases.pointsOrNone(-points),
                                day(explanation),
                                order,
                                lapsed)
                + owed(explanation.owed());
    }

    private static String because(RedemptionBooking.ReleaseReason reason) {
        return switch (reason) {
            case VOIDED -> "die Einlösung wurde abgebrochen";
            case NOT_USED -> "sie wurden nicht rechtzeitig verwendet";
            case NOT_GIVEN -> "die Prämie konnte nicht bereitgestellt werden";
        };
    }

    private static String terms(List<Lot> returned, Explanation explanation) {
        long expired = explanation.expired(returned);
        return expired == 0
                ? " Wann sie verfallen, bleibt, wie es war."
                : " %s davon %s inzwischen verfallen."
                        .formatted(points(expired), expired == 1 ? "ist" : "sind");
    }

    private static String day(Explanation explanation) {
        return FIGURES.date(explanation.entry().bookedAt(), explanation.timeZone());
    }
}

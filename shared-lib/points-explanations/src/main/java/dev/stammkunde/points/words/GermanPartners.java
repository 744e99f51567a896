package dev.stammkunde.points.words;

import static dev.stammkunde.points.words.GermanPhrases.FIGURES;
import static dev.stammkunde.points.words.GermanPhrases.money;
import static dev.stammkunde.points.words.GermanPhrases.owed;
import static dev.stammkunde.points.words.GermanPhrases.pointsOrNone;
import static dev.stammkunde.points.words.GermanPhrases.stillOwed;

import dev.stammkunde.points.Lot;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.PartnerDeal;
import dev.stammkunde.points.explanations.Explanation;

/** Words in German what happened with points at a partner. */
final class GermanPartners {

    private GermanPartners() {}

    static String line(PartnerDeal deal) {
        return switch (deal.kind()) {
            case EARNED -> "Gesammelt bei " + deal.name();
            case REDEEMED -> "Eingelöst bei " + deal.name();
            case EARNING_REVERSED -> "Einkauf zurückgenommen bei " + deal.name();
            case REDEMPTION_REVERSED -> "Zurück von " + deal.name();
        };
    }

    static String explain(PartnerBooking booking, Explanation explanation) {
        PartnerDeal deal = booking.deal();
        long points = Math.abs(explanation.entry().points());
        String at = FIGURES.date(deal.occurredAt(), explanation.timeZone());
        String with = "%s, Vorgang %s".formatted(deal.name(), deal.transaction());
        return switch (deal.kind()) {
            case EARNED ->
                    "%s für Ihren Einkauf über %s am %s bei %s. Ausgegeben von %s, einlösbar bei uns.%s"
                            .formatted(
                                    pointsOrNone(points),
                                    money(deal.amount()),
                                    at,
                                    with,
                                    deal.name(),
                                    credit(booking, explanation));
            case REDEEMED ->
                    "%s am %s eingelöst bei %s, wo Sie damit bezahlt haben.%s"
                            .formatted(pointsOrNone(points), at, with, owed(explanation.owed()));
            case EARNING_REVERSED ->
                    "%s abgezogen: Von Ihrem Einkauf bei %s wurden am %s %s zurückgenommen.%s"
                            .formatted(
                                    points == 0 ? "Keine Punkte" : GermanPhrases.points(points),
                                    with,
                                    at,
                                    money(deal.amount()),
                                    owed(explanation.owed()));
            case REDEMPTION_REVERSED ->
                    "%s zurückgegeben: Von dem, was Sie mit Punkten bezahlt hatten bei %s, wurden am %s %s zurückgenommen. Der Verfall bleibt, wie er war.%s"
                            .formatted(
                                    pointsOrNone(points),
                                    with,
                                    at,
                                    money(deal.amount()),
                                    stillOwed(explanation.owed()));
        };
    }

    private static String credit(PartnerBooking booking, Explanation explanation) {
        return booking.given().stream()
                .findFirst()
                .map(Lot::term)
                .map(term -> GermanPhrases.credit(term, explanation))
                .orElse("");
    }
}

package dev.stammkunde.points.words;

import static dev.stammkunde.points.words.EnglishPhrases.FIGURES;
import static dev.stammkunde.points.words.EnglishPhrases.money;
import static dev.stammkunde.points.words.EnglishPhrases.owed;
import static dev.stammkunde.points.words.EnglishPhrases.pointsOrNone;
import static dev.stammkunde.points.words.EnglishPhrases.stillOwed;

import dev.stammkunde.points.Lot;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.PartnerDeal;
import dev.stammkunde.points.explanations.Explanation;

/** Words in English what happened with points at a partner. */
final class EnglishPartners {

    private EnglishPartners() {}

    static String line(PartnerDeal deal) {
        return switch (deal.kind()) {
            case EARNED -> "Earned at " + deal.name();
            case REDEEMED -> "Redeemed at " + deal.name();
            case EARNING_REVERSED -> "Purchase taken back at " + deal.name();
            case REDEMPTION_REVERSED -> "Returned from " + deal.name();
        };
    }

    static String explain(PartnerBooking booking, Explanation explanation) {
        PartnerDeal deal = booking.deal();
        long points = Math.abs(explanation.entry().points());
        String at = FIGURES.date(deal.occurredAt(), explanation.timeZone());
        String with = "%s, transaction %s".formatted(deal.name(), deal.transaction());
        return switch (deal.kind()) {
            case EARNED ->
                    "%s for your purchase of %s on %s with %s. They were issued by %s, and we take them as payment.%s"
                            .formatted(
                                    pointsOrNone(points),
                                    money(deal.amount()),
                                    at,
                                    with,
                                    deal.name(),
                                    credit(booking, explanation));
            case REDEEMED ->
                    "%s redeemed on %s with %s, which took them as payment.%s"
                            .formatted(pointsOrNone(points), at, with, owed(explanation.owed()));
            case EARNING_REVERSED ->
                    "%s deducted: of your purchase with %s, %s was taken back on %s.%s"
                            .formatted(
                                    points == 0 ? "No points" : EnglishPhrases.points(points),
                                    with,
                                    money(deal.amount()),
                                    at,
                                    owed(explanation.owed()));
            case REDEMPTION_REVERSED ->
                    "%s returned: of what you had paid for with points with %s, %s was taken back on %s. When they expire is as it was.%s"
                            .formatted(
                                    pointsOrNone(points),
                                    with,
                                    money(deal.amount()),
                                    at,
                                    stillOwed(explanation.owed()));
        };
    }

    private static String credit(PartnerBooking booking, Explanation explanation) {
        return booking.given().stream()
                .findFirst()
                .map(Lot::term)
                .map(term -> EnglishPhrases.credit(term, explanation))
                .orElse("");
    }
}

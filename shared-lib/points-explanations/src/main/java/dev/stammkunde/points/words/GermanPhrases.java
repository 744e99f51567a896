package dev.stammkunde.points.words;

import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LotTerm;
import dev.stammkunde.points.explanations.Explanation;
import dev.stammkunde.points.programme.Contribution;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;

/** What German sentences are made of. */
public final class GermanPhrases {

    static final Figures FIGURES = Figures.GERMAN;

    private GermanPhrases() {}

    public static String points(long points) {
        return FIGURES.whole(points) + (points == 1 ? " Punkt" : " Punkte");
    }

    static String pointsOrNone(long points) {
        return points == 0 ? "keine Punkte" : points(points);
    }

    static String money(Money amount) {
        return FIGURES.money(amount.getAmount(), amount.getCurrencyUnit().getCode());
    }

    /** What each rule added, and what refunds took. */
    static String earning(Earning earning) {
        String rules =
                earning.rules().stream()
                        .map(contribution -> contribution(contribution, earning))
                        .collect(Collectors.joining(", "));
        return earning.byRefunds() == 0 ? rules : rules + ", " + byRefunds(earning);
    }

    private static String contribution(Contribution contribution, Earning earning) {
        String points = FIGURES.signed(contribution.points());
        return switch (contribution.rule()) {
            case Contribution.BASE ->
                    exactPoints(contribution.points()) + " nach der Grundregel" + baseRate(earning);
            case Contribution.GIFT_CARD -> points + " für den mit Gutscheinen bezahlten Teil";
            case Contribution.ROUNDING ->
                    (contribution.points().signum() < 0 ? "abgerundet " : "aufgerundet ") + points;
            case Contribution.CAP -> points + " durch die Obergrenze je Bestellung";
            default -> points + " durch „" + contribution.rule() + "“";
        };
    }

    private static String baseRate(Earning earning) {
        return earning.baseRate()
                .map(
                        rate ->
                                " (%s je %s)"
                                        .formatted(
                                                exactPoints(rate),
                                                FIGURES.money(BigDecimal.ONE, earning.currency())))
                .orElse("");
    }

    private static String byRefunds(Earning earning) {
        return FIGURES.whole(-earning.byRefunds())
                + Earning.total(earning.refunds(), earning.currency())
                        .map(total -> " durch Erstattungen von " + money(total))
                        .orElse(" durch Rückgaben");
    }

    private static String exactPoints(BigDecimal points) {
        return FIGURES.exact(points)
                + (points.compareTo(BigDecimal.ONE) == 0 ? " Punkt" : " Punkte");
    }

    /**
     * When points can be spent and when they are lost.
     *
     * @param from the time at which they are spoken of
     */
    static String term(LotTerm lot, Instant from, ZoneId zone) {
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

    /** What a credit can be spent for; points that at once make up for what was owed are gone. */
    static String credit(LotTerm lot, Explanation explanation) {
        Instant at = explanation.entry().bookedAt();
        String term = explanation.isUsedUp(lot) ? "" : " " + term(lot, at, explanation.timeZone());
        return term + stillOwed(explanation.owed());
    }

    static String forgiven(long due, long forgiven) {
        return forgiven(due, forgiven, "Ihr Konto nicht mehr hatte");
    }

    /** After points of the order have expired nothing is taken back of it. */
    static String forgivenSinceExpired(long due, long forgiven) {
        return forgiven(due, forgiven, "Punkte dieser Bestellung schon verfallen sind");
    }

    private static String forgiven(long due, long forgiven, String why) {
        return " Abzuziehen %s eigentlich %s; %s Ihnen erlassen, weil %s."
                .formatted(
                        due == 1 ? "war" : "waren",
                        points(due),
                        points(forgiven) + (forgiven == 1 ? " wurde" : " wurden"),
                        why);
    }

    /** After an entry that gave points or left them: it is not what the account owes for. */
    static String stillOwed(long points) {
        return points == 0
                ? ""
                : " Ihr Konto steht noch mit %s %s im Minus; neue Punkte gleichen das aus."
                        .formatted(FIGURES.whole(points), points == 1 ? "Punkt" : "Punkten");
    }

    static String owed(long points) {
        return points == 0
                ? ""
                : " Ihr Konto steht damit mit %s %s im Minus; neue Punkte gleichen das aus."
                        .formatted(FIGURES.whole(points), points == 1 ? "Punkt" : "Punkten");
    }

    static String gift(Booking.Gift gift) {
        return switch (gift.reason()) {
            case BIRTHDAY -> "Geburtstagsgeschenk";
            case WIN_BACK, OCCASION -> "Geschenk";
            case SURVEY -> "Dank für eine Antwort";
            case ACTION -> "Dank fürs Mitmachen";
            case CHALLENGE -> "Challenge geschafft";
            case REFERRAL -> "Empfehlung unter Freunden";
        };
    }
}

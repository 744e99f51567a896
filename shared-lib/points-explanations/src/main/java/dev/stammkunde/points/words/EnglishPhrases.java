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

/** What English sentences are made of. */
public final class EnglishPhrases {

    static final Figures FIGURES = Figures.ENGLISH;

    private EnglishPhrases() {}

    public static String points(long points) {
        return FIGURES.whole(points) + (points == 1 ? " point" : " points");
    }

    static String pointsOrNone(long points) {
        return points == 0 ? "no points" : points(points);
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
                    exactPoints(contribution.points()) + " by the base rule" + baseRate(earning);
            case Contribution.GIFT_CARD -> points + " for the part paid by gift card";
            case Contribution.ROUNDING ->
                    (contribution.points().signum() < 0 ? "rounded down " : "rounded up ") + points;
            case Contribution.CAP -> points + " by the limit per order";
            default -> points + " by “" + contribution.rule() + "”";
        };
    }

    private static String baseRate(Earning earning) {
        return earning.baseRate()
                .map(
                        rate ->
                                " (%s per %s)"
                                        .formatted(
                                                exactPoints(rate),
                                                FIGURES.money(BigDecimal.ONE, earning.currency())))
                .orElse("");
    }

    private static String byRefunds(Earning earning) {
        return FIGURES.whole(-earning.byRefunds())
                + Earning.total(earning.refunds(), earning.currency())
                        .map(total -> " by refunds of " + money(total))
                        .orElse(" by returns");
    }

    private static String exactPoints(BigDecimal points) {
        return FIGURES.exact(points)
                + (points.compareTo(BigDecimal.ONE) == 0 ? " point" : " points");
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

    /** What a credit can be spent for; points that at once make up for what was owed are gone. */
    static String credit(LotTerm lot, Explanation explanation) {
        Instant at = explanation.entry().bookedAt();
        String term = explanation.isUsedUp(lot) ? "" : " " + term(lot, at, explanation.timeZone());
        return term + stillOwed(explanation.owed());
    }

    static String forgiven(long due, long forgiven) {
        return forgiven(due, forgiven, "your account had no more");
    }

    /** After points of the order have expired nothing is taken back of it. */
    static String forgivenSinceExpired(long due, long forgiven) {
        return forgiven(due, forgiven, "points of that order have expired");
    }

    private static String forgiven(long due, long forgiven, String why) {
        return " %s would have been due; %s waived because %s."
                .formatted(points(due), points(forgiven) + (forgiven == 1 ? " was" : " were"), why);
    }

    /** After an entry that gave points or left them: it is not what the account owes for. */
    static String stillOwed(long points) {
        return points == 0
                ? ""
                : " Your account is still %s below zero; new points make up for that."
                        .formatted(points(points));
    }

    static String owed(long points) {
        return points == 0
                ? ""
                : " Your account is now %s below zero; new points will make up for that."
                        .formatted(points(points));
    }

    static String gift(Booking.Gift gift) {
        return switch (gift.reason()) {
            case BIRTHDAY -> "Birthday gift";
            case WIN_BACK, OCCASION -> "Gift";
            case SURVEY -> "Thanks for an answer";
            case ACTION -> "Thanks for taking part";
            case CHALLENGE -> "Challenge completed";
            case REFERRAL -> "Referral of a friend";
        };
    }
}

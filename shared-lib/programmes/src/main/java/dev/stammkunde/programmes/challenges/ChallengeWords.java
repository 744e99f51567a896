package dev.stammkunde.programmes.challenges;

import dev.stammkunde.points.words.Figures;
import dev.stammkunde.shop.Language;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;

/** Says how a customer stands in a challenge, in sentences of a language: plain text. */
public final class ChallengeWords {

    private final Language language;
    private final Figures figures;

    /** In a language. */
    public ChallengeWords(Language language) {
        this.language = language;
        this.figures =
                switch (language) {
                    case DE -> Figures.GERMAN;
                    case EN -> Figures.ENGLISH;
                };
    }

    /** Says how it stands, and why. */
    public String stand(ShownChallenge shown) {
        ChallengeDraft draft = shown.challenge().draft();
        String progress = progress(shown);
        return switch (shown.standing()) {
            case NOT_BEGUN ->
                    word("Beginnt am %s.", "Begins on %s.").formatted(figures.date(draft.from()));
            case SIGN_UP ->
                    word(
                            "Zum Mitmachen anmelden; es zählt, was danach bezahlt wird.",
                            "Sign up to take part; what is paid after that counts.");
            case RUNNING -> progress + ' ' + missing(shown);
            case UNDECIDED ->
                    progress
                            + word(" Entschieden wird am %s.", " It is decided on %s.")
                                    .formatted(day(draft.decidedAt(), draft.zone()));
            case HELD -> word("Geschafft!", "Completed!") + ' ' + held(shown);
            case NO_PLACE ->
                    word(
                            "Geschafft, aber alle Plätze sind vergeben. Wird einer frei, rücken Sie"
                                    + " nach.",
                            "Completed, but all places are taken. If one becomes free, it is"
                                    + " yours.");
            case PAID ->
                    word("Geschafft! %s gutgeschrieben.", "Completed! %s credited.")
                            .formatted(points(paid(shown)));
            case TAKEN_BACK ->
                    progress
                            + word(
                                    " Nach einer Rückgabe fehlt etwas; die Punkte sind"
                                            + " zurückgebucht.",
                                    " After a return something is missing; the points are taken"
                                            + " back.");
            case MISSED -> progress + word(" Die Challenge ist vorbei.", " The challenge is over.");
        };
    }

    private String progress(ShownChallenge shown) {
        ChallengeGoal goal = shown.challenge().draft().goal();
        String all =
                word("%s von %s.", "%s of %s.")
                        .formatted(bare(goal, shown.counted()), amount(goal, goal.amount()));
        return switch (shown.challenge().draft().goalOf()) {
            case EACH -> all;
            case TOGETHER ->
                    word("Zusammen ", "Together ")
                            + all
                            + word(" Von Ihnen: %s.", " From you: %s.")
                                    .formatted(amount(goal, shown.amount()));
        };
    }

    private String missing(ShownChallenge shown) {
        ChallengeDraft draft = shown.challenge().draft();
        if (shown.missing() == 0) {
            return word(
                            "Das Ziel ist erreicht; entschieden wird am %s.",
                            "The goal is reached; it" + " is decided on %s.")
                    .formatted(day(draft.decidedAt(), draft.zone()));
        }
        return word("Noch %s bis %s.", "%s more by %s.")
                .formatted(amount(draft.goal(), shown.missing()), figures.date(draft.until()));
    }

    private String held(ShownChallenge shown) {
        Optional<Instant> payment = shown.held().findPayment();
        String points = points(paid(shown));
        return payment.map(
                        at ->
                                word(
                                                "%s kommen am %s, wenn nichts mehr zurückgehen"
                                                        + " kann.",
                                                "%s follow on %s, when nothing can go back any"
                                                        + " more.")
                                        .formatted(
                                                points, day(at, shown.challenge().draft().zone())))
                .orElse(points);
    }

    private static long paid(ShownChallenge shown) {
        return shown.held()
                .findPrize()
                .map(ChallengePrize::points)
                .orElse(shown.challenge().draft().points());
    }

    /** Says a customer's place on a leader board. */
    public String place(OptionalLong place) {
        return place.isPresent()
                ? word("Platz %s.", "Place %s.").formatted(figures.whole(place.getAsLong()))
                : word("Noch ohne Platz.", "No place yet.");
    }

    /** Says an amount of a goal's unit, such as {@code 3 Stück} or {@code 37,00 €}. */
    public String amount(ChallengeGoal goal, long amount) {
        return switch (goal) {
            case ChallengeGoal.Spend spend -> money(spend, amount);
            case ChallengeGoal.Count number ->
                    figures.whole(amount) + '\u00a0' + noun(number.of(), amount == 1);
        };
    }

    private String bare(ChallengeGoal goal, long amount) {
        return switch (goal) {
            case ChallengeGoal.Spend spend -> money(spend, amount);
            case ChallengeGoal.Count _ -> figures.whole(amount);
        };
    }

    private String money(ChallengeGoal.Spend spend, long amount) {
        int decimals = spend.money().getCurrencyUnit().getDecimalPlaces();
        return figures.money(BigDecimal.valueOf(amount, decimals), spend.unit());
    }

    private String noun(ChallengeGoal.Countable of, boolean isOne) {
        return switch (of) {
            case ORDERS -> isOne ? word("Bestellung", "order") : word("Bestellungen", "orders");
            case LINES -> word("Artikel", isOne ? "article" : "articles");
            case PIECES -> word("Stück", isOne ? "piece" : "pieces");
        };
    }

    private String points(long points) {
        return figures.whole(points)
                + '\u00a0'
                + (points == 1 ? word("Punkt", "point") : word("Punkte", "points"));
    }

    private String day(Instant at, ZoneId zone) {
        return figures.date(at.atZone(zone).toLocalDate());
    }

    private String word(String german, String english) {
        return switch (language) {
            case DE -> german;
            case EN -> english;
        };
    }
}

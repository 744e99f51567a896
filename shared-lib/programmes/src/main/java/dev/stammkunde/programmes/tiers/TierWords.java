package dev.stammkunde.programmes.tiers;

import dev.stammkunde.points.words.Figures;
import dev.stammkunde.programmes.tiers.TierProjection.Current;
import dev.stammkunde.programmes.tiers.TierProjection.Goal;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Says where a customer stands in sentences of a language: plain text, and no markup. */
public final class TierWords {

    private final Language language;
    private final Figures figures;

    /** In a language. */
    public TierWords(Language language) {
        this.language = language;
        this.figures =
                switch (language) {
                    case DE -> Figures.GERMAN;
                    case EN -> Figures.ENGLISH;
                };
    }

    /** The language of the sentences. */
    public Language language() {
        return language;
    }

    /** Says which tier it is, since when and until when. */
    public String standing(TierProjection projection) {
        Current current = projection.current();
        if (current == null) {
            return word("Noch keine Stufe.", "No tier yet.");
        }
        StringBuilder text = new StringBuilder(current.tier().name(language));
        Instant since = current.since();
        Instant until = current.until();
        if (since != null && current.source() != TierSource.EVERYBODY) {
            text.append(word(" seit ", " since ")).append(day(projection.rules().day(since)));
        }
        if (until != null && current.source() != TierSource.EVERYBODY) {
            text.append(word(", gilt bis ", ", valid until "))
                    .append(day(lastDay(projection.rules(), until)));
        }
        return text.append('.').toString();
    }

    /** Says why a customer has the tier. */
    public String reason(TierProjection projection) {
        Current current = projection.current();
        if (current == null) {
            return "";
        }
        return switch (current.source()) {
            case EVERYBODY -> word("Die Stufe für alle.", "The tier for everybody.");
            case EARNED -> word("Durch Bestellungen erreicht.", "Reached by orders.");
            case STEP_DOWN -> word("Eine höhere Stufe ist abgelaufen.", "A higher tier has ended.");
            case KEPT ->
                    word(
                            "Bleibt trotz einer Rückgabe, bis die Frist endet.",
                            "Stays in spite of a return until the period ends.");
            case MANUAL -> word("Von unserem Team vergeben.", "Given by our team.");
        };
    }

    /** Finds what takes a customer to the next tier. */
    public Optional<String> findNext(TierProjection projection) {
        return Optional.ofNullable(projection.next())
                .map(
                        goal ->
                                switch (language) {
                                    case DE ->
                                            "Noch %s%s für %s.".formatted(parts(projection, goal));
                                    case EN ->
                                            "%s more%s for %s.".formatted(parts(projection, goal));
                                });
    }

    /** Finds what keeps a customer's tier. */
    public Optional<String> findKeep(TierProjection projection) {
        return Optional.ofNullable(projection.keep())
                .map(
                        goal -> {
                            Object[] parts = {
                                amount(projection, goal.missing()),
                                day(goal.from()),
                                word("bis ", "by ") + day(by(goal)),
                                goal.tier().name(language)
                            };
                            return switch (language) {
                                case DE ->
                                        "Damit %4$s bleibt, fehlen %1$s %3$s (es zählt ab %2$s)."
                                                .formatted(parts);
                                case EN ->
                                        "To keep %4$s, %1$s %3$s are missing (counted from %2$s)."
                                                .formatted(parts);
                            };
                        });
    }

    private Object[] parts(TierProjection projection, Goal goal) {
        LocalDate by = goal.by();
        return new Object[] {
            amount(projection, goal.missing()),
            by == null ? "" : word(" bis ", " by ") + day(by),
            goal.tier().name(language)
        };
    }

    private static LocalDate by(Goal goal) {
        LocalDate by = goal.by();
        return by == null ? goal.from() : by;
    }

    /** Says an amount by the measure, such as {@code 37,00 €} or {@code 2 Bestellungen}. */
    public String amount(TierProjection projection, long amount) {
        TierRules rules = projection.rules();
        return switch (rules.measure()) {
            case SPEND ->
                    figures.money(
                            BigDecimal.valueOf(amount, rules.currency().getDecimalPlaces()),
                            rules.currency().getCode());
            case POINTS -> counted(amount, word("Punkt", "point"), word("Punkte", "points"));
            case ORDERS ->
                    counted(amount, word("Bestellung", "order"), word("Bestellungen", "orders"));
        };
    }

    private String counted(long amount, String one, String many) {
        return figures.whole(amount) + '\u00a0' + (amount == 1 ? one : many);
    }

    private static LocalDate lastDay(TierRules rules, Instant until) {
        return rules.day(until.minusNanos(1));
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : figures.date(day);
    }

    private String word(String german, String english) {
        return switch (language) {
            case DE -> german;
            case EN -> english;
        };
    }
}

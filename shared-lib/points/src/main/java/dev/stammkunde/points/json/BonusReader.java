package dev.stammkunde.points.json;

import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.points.programme.Bonus;
import dev.stammkunde.points.programme.Bonus.Condition;
import dev.stammkunde.points.programme.Combination;
import dev.stammkunde.points.programme.Contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the bonuses of a programme. */
final class BonusReader {

    private static final int MOST_BONUSES = 100;
    private static final int MOST_CONDITIONS = 10;
    private static final int MOST_NAMES = 1_000;
    private static final BigDecimal MOST_MULTIPLIER = BigDecimal.valueOf(1_000);
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern NAME =
            Pattern.compile("(?s)(?=.*\\S).{1," + Bonus.LONGEST_NAME + "}");

    /** What explanations call something else. */
    private static final Set<String> RESERVED =
            Set.of(Contribution.BASE, Contribution.CAP, Contribution.ROUNDING);

    private static final List<String> CONDITIONS =
            List.of("products", "categories", "paidBetween", "firstOrder");

    private final Findings findings;

    BonusReader(Findings findings) {
        this.findings = findings;
    }

    List<Bonus> read(JsonField field, Combination combination) {
        List<Bonus> bonuses = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonField element :
                findings.list(field, "a list of at most 100 bonuses", 0, MOST_BONUSES)) {
            bonus(element, combination, ids).ifPresent(bonuses::add);
        }
        return bonuses;
    }

    private Optional<Bonus> bonus(JsonField field, Combination combination, Set<String> ids) {
        if (!findings.object(field, List.of("id", "multiplier", "conditions"))) {
            return Optional.empty();
        }
        Optional<String> id =
                findings.value(
                        field.at("id"),
                        "lower-case letters, digits and single dashes, at most 64, and none of"
                                + " base, cap, rounding",
                        JsonField::text,
                        text ->
                                findings.allows(
                                        text.length() <= 64
                                                && ID.matcher(text).matches()
                                                && !RESERVED.contains(text)));
        id.filter(text -> !ids.add(text))
                .ifPresent(_ -> findings.limit(field.at("id"), "must differ from all other ids"));
        Optional<BigDecimal> multiplier =
                findings.number(field.at("multiplier"), MOST_MULTIPLIER)
                        .filter(number -> addsUp(field, number, combination));
        List<Condition> conditions = new ArrayList<>();
        if (field.has("conditions")) {
            JsonField list = field.at("conditions");
            for (JsonField condition :
                    findings.list(list, "a list of at most 10 conditions", 0, MOST_CONDITIONS)) {
                condition(condition).ifPresent(conditions::add);
            }
        }
        return id.flatMap(name -> multiplier.map(times -> new Bonus(name, times, conditions)));
    }

    private boolean addsUp(JsonField field, BigDecimal multiplier, Combination combination) {
        boolean lowers = multiplier.signum() > 0 && multiplier.compareTo(BigDecimal.ONE) < 0;
        if (combination == Combination.ADD && lowers) {
            findings.add(
                    field.at("multiplier"), "must be 0 or at least 1 where bonuses add up (ADD)");
            return false;
        }
        return true;
    }

    private Optional<Condition> condition(JsonField field) {
        if (!findings.conditions(field, CONDITIONS)) {
            return Optional.empty();
        }
        List<String> given = CONDITIONS.stream().filter(field::has).toList();
        if (given.size() != 1) {
            if (given.size() == field.fields().size()) {
                findings.add(field, "must have exactly one of " + String.join(", ", CONDITIONS));
            }
            return Optional.empty();
        }
        JsonField value = field.at(given.getFirst());
        return switch (given.getFirst()) {
            case "products" -> names(value).map(Condition.OfProducts::new);
            case "categories" -> names(value).map(Condition.InCategories::new);
            case "paidBetween" -> window(value);
            default ->
                    findings.value(value, "true", JsonField::bool, bool -> bool)
                            .map(_ -> new Condition.OnFirstOrder());
        };
    }

    private Optional<Set<String>> names(JsonField field) {
        Set<String> names = new HashSet<>();
        for (JsonField element :
                findings.list(field, "a list of 1 to 1000 ids or names", 1, MOST_NAMES)) {
            findings.text(element, "text of 1 to 200 characters", NAME).ifPresent(names::add);
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private Optional<Condition> window(JsonField field) {
        if (!findings.object(field, List.of("from", "to"))) {
            return Optional.empty();
        }
        Optional<LocalDate> from = date(field.at("from"));
        Optional<LocalDate> to = date(field.at("to"));
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())) {
            findings.add(field.at("to"), "must not be before from");
            return Optional.empty();
        }
        return Optional.of(new Condition.PaidBetween(from.get(), to.get()));
    }

    private Optional<LocalDate> date(JsonField field) {
        return findings.value(field, "a date such as 2026-05-01", JsonField::date, _ -> true);
    }
}

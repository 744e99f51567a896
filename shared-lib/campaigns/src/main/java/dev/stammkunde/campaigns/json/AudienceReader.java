package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.shop.Language;

import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads which customers a campaign is for. */
final class AudienceReader {

    private static final List<String> FIELDS =
            List.of(
                    "languages",
                    "countries",
                    "spentAtLeast",
                    "spentLessThan",
                    "boughtWithinDays",
                    "notBoughtForDays",
                    "pointsAtLeast",
                    "boughtAnyOf");

    private static final int MOST_DAYS = 3_650;
    private static final int MOST_TEXTS = 1_000;
    private static final long MOST_POINTS = 1_000_000_000_000L;
    private static final BigDecimal MOST_MONEY = BigDecimal.valueOf(1_000_000_000);

    private final Findings findings;

    AudienceReader(Findings findings) {
        this.findings = findings;
    }

    Optional<Audience> read(JsonField field) {
        if (!findings.conditions(field, FIELDS)) {
            return Optional.empty();
        }
        Set<Language> languages =
                set(field, "languages", "one of " + Language.codes(), AudienceReader::findLanguage);
        Set<String> countries =
                set(
                        field,
                        "countries",
                        "an ISO 3166-1 code such as DE",
                        kept(OccasionJson::isCountry));
        Set<String> products =
                set(
                        field,
                        "boughtAnyOf",
                        "a product's id or SKU of 1 to 200 characters",
                        kept(AudienceReader::isProduct));
        Optional<Money> spentAtLeast = findings.ifGiven(field, "spentAtLeast").flatMap(this::money);
        Optional<Money> spentLessThan =
                findings.ifGiven(field, "spentLessThan").flatMap(this::money);
        spentLessThan
                .filter(most -> spentAtLeast.filter(least -> !isLess(least, most)).isPresent())
                .ifPresent(
                        _ ->
                                findings.limit(
                                        field.at("spentLessThan"),
                                        "must be more than spentAtLeast, in the same currency"));
        Optional<Integer> within = findings.ifGiven(field, "boughtWithinDays").flatMap(this::days);
        Optional<Integer> notFor = findings.ifGiven(field, "notBoughtForDays").flatMap(this::days);
        notFor.filter(days -> within.filter(most -> days > most).isPresent())
                .ifPresent(
                        _ ->
                                findings.limit(
                                        field.at("notBoughtForDays"),
                                        "must not be more than boughtWithinDays: nobody would be"
                                                + " meant"));
        Optional<Long> points =
                findings.ifGiven(field, "pointsAtLeast")
                        .flatMap(least -> findings.longInteger(least, 0, MOST_POINTS));
        return Optional.of(
                new Audience(
                        languages,
                        countries,
                        spentAtLeast.orElse(null),
                        spentLessThan.orElse(null),
                        within.orElse(null),
                        notFor.orElse(null),
                        points.orElse(null),
                        products));
    }

    private static boolean isProduct(String text) {
        return !text.isBlank()
                && text.length() <= 200
                && text.chars().noneMatch(Character::isISOControl);
    }

    private Optional<Integer> days(JsonField field) {
        return findings.integer(field, 1, MOST_DAYS);
    }

    private <T> Set<T> set(
            JsonField field, String name, String expected, Function<String, Optional<T>> reader) {
        Set<T> values = new HashSet<>();
        findings.ifGiven(field, name)
                .ifPresent(
                        list ->
                                findings.list(list, "a list of 1 to 1000 texts", 1, MOST_TEXTS)
                                        .forEach(
                                                element ->
                                                        findings.value(
                                                                        element,
                                                                        expected,
                                                                        f -> reader.apply(f.text()),
                                                                        Optional::isPresent)
                                                                .flatMap(Function.identity())
                                                                .ifPresent(values::add)));
        return values;
    }

    /** A country or a product that nobody has is one that nobody matches. */
    private Function<String, Optional<String>> kept(Predicate<String> test) {
        return text -> Optional.of(text).filter(one -> findings.allows(test.test(one)));
    }

    private static Optional<Language> findLanguage(String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    private static boolean isLess(Money least, Money most) {
        return least.isSameCurrency(most) && least.isLessThan(most);
    }

    private Optional<Money> money(JsonField field) {
        if (!findings.object(field, List.of("amount", "currency"))) {
            return Optional.empty();
        }
        Optional<CurrencyUnit> currency =
                findings.value(
                                field.at("currency"),
                                "an ISO 4217 code such as EUR",
                                f -> findCurrency(f.text()),
                                Optional::isPresent)
                        .flatMap(Function.identity());
        Optional<BigDecimal> amount =
                findings.value(
                        field.at("amount"),
                        "an amount such as \"100.00\", with no more digits than the currency has",
                        JsonField::decimal,
                        number ->
                                number.signum() >= 0
                                        && findings.allows(number.compareTo(MOST_MONEY) <= 0)
                                        && currency.filter(unit -> !fits(number, unit)).isEmpty());
        return currency.flatMap(unit -> amount.map(number -> Money.of(unit, number)));
    }

    private static boolean fits(BigDecimal number, CurrencyUnit unit) {
        return number.stripTrailingZeros().scale() <= unit.getDecimalPlaces();
    }

    private static Optional<CurrencyUnit> findCurrency(String code) {
        try {
            return Optional.of(CurrencyUnit.of(code));
        } catch (IllegalCurrencyException _) {
            return Optional.empty();
        }
    }
}

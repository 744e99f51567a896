package dev.stammkunde.points.json;

import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.points.programme.Bonus;
import dev.stammkunde.points.programme.Combination;
import dev.stammkunde.points.programme.EarningBasis;
import dev.stammkunde.points.programme.EarningRules;
import dev.stammkunde.points.programme.LotRules;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.programme.UnnamedRefunds;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads a {@code programme.json}, see {@code docs/programme.md}. Made for one document. */
final class ProgrammeReader {

    private static final int MOST_HOLD_DAYS = 366;
    private static final int MOST_EXPIRY_MONTHS = 600;
    private static final long MOST_POINTS = 1_000_000_000_000L;
    private static final BigDecimal MOST_RATE = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MOST_MINIMUM = BigDecimal.valueOf(1_000_000_000);
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,63}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private static final List<String> FIELDS =
            List.of(
                    "$schema",
                    "version",
                    "validFrom",
                    "timeZone",
                    "pointsPerUnit",
                    "basis",
                    "bonuses",
                    "combination",
                    "minimumOrder",
                    "capPerOrder",
                    "rounding",
                    "unnamedRefunds",
                    "holdDays",
                    "expiryMonths",
                    "overdraw");

    private static final List<String> BASIS =
            List.of("taxIncluded", "shippingIncluded", "afterDiscounts", "giftCardsIncluded");

    private static final List<RoundingMode> ROUNDINGS =
            Arrays.stream(RoundingMode.values())
                    .filter(mode -> mode != RoundingMode.UNNECESSARY)
                    .toList();

    private final Findings findings;

    ProgrammeReader(Findings findings) {
        this.findings = findings;
    }

    Reading<Programme> read(JsonField document) {
        Optional<Programme> programme =
                findings.object(document, FIELDS) ? programme(document) : Optional.empty();
        return programme.isPresent() && findings.isClean()
                ? new Reading.Valid<>(programme.get())
                : new Reading.Invalid<>(findings.problems());
    }

    private Optional<Programme> programme(JsonField document) {
        Optional<String> version =
                findings.text(
                        document.at("version"),
                        "1 to 64 letters, digits, dashes and dots, beginning with a letter or a"
                                + " digit",
                        VERSION);
        Optional<Instant> validFrom =
                findings.value(
                        document.at("validFrom"),
                        "a date and time with offset and without fractions of a second, such as"
                                + " 2026-05-01T00:00:00+02:00",
                        JsonField::instant,
                        instant -> findings.allows(instant.getNano() == 0));
        Optional<ZoneId> zone = findings.zone(document.at("timeZone"));
        Optional<EarningRules> earning = earning(document);
        Optional<LotRules> lots = lots(document);
        Optional<Overdraw> overdraw =
                findings.oneOf(document.at("overdraw"), List.of(Overdraw.values()));
        if (!findings.isClean()) {
            return Optional.empty();
        }
        return Optional.of(
                new Programme(
                        version.orElseThrow(),
                        validFrom.orElseThrow(),
                        zone.orElseThrow(),
                        earning.orElseThrow(),
                        lots.orElseThrow(),
                        overdraw.orElseThrow()));
    }

    private Optional<EarningRules> earning(JsonField document) {
        Map<CurrencyUnit, BigDecimal> rates = amounts(document.at("pointsPerUnit"), MOST_RATE);
        Optional<EarningBasis> basis = basis(document.at("basis"));
        Optional<Combination> combination =
                document.has("combination")
                        ? findings.oneOf(document.at("combination"), List.of(Combination.values()))
                        : Optional.of(Combination.HIGHEST);
        List<Bonus> bonuses =
                document.has("bonuses")
                        ? new BonusReader(findings)
                                .read(
                                        document.at("bonuses"),
                                        combination.orElse(Combination.HIGHEST))
                        : List.of();
        Map<CurrencyUnit, BigDecimal> minimum = minimum(document, rates);
        OptionalLong cap = cap(document);
        Optional<RoundingMode> rounding = findings.oneOf(document.at("rounding"), ROUNDINGS);
        Optional<UnnamedRefunds> unnamed =
                document.has("unnamedRefunds")
                        ? findings.oneOf(
                                document.at("unnamedRefunds"), List.of(UnnamedRefunds.values()))
                        : Optional.of(UnnamedRefunds.GOODS_FIRST);
        if (!findings.isClean()) {
            return Optional.empty();
        }
        return Optional.of(
                new EarningRules(
                        rates,
                        basis.orElseThrow(),
                        bonuses,
                        combination.orElseThrow(),
                        minimum,
                        cap,
                        rounding.orElseThrow(),
                        unnamed.orElseThrow()));
    }

    private Optional<EarningBasis> basis(JsonField field) {
        if (!findings.object(field, BASIS)) {
            return Optional.empty();
        }
        Optional<Boolean> tax = findings.bool(field.at("taxIncluded"));
        Optional<Boolean> shipping = findings.bool(field.at("shippingIncluded"));
        Optional<Boolean> discounts = findings.bool(field.at("afterDiscounts"));
        Optional<Boolean> giftCards =
                field.has("giftCardsIncluded")
                        ? findings.bool(field.at("giftCardsIncluded"))
                        : Optional.of(false);
        if (!findings.isClean()) {
            return Optional.empty();
        }
        return Optional.of(
                new EarningBasis(
                        tax.orElseThrow(),
                        shipping.orElseThrow(),
                        discounts.orElseThrow(),
                        giftCards.orElseThrow()));
    }

    private Map<CurrencyUnit, BigDecimal> minimum(
            JsonField document, Map<CurrencyUnit, BigDecimal> rates) {
        if (!document.has("minimumOrder")) {
            return Map.of();
        }
        JsonField field = document.at("minimumOrder");
        Map<CurrencyUnit, BigDecimal> minimum = amounts(field, MOST_MINIMUM);
        minimum.keySet().stream()
                .filter(currency -> !rates.isEmpty() && !rates.containsKey(currency))
                .forEach(
                        currency ->
                                findings.limit(
                                        field.at(currency.getCode()),
                                        "must be a currency that pointsPerUnit has too"));
        return minimum;
    }

    /** Reads an object of amounts by currency. */
    private Map<CurrencyUnit, BigDecimal> amounts(JsonField field, BigDecimal most) {
        Map<CurrencyUnit, BigDecimal> amounts = new LinkedHashMap<>();
        if (findings.value(field, "an object of numbers by currency", JsonField::fields, _ -> true)
                .isEmpty()) {
            return amounts;
        }
        field.fields()
                .forEach(
                        (code, value) -> {
                            Optional<CurrencyUnit> currency = currency(code);
                            if (currency.isEmpty()) {
                                findings.limit(
                                        value, "must have an ISO 4217 code as name, such as EUR");
                            }
                            // No order can be in a currency that is not known.
                            if (currency.isPresent() || !findings.allows(false)) {
                                Optional<BigDecimal> number = findings.number(value, most);
                                currency.ifPresent(
                                        unit -> number.ifPresent(n -> amounts.put(unit, n)));
                            }
                        });
        return amounts;
    }

    private static Optional<CurrencyUnit> currency(String code) {
        return CURRENCY.matcher(code).matches()
                ? CurrencyUnit.registeredCurrencies().stream()
                        .filter(unit -> unit.getCode().equals(code))
                        .findFirst()
                : Optional.empty();
    }

    private OptionalLong cap(JsonField document) {
        return document.has("capPerOrder") && !document.at("capPerOrder").isNull()
                ? findings.longInteger(document.at("capPerOrder"), 1, MOST_POINTS)
                        .map(OptionalLong::of)
                        .orElseGet(OptionalLong::empty)
                : OptionalLong.empty();
    }

    private Optional<LotRules> lots(JsonField document) {
        Optional<Integer> hold = findings.integer(document.at("holdDays"), 0, MOST_HOLD_DAYS);
        JsonField months = document.at("expiryMonths");
        if (months.isNull()) {
            return hold.map(days -> new LotRules(days, OptionalInt.empty()));
        }
        String expected = "a whole number from 1 to 600, or null for never";
        Optional<Integer> expiry =
                findings.value(
                        months,
                        expected,
                        JsonField::integer,
                        number -> number >= 1 && findings.allows(number <= MOST_EXPIRY_MONTHS));
        return hold.flatMap(days -> expiry.map(m -> new LotRules(days, OptionalInt.of(m))));
    }
}

package dev.stammkunde.points.json;

import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.shapes.DecimalShapes;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Given;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.MapShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TimeShapes;
import dev.stammkunde.platform.shapes.WordShapes;
import dev.stammkunde.points.programme.Bonus;
import dev.stammkunde.points.programme.Combination;
import dev.stammkunde.points.programme.EarningBasis;
import dev.stammkunde.points.programme.EarningRules;
import dev.stammkunde.points.programme.LotRules;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.ProgrammeRules;
import dev.stammkunde.points.programme.UnnamedRefunds;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The fields of an object that says how orders become points, which {@code docs/programme.md}
 * explains: of a whole programme, or of the draft of one.
 *
 * @param <T> what the object is in Java
 */
final class RulesFields<T> {

    private static final BigDecimal MOST_RATE = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MOST_MINIMUM = BigDecimal.valueOf(1_000_000_000);

    private static final List<RoundingMode> ROUNDINGS =
            Arrays.stream(RoundingMode.values())
                    .filter(mode -> mode != RoundingMode.UNNECESSARY)
                    .toList();

    private static final Shape<ZoneId> TIME_ZONE =
            TimeShapes.zone().described("The shop's, in which days and months are counted.");

    private static final Shape<Map<CurrencyUnit, BigDecimal>> RATES =
            amounts(MOST_RATE)
                    .described(
                            "Points per 1.00 of a currency. An order in another currency earns"
                                    + " nothing and says so.");

    private static final Shape<EarningBasis> BASIS =
            BasisShape.basis().described("Which of an order's amounts earn.");

    private static final Shape<Combination> COMBINATION =
            WordShapes.oneOf(List.of(Combination.values()))
                    .described("What happens when more than one bonus applies to a line.");

    private static final Shape<Map<CurrencyUnit, BigDecimal>> MINIMUM =
            amounts(MOST_MINIMUM)
                    .described("Least value, on the basis, that earns; no entry means none.");

    private static final Shape<OptionalLong> CAP =
            NumberShapes.longOrNull(1, 1_000_000_000_000L)
                    .described("Most points that one order earns; absent or null means no cap.");

    private static final Shape<RoundingMode> ROUNDING =
            WordShapes.oneOf(ROUNDINGS).described("Applied once, to the order's sum.");

    private static final Shape<UnnamedRefunds> UNNAMED =
            WordShapes.oneOf(List.of(UnnamedRefunds.values()))
                    .described("What goes back with a refund that does not say for what it is.");

    private static final Shape<Integer> HOLD =
            NumberShapes.integer(0, 366)
                    .described("Days from payment until the points can be spent.");

    private static final Shape<OptionalInt> EXPIRY =
            NumberShapes.integerOrNull(1, 600, "a whole number from 1 to 600, or null for never")
                    .described(
                            "Calendar months from payment, rounded up to the end of that month;"
                                    + " null means never.");

    private static final Shape<List<Integer>> WARN_DAYS =
            ListShape.of(
                            new ListShape.Size("a list of at most 5 numbers of days", 0, 5),
                            NumberShapes.integer(1, 366))
                    .described(
                            "So many days before points are lost other systems hear of it, by"
                                    + " webhook.");

    private static final Shape<Overdraw> OVERDRAW =
            WordShapes.oneOf(List.of(Overdraw.values()))
                    .described("What happens when points are taken back that were spent already.");

    private final ShapeField<ZoneId> timeZone;
    private final ShapeField<Map<CurrencyUnit, BigDecimal>> rates;
    private final ShapeField<EarningBasis> basis;
    private final ShapeField<List<Bonus>> bonuses;
    private final ShapeField<Combination> combination;
    private final ShapeField<Map<CurrencyUnit, BigDecimal>> minimum;
    private final ShapeField<OptionalLong> cap;
    private final ShapeField<RoundingMode> rounding;
    private final ShapeField<UnnamedRefunds> unnamed;
    private final ShapeField<Integer> hold;
    private final ShapeField<OptionalInt> expiry;
    private final ShapeField<List<Integer>> warnDays;
    private final ShapeField<Overdraw> overdraw;

    /** Declares the fields after those that are there. */
    RulesFields(FieldsOf<T> fields, Function<T, ProgrammeRules> rules) {
        Function<T, EarningRules> earning = rules.andThen(ProgrammeRules::earning);
        Function<T, LotRules> lots = rules.andThen(ProgrammeRules::lots);
        timeZone = fields.required("timeZone", TIME_ZONE, rules.andThen(ProgrammeRules::timeZone));
        rates =
                fields.required(
                        "pointsPerUnit", RATES, earning.andThen(EarningRules::pointsPerUnit));
        basis = fields.required("basis", BASIS, earning.andThen(EarningRules::basis));
        bonuses =
                fields.usual(
                        "bonuses",
                        BonusShape.bonuses(),
                        earning.andThen(EarningRules::bonuses),
                        List.of());
        combination =
                fields.usual(
                        "combination",
                        COMBINATION,
                        earning.andThen(EarningRules::combination),
                        Combination.HIGHEST);
        minimum =
                fields.usual(
                        "minimumOrder",
                        MINIMUM,
                        earning.andThen(EarningRules::minimumOrder),
                        Map.of());
        cap =
                fields.sparse(
                        "capPerOrder",
                        CAP,
                        earning.andThen(EarningRules::capPerOrder),
                        OptionalLong.empty());
        rounding = fields.required("rounding", ROUNDING, earning.andThen(EarningRules::rounding));
        unnamed =
                fields.usual(
                        "unnamedRefunds",
                        UNNAMED,
                        earning.andThen(EarningRules::unnamedRefunds),
                        UnnamedRefunds.GOODS_FIRST);
        hold = fields.required("holdDays", HOLD, lots.andThen(LotRules::holdDays));
        expiry = fields.required("expiryMonths", EXPIRY, lots.andThen(LotRules::expiryMonths));
        warnDays =
                fields.sparse(
                        "expiryWarnDays",
                        WARN_DAYS,
                        lots.andThen(LotRules::warnDays),
                        LotRules.USUAL_WARN_DAYS);
        overdraw = fields.required("overdraw", OVERDRAW, rules.andThen(ProgrammeRules::overdraw));
        fields.notRead("$schema", _ -> {});
        fields.where(combination, Combination.ADD, bonuses, BonusShape.adding());
        fields.check(this::minimumHasRates);
    }

    ProgrammeRules rules(Given given) {
        return new ProgrammeRules(
                given.get(timeZone),
                new EarningRules(
                        given.get(rates),
                        given.get(basis),
                        given.get(bonuses),
                        given.get(combination),
                        given.get(minimum),
                        given.get(cap),
                        given.get(rounding),
                        given.get(unnamed)),
                new LotRules(given.get(hold), given.get(expiry), given.get(warnDays)),
                given.get(overdraw));
    }

    private void minimumHasRates(Given given, Findings findings) {
        Map<CurrencyUnit, BigDecimal> known = given.find(rates).orElse(Map.of());
        JsonField field = given.at(minimum);
        given.find(minimum).orElse(Map.of()).keySet().stream()
                .filter(currency -> !known.isEmpty() && !known.containsKey(currency))
                .forEach(
                        currency ->
                                findings.limit(
                                        field.at(currency.getCode()),
                                        "must be a currency that pointsPerUnit has too"));
    }

    private static Shape<Map<CurrencyUnit, BigDecimal>> amounts(BigDecimal most) {
        return MapShape.of(
                "an object of numbers by currency",
                new MapShape.Names<>(
                        RulesFields::findCurrency,
                        CurrencyUnit::getCode,
                        "must have an ISO 4217 code as name, such as EUR",
                        "[A-Z]{3}"),
                DecimalShapes.number(most));
    }

    private static Optional<CurrencyUnit> findCurrency(String code) {
        return CurrencyUnit.registeredCurrencies().stream()
                .filter(unit -> unit.getCode().equals(code))
                .findFirst();
    }
}

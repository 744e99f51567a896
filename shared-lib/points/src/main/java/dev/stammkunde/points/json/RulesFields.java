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

    private final FieldsOf<T> fields;
    private final Function<T, ProgrammeRules> rules;

    private final ShapeField<ZoneId> timeZone =
            fields.required(
                    "timeZone",
                    TimeShapes.zone()
                            .described("The shop's, in which days and months are counted."),
                    p -> rules.apply(p).timeZone());

    private final ShapeField<Map<CurrencyUnit, BigDecimal>> rates =
            fields.required(
                    "pointsPerUnit",
                    amounts(MOST_RATE)
                            .described(
                                    "Points per 1.00 of a currency. An order in another currency"
                                            + " earns nothing and says so."),
                    p -> rules.apply(p).earning().pointsPerUnit());

    private final ShapeField<EarningBasis> basis =
            fields.required(
                    "basis",
                    basis().described("Which of an order's amounts earn."),
                    p -> rules.apply(p).earning().basis());

    private final ShapeField<List<Bonus>> bonuses =
            fields.usual(
                    "bonuses",
                    BonusShape.bonuses(),
                    p -> rules.apply(p).earning().bonuses(),
                    List.of());

    private final ShapeField<Combination> combination =
            fields.usual(
                    "combination",
                    WordShapes.oneOf(List.of(Combination.values()))
                            .described("What happens when more than one bonus applies to a line."),
                    p -> rules.apply(p).earning().combination(),
                    Combination.HIGHEST);

    private final ShapeField<Map<CurrencyUnit, BigDecimal>> minimum =
            fields.usual(
                    "minimumOrder",
                    amounts(MOST_MINIMUM)
                            .described(
                                    "Least value, on the basis, that earns; no entry means none."),
                    p -> rules.apply(p).earning().minimumOrder(),
                    Map.of());

    private final ShapeField<OptionalLong> cap =
            fields.sparse(
                    "capPerOrder",
                    NumberShapes.longOrNull(1, 1_000_000_000_000L)
                            .described(
                                    "Most points that one order earns; absent or null means no"
                                            + " cap."),
                    p -> rules.apply(p).earning().capPerOrder(),
                    OptionalLong.empty());

    private final ShapeField<RoundingMode> rounding =
            fields.required(
                    "rounding",
                    WordShapes.oneOf(ROUNDINGS).described("Applied once, to the order's sum."),
                    p -> rules.apply(p).earning().rounding());

    private final ShapeField<UnnamedRefunds> unnamed =
            fields.usual(
                    "unnamedRefunds",
                    WordShapes.oneOf(List.of(UnnamedRefunds.values()))
                            .described(
                                    "What goes back with a refund that does not say for what it"
                                            + " is."),
                    p -> rules.apply(p).earning().unnamedRefunds(),
                    UnnamedRefunds.GOODS_FIRST);

    private final ShapeField<Integer> hold =
            fields.required(
                    "holdDays",
                    NumberShapes.integer(0, 366)
                            .described("Days from payment until the points can be spent."),
                    p -> rules.apply(p).lots().holdDays());

    private final ShapeField<OptionalInt> expiry =
            fields.required(
                    "expiryMonths",
                    NumberShapes.integerOrNull(
                                    1, 600, "a whole number from 1 to 600, or null for never")
                            .described(
                                    "Calendar months from payment, rounded up to the end of that"
                                            + " month; null means never."),
                    p -> rules.apply(p).lots().expiryMonths());

    private final ShapeField<List<Integer>> warnDays =
            fields.sparse(
                    "expiryWarnDays",
                    ListShape.of(
                                    new ListShape.Size("a list of at most 5 numbers of days", 0, 5),
                                    NumberShapes.integer(1, 366))
                            .described(
                                    "So many days before points are lost other systems hear of it,"
                                            + " by webhook."),
                    p -> rules.apply(p).lots().warnDays(),
                    LotRules.USUAL_WARN_DAYS);

    private final ShapeField<Overdraw> overdraw =
            fields.required(
                    "overdraw",
                    WordShapes.oneOf(List.of(Overdraw.values()))
                            .described(
                                    "What happens when points are taken back that were spent"
                                            + " already."),
                    p -> rules.apply(p).overdraw());

    /** Declares the fields after those that are there. */
    RulesFields(FieldsOf<T> fields, Function<T, ProgrammeRules> rules) {
        // Before the initializers above, which declare by them.
        this.fields = fields;
        this.rules = rules;
        super();
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

    private static Shape<EarningBasis> basis() {
        Shape<Boolean> bool = NumberShapes.bool();
        FieldsOf<EarningBasis> fields = new FieldsOf<>();
        ShapeField<Boolean> tax = fields.required("taxIncluded", bool, EarningBasis::taxIncluded);
        ShapeField<Boolean> shipping =
                fields.required("shippingIncluded", bool, EarningBasis::shippingIncluded);
        ShapeField<Boolean> discounts =
                fields.required("afterDiscounts", bool, EarningBasis::afterDiscounts);
        ShapeField<Boolean> giftCards =
                fields.usual(
                        "giftCardsIncluded",
                        bool.described("Whether what was paid with gift cards earns."),
                        EarningBasis::giftCardsIncluded,
                        false);
        return fields.as(
                given ->
                        new EarningBasis(
                                given.get(tax),
                                given.get(shipping),
                                given.get(discounts),
                                given.get(giftCards)));
    }
}

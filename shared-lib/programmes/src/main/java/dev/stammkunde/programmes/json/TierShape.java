package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.shapes.DecimalShapes;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.programmes.tiers.Tier;
import dev.stammkunde.programmes.tiers.TierBenefits;
import dev.stammkunde.shop.Language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** The fields of the tiers themselves, the lowest first. */
final class TierShape {

    private static final ListShape.Size TIERS = new ListShape.Size("a list of 1 to 8 tiers", 1, 8);

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal MOST_FACTOR = BigDecimal.TEN;
    private static final int DAYS_OF_HOURS = 14 * 24;
    private static final int MOST_HOLD_DAYS = 365;

    private static final Shape<String> NAME =
            TextShapes.line(
                    "one line of 1 to 60 characters, none of them a control character",
                    "(?=.*\\S)[^\\x00-\\x1f\\x7f\\u2028\\u2029]{1,60}");

    private static final Shape<String> LINE =
            TextShapes.line(
                    "one line of 1 to 200 characters, none of them a control character",
                    "(?=.*\\S)[^\\x00-\\x1f\\x7f\\u2028\\u2029]{1,200}");

    private TierShape() {}

    /**
     * Returns the shape of the list.
     *
     * @param digits after the point of a threshold; empty where the measure is not known
     */
    static Shape<List<Tier>> list(OptionalInt digits) {
        return ListShape.of(TIERS, tier(digits))
                .each(
                        (before, tier, field, findings) -> {
                            if (before.stream().anyMatch(it -> it.id().equals(tier.id()))) {
                                findings.add(field.at("id"), "must not be that of another tier");
                            }
                            BigDecimal threshold = tier.threshold();
                            boolean isLess =
                                    threshold != null
                                            && before.stream()
                                                    .map(Tier::threshold)
                                                    .filter(Objects::nonNull)
                                                    .anyMatch(it -> it.compareTo(threshold) >= 0);
                            if (isLess) {
                                findings.add(
                                        field.at("threshold"),
                                        "must be more than that of each tier before");
                            }
                        });
    }

    private static Shape<Tier> tier(OptionalInt digits) {
        FieldsOf<Tier> fields = new FieldsOf<>();
        fields.closed();
        ShapeField<String> id =
                fields.required(
                        "id",
                        TextShapes.text("1 to 20 lower-case letters and digits", "[a-z0-9]{1,20}")
                                .described("Stays the same while its names change"),
                        Tier::id);
        ShapeField<Map<Language, String>> names =
                fields.required("names", ByLanguageShape.of(NAME), Tier::names);
        ShapeField<BigDecimal> threshold =
                fields.optional(
                        "threshold",
                        DecimalShapes.amount(
                                        "an amount such as \"100.00\" of spend, else a whole"
                                                + " number",
                                        MOST,
                                        digits)
                                .described(
                                        "0 is for everybody; without it, the tier is by invitation"
                                                + " alone"),
                        Tier::threshold);
        ShapeField<TierBenefits> benefits =
                fields.sparse("benefits", benefits(), Tier::benefits, TierBenefits.NONE);
        return fields.as(
                given ->
                        new Tier(
                                given.get(id),
                                given.get(names),
                                given.orNull(threshold),
                                given.get(benefits)));
    }

    private static Shape<TierBenefits> benefits() {
        FieldsOf<TierBenefits> fields = new FieldsOf<>();
        ShapeField<BigDecimal> factor =
                fields.usual(
                        "earningFactor",
                        DecimalShapes.number(
                                        MOST_FACTOR,
                                        "a number from 1 to 10 with at most 2 digits after the"
                                                + " point",
                                        TierShape::isFactor)
                                .described(
                                        "Multiplies the base points of orders that are paid while"
                                                + " the tier holds"),
                        TierBenefits::earningFactor,
                        BigDecimal.ONE);
        ShapeField<Boolean> freeShipping =
                fields.usual(
                        "freeShipping", NumberShapes.bool(), TierBenefits::freeShipping, false);
        ShapeField<Integer> earlyAccess =
                fields.usual(
                        "earlyAccessHours",
                        NumberShapes.integer(0, DAYS_OF_HOURS),
                        TierBenefits::earlyAccessHours,
                        0);
        ShapeField<Integer> hold =
                fields.optional(
                        "holdDays",
                        NumberShapes.integer(0, MOST_HOLD_DAYS)
                                .described(
                                        "Points of orders that are paid while the tier holds can be"
                                                + " spent after so many days, if the programme's"
                                                + " hold is longer"),
                        TierBenefits::holdDays);
        ShapeField<Map<Language, List<String>>> texts =
                fields.sparse(
                        "texts",
                        ByLanguageShape.of(
                                ListShape.of(
                                        new ListShape.Size("a list of 1 to 10 lines", 1, 10),
                                        LINE)),
                        TierBenefits::texts,
                        Map.of());
        return fields.as(
                given ->
                        new TierBenefits(
                                given.get(factor),
                                given.get(freeShipping),
                                given.get(earlyAccess),
                                given.get(texts),
                                given.orNull(hold)));
    }

    private static boolean isFactor(BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) >= 0 && factor.stripTrailingZeros().scale() <= 2;
    }
}

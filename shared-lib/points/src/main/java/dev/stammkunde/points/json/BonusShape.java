package dev.stammkunde.points.json;

import dev.stammkunde.platform.shapes.DecimalShapes;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.OnlyFieldShape;
import dev.stammkunde.platform.shapes.OnlyFieldShape.Option;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.platform.shapes.TimeShapes;
import dev.stammkunde.platform.shapes.WordShapes;
import dev.stammkunde.points.programme.Bonus;
import dev.stammkunde.points.programme.Bonus.Condition;
import dev.stammkunde.points.programme.Contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The fields of the bonuses of a programme. */
final class BonusShape {

    private static final BigDecimal MOST_MULTIPLIER = BigDecimal.valueOf(1_000);

    /** None of what explanations call something else. */
    private static final Shape<String> ID =
            TextShapes.text(
                            "lower-case letters, digits and single dashes, at most 64, and none of"
                                    + " base, cap, rounding",
                            "(?!(?:%s|%s|%s)$)(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*"
                                    .formatted(
                                            Contribution.BASE,
                                            Contribution.CAP,
                                            Contribution.ROUNDING))
                    .described("What the rule is called in explanations.");

    private static final String MULTIPLIER =
            "2 doubles; 0 means that these goods earn nothing, whatever other bonus applies.";

    private static final Shape<List<Condition>> CONDITIONS =
            ListShape.of(new ListShape.Size("a list of at most 10 conditions", 0, 10), condition());

    private BonusShape() {}

    /** Bonuses of which the highest counts, or which multiply. */
    static Shape<List<Bonus>> bonuses() {
        return bonuses(DecimalShapes.number(MOST_MULTIPLIER).described(MULTIPLIER));
    }

    /** Bonuses that add up, of which none may lower what others give. */
    static Shape<List<Bonus>> adding() {
        return bonuses(
                DecimalShapes.number(
                                MOST_MULTIPLIER,
                                "must be 0 or at least 1 where bonuses add up (ADD)",
                                number ->
                                        number.signum() == 0
                                                || number.compareTo(BigDecimal.ONE) >= 0)
                        .with(
                                schema ->
                                        schema.array(
                                                "anyOf",
                                                either ->
                                                        either.object(o -> o.number("const", 0))
                                                                .object(
                                                                        o ->
                                                                                o.number(
                                                                                        "minimum",
                                                                                        1))))
                        .described(MULTIPLIER));
    }

    private static Shape<List<Bonus>> bonuses(Shape<BigDecimal> multiplier) {
        return ListShape.of(
                        new ListShape.Size("a list of at most 100 bonuses", 0, 100),
                        bonus(multiplier))
                .each(
                        (before, bonus, field, findings) -> {
                            if (before.stream().anyMatch(one -> one.id().equals(bonus.id()))) {
                                findings.limit(field.at("id"), "must differ from all other ids");
                            }
                        });
    }

    private static Shape<Bonus> bonus(Shape<BigDecimal> multiplier) {
        FieldsOf<Bonus> fields = new FieldsOf<>();
        ShapeField<String> id = fields.required("id", ID, Bonus::id);
        ShapeField<BigDecimal> times = fields.required("multiplier", multiplier, Bonus::multiplier);
        ShapeField<List<Condition>> conditions =
                fields.usual("conditions", CONDITIONS, Bonus::conditions, List.of());
        return fields.as(given -> new Bonus(given.get(id), given.get(times), given.get(conditions)))
                .described(
                        "A multiplier on the base points of the lines that meet all conditions;"
                                + " none means every line.");
    }

    private static Shape<Condition> condition() {
        Shape<Set<String>> names =
                ListShape.set(
                        new ListShape.Size("a list of 1 to 1000 ids or names", 1, 1_000),
                        TextShapes.text(
                                "text of 1 to 200 characters",
                                "(?=[\\s\\S]*\\S)[\\s\\S]{1," + Bonus.LONGEST_NAME + "}"));
        return OnlyFieldShape.ofConditions(
                List.of(
                        new Option<>(
                                "products",
                                Condition.OfProducts.class,
                                names.described("Product ids or SKUs.")
                                        .as(
                                                Condition.OfProducts::new,
                                                Condition.OfProducts::products)),
                        new Option<>(
                                "categories",
                                Condition.InCategories.class,
                                names.described("Ids or names of categories or collections.")
                                        .as(
                                                Condition.InCategories::new,
                                                Condition.InCategories::categories)),
                        new Option<>("paidBetween", Condition.PaidBetween.class, window()),
                        new Option<>(
                                "firstOrder",
                                Condition.OnFirstOrder.class,
                                WordShapes.flag(new Condition.OnFirstOrder())
                                        .described(
                                                "The first order that earns points in the"
                                                        + " account."))));
    }

    private static Shape<Condition.PaidBetween> window() {
        Shape<LocalDate> date = TimeShapes.date("a date such as 2026-05-01");
        FieldsOf<Condition.PaidBetween> fields = new FieldsOf<>();
        ShapeField<LocalDate> from = fields.required("from", date, Condition.PaidBetween::from);
        ShapeField<LocalDate> to = fields.required("to", date, Condition.PaidBetween::to);
        fields.meaning(from, to, "must not be before from", (first, last) -> !last.isBefore(first));
        return fields.as(given -> new Condition.PaidBetween(given.get(from), given.get(to)))
                .described("First and last day, both included, in the shop's time zone.");
    }
}

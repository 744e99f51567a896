package dev.stammkunde.platform.shapes;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonValueText;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** Numbers and truth values. */
public final class NumberShapes {

    private NumberShapes() {}

    /** True or false. */
    public static Shape<Boolean> bool() {
        return new Scalar<>(
                (field, findings) -> findings.bool(field),
                JsonValueText::bool,
                schema -> schema.text("type", "boolean"));
    }

    /** A whole number; less than the least means nothing, and the most is a limit. */
    public static Shape<Integer> integer(int least, int most) {
        return new Scalar<>(
                (field, findings) -> findings.integer(field, least, most),
                JsonValueText::number,
                schema -> integer(schema, least, most));
    }

    /** A whole number; less than the least means nothing, and the most is a limit. */
    public static Shape<Long> longInteger(long least, long most) {
        return new Scalar<>(
                (field, findings) -> findings.longInteger(field, least, most),
                JsonValueText::number,
                schema -> integer(schema, least, most));
    }

    /** Days before or after a day, of which each bound is a limit. */
    public static Shape<Integer> distance(int most) {
        return new Scalar<>(
                (field, findings) -> findings.distance(field, most),
                JsonValueText::number,
                schema -> integer(schema, -most, most));
    }

    /** A number of which there are no others than those from one bound to the other. */
    public static Shape<Integer> ordinal(int first, int last) {
        return new Scalar<>(
                (field, findings) -> findings.ordinal(field, first, last),
                JsonValueText::number,
                schema -> integer(schema, first, last));
    }

    /**
     * A whole number; less than the least means nothing, the most is a limit, null is no number.
     */
    public static Shape<OptionalInt> integerOrNull(int least, int most, String expected) {
        return new Scalar<>(
                (field, findings) ->
                        field.isNull()
                                ? Optional.of(OptionalInt.empty())
                                : findings.value(
                                                field,
                                                expected,
                                                JsonField::integer,
                                                number ->
                                                        number >= least
                                                                && findings.allows(number <= most))
                                        .map(OptionalInt::of),
                (json, value) -> value.ifPresentOrElse(json::number, json::nothing),
                schema -> integerOrNull(schema, least, most));
    }

    /**
     * A whole number; less than the least means nothing, the most is a limit, null is no number.
     */
    public static Shape<OptionalLong> longOrNull(long least, long most) {
        return new Scalar<>(
                (field, findings) ->
                        field.isNull()
                                ? Optional.of(OptionalLong.empty())
                                : findings.longInteger(field, least, most).map(OptionalLong::of),
                (json, value) -> value.ifPresentOrElse(json::number, json::nothing),
                schema -> integerOrNull(schema, least, most));
    }

    /**
     * One of a few whole numbers.
     *
     * @param stored of which these are understood too, if they were stored
     */
    public static Shape<Integer> oneOf(
            String expected, List<Integer> allowed, List<Integer> stored) {
        return new Scalar<>(
                (field, findings) ->
                        findings.value(
                                field,
                                expected,
                                JsonField::integer,
                                number ->
                                        allowed.contains(number)
                                                || (stored.contains(number)
                                                        && findings.allows(false))),
                JsonValueText::number,
                schema ->
                        schema.array(
                                "enum",
                                all -> allowed.forEach(one -> all.write(v -> v.number(one)))));
    }

    /**
     * An amount of money, written as text; its most is a limit.
     *
     * @param digits after the point, of which more mean nothing; empty where they are not known
     */
    public static Shape<BigDecimal> amount(String expected, BigDecimal most, OptionalInt digits) {
        return new Scalar<>(
                (field, findings) ->
                        findings.value(
                                field,
                                expected,
                                JsonField::decimal,
                                number ->
                                        number.signum() >= 0
                                                && findings.allows(number.compareTo(most) <= 0)
                                                && number.stripTrailingZeros().scale()
                                                        <= digits.orElse(Integer.MAX_VALUE)),
                (json, value) -> json.text(value.toPlainString()),
                schema -> schema.array("type", types -> types.text("string").text("number")));
    }

    /** A number from 0, which is no limit, to a bound, which is one. */
    public static Shape<BigDecimal> number(BigDecimal most) {
        return new Scalar<>(
                (field, findings) -> findings.number(field, most),
                JsonValueText::number,
                schema ->
                        schema.text("type", "number").number("minimum", 0).number("maximum", most));
    }

    /** A number from 0 to a bound that means nothing unless it passes a test. */
    public static Shape<BigDecimal> number(
            BigDecimal most, String expected, Predicate<BigDecimal> test) {
        Shape<BigDecimal> any = number(most);
        return new Scalar<>(
                (field, findings) -> {
                    Optional<BigDecimal> number = any.read(field, findings);
                    number.filter(test.negate()).ifPresent(_ -> findings.add(field, expected));
                    return number.filter(test);
                },
                JsonValueText::number,
                any::describe);
    }

    /** A number of more than 0; its most and its most digits after the point are limits. */
    public static Shape<BigDecimal> positive(String expected, BigDecimal most, int digits) {
        return new Scalar<>(
                (field, findings) ->
                        findings.value(
                                field,
                                expected,
                                JsonField::number,
                                number ->
                                        number.signum() > 0
                                                && findings.allows(
                                                        number.compareTo(most) <= 0
                                                                && number.stripTrailingZeros()
                                                                                .scale()
                                                                        <= digits)),
                JsonValueText::number,
                schema ->
                        schema.text("type", "number")
                                .number("exclusiveMinimum", 0)
                                .number("maximum", most));
    }

    private static void integer(JsonObjectText schema, long least, long most) {
        bounds(schema.text("type", "integer"), least, most);
    }

    private static void integerOrNull(JsonObjectText schema, long least, long most) {
        bounds(schema.array("type", a -> a.text("integer").text("null")), least, most);
    }

    private static void bounds(JsonObjectText schema, long least, long most) {
        schema.number("minimum", least).number("maximum", most);
    }
}

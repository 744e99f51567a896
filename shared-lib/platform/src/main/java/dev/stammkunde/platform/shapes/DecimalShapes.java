package dev.stammkunde.platform.shapes;

import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonValueText;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Numbers with digits after the point. */
public final class DecimalShapes {

    private DecimalShapes() {}

    /**
     * An amount of money, written as text; its most is a limit.
     *
     * @param digits after the point, of which more mean nothing; empty where they are not known
     */
    public static Shape<BigDecimal> amount(String expected, BigDecimal most, OptionalInt digits) {
        return new Shape<>() {
            @Override
            public Optional<BigDecimal> read(JsonField field, Findings findings) {
                return findings.value(
                        field,
                        expected,
                        JsonField::decimal,
                        number ->
                                number.signum() >= 0
                                        && findings.allows(number.compareTo(most) <= 0)
                                        && number.stripTrailingZeros().scale()
                                                <= digits.orElse(Integer.MAX_VALUE));
            }

            @Override
            public void write(JsonValueText json, BigDecimal value) {
                json.text(value.toPlainString());
            }

            @Override
            public void describe(JsonObjectText schema) {
                schema.array("type", types -> types.text("string").text("number"));
            }
        };
    }

    /** A number from 0, which is no limit, to a bound, which is one. */
    public static Shape<BigDecimal> number(BigDecimal most) {
        return new Shape<>() {
            @Override
            public Optional<BigDecimal> read(JsonField field, Findings findings) {
                return findings.number(field, most);
            }

            @Override
            public void write(JsonValueText json, BigDecimal value) {
                json.number(value);
            }

            @Override
            public void describe(JsonObjectText schema) {
                schema.text("type", "number").number("minimum", 0).number("maximum", most);
            }
        };
    }

    /** A number from 0 to a bound that means nothing unless it passes a test. */
    public static Shape<BigDecimal> number(
            BigDecimal most, String expected, Predicate<BigDecimal> test) {
        Shape<BigDecimal> any = number(most);
        return new Shape<>() {
            @Override
            public Optional<BigDecimal> read(JsonField field, Findings findings) {

                Optional<BigDecimal> number = any.read(field, findings);
                number.filter(test.negate()).ifPresent(_ -> findings.add(field, expected));
                return number.filter(test);
            }

            @Override
            public void write(JsonValueText json, BigDecimal value) {
                json.number(value);
            }

            @Override
            public void describe(JsonObjectText schema) {
                any.describe(schema);
            }
        };
    }

    /** A number of more than 0; its most and its most digits after the point are limits. */
    public static Shape<BigDecimal> positive(String expected, BigDecimal most, int digits) {
        return new Shape<>() {
            @Override
            public Optional<BigDecimal> read(JsonField field, Findings findings) {
                return findings.value(
                        field,
                        expected,
                        JsonField::number,
                        number ->
                                number.signum() > 0
                                        && findings.allows(
                                                number.compareTo(most) <= 0
                                                        && number.stripTrailingZeros().scale()
                                                                <= digits));
            }

            @Override
            public void write(JsonValueText json, BigDecimal value) {
                json.number(value);
            }

            @Override
            public void describe(JsonObjectText schema) {
                schema.text("type", "number").number("exclusiveMinimum", 0).number("maximum", most);
            }
        };
    }
}

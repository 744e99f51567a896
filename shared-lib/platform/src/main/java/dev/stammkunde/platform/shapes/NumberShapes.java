package dev.stammkunde.platform.shapes;

import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonValueText;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiFunction;

/** Numbers and truth values. */
public final class NumberShapes {

    private NumberShapes() {}

    /** A whole number of which the schema says the bounds. */
    private record Whole(
            int least, int most, BiFunction<JsonField, Findings, Optional<Integer>> reader)
            implements Shape<Integer> {

        @Override
        public Optional<Integer> read(JsonField field, Findings findings) {
            return reader.apply(field, findings);
        }

        @Override
        public void write(JsonValueText json, Integer value) {
            json.number(value);
        }

        @Override
        public void describe(JsonObjectText schema) {
            integer(schema, least, most);
        }
    }

    /** True or false. */
    public static Shape<Boolean> bool() {
        return new Shape<>() {
            @Override
            public Optional<Boolean> read(JsonField field, Findings findings) {
                return findings.bool(field);
            }

            @Override
            public void write(JsonValueText json, Boolean value) {
                json.bool(value);
            }

            @Override
            public void describe(JsonObjectText schema) {
                schema.text("type", "boolean");
            }
        };
    }

    /** A whole number; less than the least means nothing, and the most is a limit. */
    public static Shape<Integer> integer(int least, int most) {
        return new Whole(least, most, (field, findings) -> findings.integer(field, least, most));
    }

    /** A whole number; less than the least means nothing, and the most is a limit. */
    public static Shape<Long> longInteger(long least, long most) {
        return new Shape<>() {
            @Override
            public Optional<Long> read(JsonField field, Findings findings) {
                return findings.longInteger(field, least, most);
            }

            @Override
            public void write(JsonValueText json, Long value) {
                json.number(value);
            }

            @Override
            public void describe(JsonObjectText schema) {
                integer(schema, least, most);
            }
        };
    }

    /** Days before or after a day, of which each bound is a limit. */
    public static Shape<Integer> distance(int most) {
        return new Whole(-most, most, (field, findings) -> findings.distance(field, most));
    }

    /** A number of which there are no others than those from one bound to the other. */
    public static Shape<Integer> ordinal(int first, int last) {
        return new Whole(first, last, (field, findings) -> findings.ordinal(field, first, last));
    }

    /**
     * A whole number; less than the least means nothing, the most is a limit, null is no number.
     */
    public static Shape<OptionalInt> integerOrNull(int least, int most, String expected) {
        return new Shape<>() {
            @Override
            public Optional<OptionalInt> read(JsonField field, Findings findings) {
                return field.isNull()
                        ? Optional.of(OptionalInt.empty())
                        : findings.value(
                                        field,
                                        expected,
                                        JsonField::integer,
                                        number ->
                                                number >= least && findings.allows(number <= most))
                                .map(OptionalInt::of);
            }

            @Override
            public void write(JsonValueText json, OptionalInt value) {
                value.ifPresentOrElse(json::number, json::nothing);
            }

            @Override
            public void describe(JsonObjectText schema) {
                integerOrNull(schema, least, most);
            }
        };
    }

    /**
     * A whole number; less than the least means nothing, the most is a limit, null is no number.
     */
    public static Shape<OptionalLong> longOrNull(long least, long most) {
        return new Shape<>() {
            @Override
            public Optional<OptionalLong> read(JsonField field, Findings findings) {
                return field.isNull()
                        ? Optional.of(OptionalLong.empty())
                        : findings.longInteger(field, least, most).map(OptionalLong::of);
            }

            @Override
            public void write(JsonValueText json, OptionalLong value) {
                value.ifPresentOrElse(json::number, json::nothing);
            }

            @Override
            public void describe(JsonObjectText schema) {
                integerOrNull(schema, least, most);
            }
        };
    }

    /**
     * One of a few whole numbers.
     *
     * @param stored of which these are understood too, if they were stored
     */
    public static Shape<Integer> oneOf(
            String expected, List<Integer> allowed, List<Integer> stored) {
        return new Shape<>() {
            @Override
            public Optional<Integer> read(JsonField field, Findings findings) {
                return findings.value(
                        field,
                        expected,
                        JsonField::integer,
                        number ->
                                allowed.contains(number)
                                        || (stored.contains(number) && findings.allows(false)));
            }

            @Override
            public void write(JsonValueText json, Integer value) {
                json.number(value);
            }

            @Override
            public void describe(JsonObjectText schema) {
                schema.array("enum", all -> allowed.forEach(one -> all.write(v -> v.number(one))));
            }
        };
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

package dev.stammkunde.platform.json;

import dev.stammkunde.platform.json.JsonField.Kind;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads fields and collects what is wrong with them, so that an author learns of all mistakes at
 * once. A value that is not as it should be is empty, and then there is at least one problem.
 *
 * <p>What an author writes is read strictly. What was stored is read tolerantly: it was allowed
 * when it was written, maybe by another release, so unknown fields and limits, which releases
 * change, are no problems. A value that means nothing, such as points of less than one, still is.
 * Readers say what is a limit by {@link #allows} and {@link #limit}, and are the same for both.
 */
public final class Findings {

    /** Of the tz database, which has no {@code SystemV}; Java knows more than that. */
    private static final Pattern ZONE =
            Pattern.compile("UTC|(?!SystemV/)[A-Za-z]+(/[A-Za-z0-9_+-]+)+");

    /** No calendar counts days over more than a year. */
    private static final int LONGEST_DISTANCE = 365;

    private static final int DELETE = 0x7F;

    private final boolean strict;
    private final List<Finding> problems = new ArrayList<>();

    private Findings(boolean strict) {
        this.strict = strict;
    }

    /** For what an author writes: limits hold, and unknown fields are problems. */
    public static Findings strict() {
        return new Findings(true);
    }

    /** For what was stored: only what cannot be used is a problem. */
    public static Findings tolerant() {
        return new Findings(false);
    }

    /** Returns what was found so far, in the order of reading. */
    public List<Finding> problems() {
        return List.copyOf(problems);
    }

    /** Whether nothing was found so far. */
    public boolean isClean() {
        return problems.isEmpty();
    }

    /**
     * Adds a problem.
     *
     * @param expected what it should be, to be read after the field's path
     */
    public void add(JsonField field, String expected) {
        problems.add(new Finding(field.path(), expected));
    }

    /** Whether a value may be used that is within a limit, or is not. */
    public boolean allows(boolean withinLimit) {
        return withinLimit || !strict;
    }

    /** Adds a problem with a value that is usable nevertheless; only authors hear of it. */
    public void limit(JsonField field, String expected) {
        if (strict) {
            add(field, expected);
        }
    }

    /** Reads a value that must be there and must pass a test, which is no limit. */
    public <T> Optional<T> value(
            JsonField field, String expected, Function<JsonField, T> reader, Predicate<T> test) {
        if (field.kind() == Kind.ABSENT) {
            add(field, "is missing; it must be " + expected);
            return Optional.empty();
        }
        try {
            T value = reader.apply(field);
            if (test.test(value)) {
                return Optional.of(value);
            }
        } catch (InvalidFieldException _) {
            // What was expected says more than what a general reader missed.
        }
        add(field, "must be " + expected);
        return Optional.empty();
    }

    /**
     * Returns a field that may be left out. One that is {@code null} is there: whether its author
     * meant the usual value or none cannot be known, so that reading it is a problem.
     */
    public Optional<JsonField> ifGiven(JsonField object, String name) {
        return object.has(name) ? Optional.of(object.at(name)) : Optional.empty();
    }

    /** Reads a text whose form is a limit. */
    public Optional<String> text(JsonField field, String expected, Pattern pattern) {
        return value(
                field, expected, JsonField::text, text -> allows(pattern.matcher(text).matches()));
    }

    /** Reads a text that may become a header, which no text may end: its form else is a limit. */
    public Optional<String> line(JsonField field, String expected, Pattern pattern) {
        return value(
                field,
                expected,
                JsonField::text,
                text ->
                        text.chars().noneMatch(c -> c < ' ' || c == DELETE)
                                && allows(pattern.matcher(text).matches()));
    }

    /** Reads a truth value. */
    public Optional<Boolean> bool(JsonField field) {
        return value(field, "true or false", JsonField::bool, _ -> true);
    }

    /** Reads a whole number; less than the least means nothing, and the most is a limit. */
    public Optional<Integer> integer(JsonField field, int least, int most) {
        return value(
                field,
                range(least, most),
                JsonField::integer,
                number -> number >= least && allows(number <= most));
    }

    /** Reads a whole number; less than the least means nothing, and the most is a limit. */
    public Optional<Long> longInteger(JsonField field, long least, long most) {
        return value(
                field,
                range(least, most),
                JsonField::longInteger,
                number -> number >= least && allows(number <= most));
    }

    /** Reads days before or after a day, of which each bound is a limit. */
    public Optional<Integer> distance(JsonField field, int most) {
        return value(
                field,
                range(-most, most),
                JsonField::integer,
                number -> isWithin(number, LONGEST_DISTANCE) && allows(isWithin(number, most)));
    }

    /** Reads a number of which there are no others than those from one bound to the other. */
    public Optional<Integer> ordinal(JsonField field, int first, int last) {
        return value(
                field,
                range(first, last),
                JsonField::integer,
                number -> number >= first && number <= last);
    }

    /** Reads a number from 0, which is no limit, to a bound, which is one. */
    public Optional<BigDecimal> number(JsonField field, BigDecimal most) {
        return value(
                field,
                "a number of at least 0 and at most " + most.toPlainString(),
                JsonField::number,
                number -> number.signum() >= 0 && allows(number.compareTo(most) <= 0));
    }

    /** Reads the name of a constant. */
    public <E extends Enum<E>> Optional<E> oneOf(JsonField field, List<E> allowed) {
        String names = String.join(", ", allowed.stream().map(Enum::name).toList());
        return value(
                        field,
                        "one of " + names,
                        f -> allowed.stream().filter(e -> e.name().equals(f.text())).findFirst(),
                        Optional::isPresent)
                .flatMap(Function.identity());
    }

    /** Whether the field is an object; fields other than those named are problems of authors. */
    public boolean object(JsonField field, List<String> known) {
        return object(field, known, strict);
    }

    /**
     * Whether the field is an object of conditions, of which one that is not known is a problem in
     * any case: whoever leaves it out means more than was asked for.
     */
    public boolean conditions(JsonField field, List<String> known) {
        return object(field, known, true);
    }

    private boolean object(JsonField field, List<String> known, boolean closed) {
        if (value(field, "an object", JsonField::fields, _ -> true).isEmpty()) {
            return false;
        }
        if (closed) {
            field.fields().entrySet().stream()
                    .filter(each -> !known.contains(each.getKey()))
                    .forEach(
                            each ->
                                    add(
                                            each.getValue(),
                                            "is not known here; "
                                                    + NameHint.of(each.getKey(), known)));
        }
        return true;
    }

    /** Reads a list; fewer than the least mean nothing, and the most is a limit. */
    public List<JsonField> list(JsonField field, String expected, int least, int most) {
        return value(
                        field,
                        expected,
                        JsonField::elements,
                        elements -> elements.size() >= least && allows(elements.size() <= most))
                .orElseGet(List::of);
    }

    /** Reads a time zone by the name of its region: an offset knows no summer time. */
    public Optional<ZoneId> zone(JsonField field) {
        return value(
                field,
                "a time zone by region, such as Europe/Berlin",
                f -> f.parsed("a time zone", ZoneId::of),
                zone -> allows(ZONE.matcher(zone.getId()).matches()));
    }

    private static boolean isWithin(int number, int most) {
        return number >= -most && number <= most;
    }

    private static String range(long least, long most) {
        return "a whole number from " + least + " to " + most;
    }
}

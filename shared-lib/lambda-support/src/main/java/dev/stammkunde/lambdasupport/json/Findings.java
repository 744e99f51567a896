package dev.stammkunde.lambdasupport.json;

import dev.stammkunde.lambdasupport.json.JsonField.Kind;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads fields and collects what is wrong with them, so that an author learns of all mistakes at
 * once. A value that is not as it should be is empty, and then there is at least one problem.
 */
public final class Findings {

    /** Of the tz database, which has no {@code SystemV}; Java knows more than that. */
    private static final Pattern ZONE =
            Pattern.compile("UTC|(?!SystemV/)[A-Za-z]+(/[A-Za-z0-9_+-]+)+");

    private final List<Finding> problems = new ArrayList<>();

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

    /** Reads a value that must be there and must pass a test. */
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

    /** Reads a text of a form. */
    public Optional<String> text(JsonField field, String expected, Pattern pattern) {
        return value(field, expected, JsonField::text, text -> pattern.matcher(text).matches());
    }

    /** Reads a truth value. */
    public Optional<Boolean> bool(JsonField field) {
        return value(field, "true or false", JsonField::bool, _ -> true);
    }

    /** Reads a whole number between two bounds, which are allowed themselves. */
    public Optional<Integer> integer(JsonField field, int least, int most) {
        return value(
                field,
                "a whole number from " + least + " to " + most,
                JsonField::integer,
                number -> number >= least && number <= most);
    }

    /** Reads a whole number between two bounds, which are allowed themselves. */
    public Optional<Long> longInteger(JsonField field, long least, long most) {
        return value(
                field,
                "a whole number from " + least + " to " + most,
                JsonField::longInteger,
                number -> number >= least && number <= most);
    }

    /** Reads a number from 0 to a bound. */
    public Optional<BigDecimal> number(JsonField field, BigDecimal most) {
        return value(
                field,
                "a number of at least 0 and at most " + most.toPlainString(),
                JsonField::number,
                number -> number.signum() >= 0 && number.compareTo(most) <= 0);
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

    /** Whether the field is an object without fields other than those named. */
    public boolean object(JsonField field, List<String> known) {
        if (value(field, "an object", JsonField::fields, _ -> true).isEmpty()) {
            return false;
        }
        field.fields()
                .forEach(
                        (name, child) -> {
                            if (!known.contains(name)) {
                                add(child, "is not known here; " + hint(name, known));
                            }
                        });
        return true;
    }

    /** Reads a list of bounded length. */
    public List<JsonField> list(JsonField field, String expected, int least, int most) {
        return value(
                        field,
                        expected,
                        JsonField::elements,
                        elements -> elements.size() >= least && elements.size() <= most)
                .orElseGet(List::of);
    }

    /** Reads a time zone by the name of its region: an offset knows no summer time. */
    public Optional<ZoneId> zone(JsonField field) {
        return value(
                field,
                "a time zone by region, such as Europe/Berlin",
                f -> f.parsed("a time zone", ZoneId::of),
                zone -> ZONE.matcher(zone.getId()).matches());
    }

    private static String hint(String name, List<String> known) {
        String plain = plain(name);
        return known.stream()
                .filter(candidate -> isLike(plain, plain(candidate)))
                .findFirst()
                .map(candidate -> "did you mean " + candidate + "?")
                .orElseGet(() -> "known are " + String.join(", ", known));
    }

    /** Catches what mistakes are made of: case, dashes, a missing or an extra end. */
    private static boolean isLike(String name, String candidate) {
        return name.length() > 2 && (name.startsWith(candidate) || candidate.startsWith(name));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}

package dev.stammkunde.lambdasupport.programme;

import dev.stammkunde.lambdasupport.json.InvalidFieldException;
import dev.stammkunde.lambdasupport.json.JsonField;
import dev.stammkunde.lambdasupport.json.JsonField.Kind;

import java.math.BigDecimal;
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
final class Findings {

    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return problems;
    }

    boolean isClean() {
        return problems.isEmpty();
    }

    void add(JsonField field, String expected) {
        problems.add(new Problem(field.path(), expected));
    }

    /** Reads a value that must be there and must pass a test. */
    <T> Optional<T> value(
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

    Optional<String> text(JsonField field, String expected, Pattern pattern) {
        return value(field, expected, JsonField::text, text -> pattern.matcher(text).matches());
    }

    Optional<Boolean> bool(JsonField field) {
        return value(field, "true or false", JsonField::bool, _ -> true);
    }

    Optional<Integer> integer(JsonField field, int least, int most) {
        return value(
                field,
                "a whole number from " + least + " to " + most,
                JsonField::integer,
                number -> number >= least && number <= most);
    }

    Optional<Long> longInteger(JsonField field, long least, long most) {
        return value(
                field,
                "a whole number from " + least + " to " + most,
                JsonField::longInteger,
                number -> number >= least && number <= most);
    }

    /** A number from 0 to a bound that no programme of good sense reaches. */
    Optional<BigDecimal> number(JsonField field, BigDecimal most) {
        return value(
                field,
                "a number of at least 0 and at most " + most.toPlainString(),
                JsonField::number,
                number -> number.signum() >= 0 && number.compareTo(most) <= 0);
    }

    <E extends Enum<E>> Optional<E> oneOf(JsonField field, List<E> allowed) {
        String names = String.join(", ", allowed.stream().map(Enum::name).toList());
        return value(
                        field,
                        "one of " + names,
                        f -> allowed.stream().filter(e -> e.name().equals(f.text())).findFirst(),
                        Optional::isPresent)
                .flatMap(Function.identity());
    }

    /** Whether the field is an object without fields other than those named. */
    boolean object(JsonField field, List<String> known) {
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
    List<JsonField> list(JsonField field, String expected, int least, int most) {
        return value(
                        field,
                        expected,
                        JsonField::elements,
                        elements -> elements.size() >= least && elements.size() <= most)
                .orElseGet(List::of);
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

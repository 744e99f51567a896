package dev.stammkunde.platform.shapes;

import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonValueText;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A list; fewer elements than the least mean nothing, and the most is a limit. */
public final class ListShape<V> implements Shape<List<V>> {

    private final Size size;
    private final Shape<V> element;
    private final Check<V> check;

    /**
     * How long a list is.
     *
     * @param expected in words, such as {@code a list of 1 to 10 steps}
     */
    public record Size(String expected, int least, int most) {}

    /** Looks at an element that reads well, together with those before it. */
    @FunctionalInterface
    public interface Check<V> {
        void check(List<V> before, V value, JsonField field, Findings findings);
    }

    private ListShape(Size size, Shape<V> element, Check<V> check) {
        this.size = size;
        this.element = element;
        this.check = check;
    }

    /** A list of elements of one shape. */
    public static <V> ListShape<V> of(Size size, Shape<V> element) {
        return new ListShape<>(size, element, (_, _, _, _) -> {});
    }

    /** A list whose order says nothing; it is written in the natural one. */
    public static <V extends Comparable<? super V>> Shape<Set<V>> set(Size size, Shape<V> element) {
        return of(size, element).as(HashSet::new, set -> set.stream().sorted().toList());
    }

    /** Returns the same, of which each element is looked at more closely. */
    public ListShape<V> each(Check<V> closer) {
        return new ListShape<>(size, element, closer);
    }

    @Override
    public Optional<List<V>> read(JsonField field, Findings findings) {
        List<V> values = new ArrayList<>();
        for (JsonField each : findings.list(field, size.expected(), size.least(), size.most())) {
            Optional<V> value = element.read(each, findings);
            value.ifPresent(
                    it -> {
                        check.check(values, it, each, findings);
                        values.add(it);
                    });
        }
        return values.size() < size.least() ? Optional.empty() : Optional.of(values);
    }

    @Override
    public void write(JsonValueText json, List<V> values) {
        json.array(array -> values.forEach(value -> array.write(v -> element.write(v, value))));
    }

    @Override
    public void describe(JsonObjectText schema) {
        schema.text("type", "array");
        if (size.least() > 0) {
            schema.number("minItems", size.least());
        }
        schema.number("maxItems", size.most()).object("items", element::describe);
    }
}

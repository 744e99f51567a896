package dev.stammkunde.platform.shapes;

import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonValueText;
import dev.stammkunde.platform.shapes.ObjectShape.Kind;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One of several objects, which a field {@code kind} tells apart. */
public final class KindShape<V> implements Shape<V> {

    private final List<ObjectShape<? extends V>> kinds;
    private final String expected;

    private KindShape(List<ObjectShape<? extends V>> kinds) {
        this.kinds = List.copyOf(kinds);
        this.expected = "one of " + String.join(", ", kinds.stream().map(KindShape::word).toList());
    }

    /** Makes a choice of objects, each of which was declared with its kind. */
    public static <V> KindShape<V> of(List<ObjectShape<? extends V>> kinds) {
        return new KindShape<>(kinds);
    }

    @Override
    public Optional<V> read(JsonField field, Findings findings) {
        if (field.kind() != JsonField.Kind.OBJECT) {
            findings.object(field, List.of());
            return Optional.empty();
        }
        return findings.value(
                        field.at(ObjectShape.KIND),
                        expected,
                        kind -> find(kind.text()),
                        Optional::isPresent)
                .flatMap(Function.identity())
                .flatMap(shape -> shape.read(field, findings).map(Function.<V>identity()));
    }

    private Optional<ObjectShape<? extends V>> find(String word) {
        for (ObjectShape<? extends V> each : kinds) {
            if (word(each).equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    @Override
    public void write(JsonValueText json, V value) {
        for (ObjectShape<? extends V> each : kinds) {
            if (writes(json, value, each)) {
                return;
            }
        }
        throw new IllegalArgumentException("no kind was declared for " + value.getClass());
    }

    private static <B> boolean writes(JsonValueText json, Object value, ObjectShape<B> shape) {
        Class<B> type = kind(shape).type();
        if (!type.isInstance(value)) {
            return false;
        }
        shape.write(json, type.cast(value));
        return true;
    }

    @Override
    public void describe(JsonObjectText schema) {
        schema.array("oneOf", all -> kinds.forEach(each -> all.object(each::describe)));
    }

    private static String word(ObjectShape<?> shape) {
        return kind(shape).word();
    }

    private static <B> Kind<B> kind(ObjectShape<B> shape) {
        return shape.kind()
                .orElseThrow(() -> new IllegalArgumentException("an object without its kind"));
    }
}

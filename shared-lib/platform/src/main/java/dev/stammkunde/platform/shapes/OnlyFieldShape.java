package dev.stammkunde.platform.shapes;

import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonValueText;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An object of one field, whose name tells what it is. */
public final class OnlyFieldShape<V> implements Shape<V> {

    private final List<Option<? extends V>> options;
    private final List<String> names;
    private final boolean isClosed;

    /**
     * One of the fields.
     *
     * @param type of its value, by which it is told from the others when it is written
     */
    public record Option<B>(String name, Class<B> type, Shape<B> shape) {}

    private OnlyFieldShape(List<Option<? extends V>> options, boolean isClosed) {
        this.options = List.copyOf(options);
        this.names = this.options.stream().<String>map(Option::name).toList();
        this.isClosed = isClosed;
    }

    /** Makes a choice of which a field beside the known one is left out, if it was stored. */
    public static <V> OnlyFieldShape<V> of(List<Option<? extends V>> options) {
        return new OnlyFieldShape<>(options, false);
    }

    /** Makes a choice of conditions: one that is not known is a problem in any case. */
    public static <V> OnlyFieldShape<V> ofConditions(List<Option<? extends V>> options) {
        return new OnlyFieldShape<>(options, true);
    }

    @Override
    public Optional<V> read(JsonField field, Findings findings) {
        boolean isObject =
                isClosed ? findings.conditions(field, names) : findings.object(field, names);
        if (!isObject) {
            return Optional.empty();
        }
        List<Option<? extends V>> given =
                options.stream().filter(option -> field.has(option.name())).toList();
        if (given.size() != 1) {
            boolean isSaid =
                    given.size() != field.fields().size() && (isClosed || !findings.allows(false));
            if (!isSaid) {
                findings.add(field, "must have exactly one of " + String.join(", ", names));
            }
            return Optional.empty();
        }
        Option<? extends V> only = given.getFirst();
        return only.shape().read(field.at(only.name()), findings).map(Function.<V>identity());
    }

    @Override
    public void write(JsonValueText json, V value) {
        for (Option<? extends V> each : options) {
            if (each.type().isInstance(value)) {
                json.object(object -> write(object, value, each));
                return;
            }
        }
        throw new IllegalArgumentException("no field was declared for " + value.getClass());
    }

    private static <B> void write(JsonObjectText json, Object value, Option<B> option) {
        B mine = option.type().cast(value);
        json.write(option.name(), v -> option.shape().write(v, mine));
    }

    @Override
    public void describe(JsonObjectText schema) {
        schema.text("type", "object")
                .bool("additionalProperties", false)
                .number("minProperties", 1)
                .number("maxProperties", 1)
                .object(
                        "properties",
                        all ->
                                options.forEach(
                                        option ->
                                                all.object(
                                                        option.name(), option.shape()::describe)));
    }
}

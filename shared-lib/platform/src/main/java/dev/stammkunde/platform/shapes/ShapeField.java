package dev.stammkunde.platform.shapes;

import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;

import java.util.Optional;
import java.util.function.Function;

/** A field of an object, as {@link FieldsOf} declares it; by it, {@link Given} finds its value. */
public final class ShapeField<V> {

    /** Whether a field must be there. */
    enum Presence {
        REQUIRED,
        OPTIONAL,
        /** It has a usual value, and is written nevertheless. */
        USUAL,
        /** It has a usual value, and is left out where it has that. */
        SPARSE
    }

    private final String name;
    private final int index;
    private final Presence presence;
    private final Shape<V> shape;
    private final Optional<V> usual;
    private final Function<Given, Shape<V>> reader;

    ShapeField(String name, int index, Presence presence, Shape<V> shape, Optional<V> usual) {
        this(name, index, presence, shape, usual, _ -> shape);
    }

    private ShapeField(
            String name,
            int index,
            Presence presence,
            Shape<V> shape,
            Optional<V> usual,
            Function<Given, Shape<V>> reader) {
        this.name = name;
        this.index = index;
        this.presence = presence;
        this.shape = shape;
        this.usual = usual;
        this.reader = reader;
    }

    ShapeField<V> readBy(Function<Given, Shape<V>> other) {
        return new ShapeField<>(name, index, presence, shape, usual, other);
    }

    String name() {
        return name;
    }

    int index() {
        return index;
    }

    Shape<V> shape() {
        return shape;
    }

    boolean isRequired() {
        return presence == Presence.REQUIRED;
    }

    /** Whether there is no object without its value. */
    boolean isNeeded() {
        return presence != Presence.OPTIONAL;
    }

    Optional<V> read(Given given, Findings findings) {
        JsonField field = given.at(this);
        // One that is null is there: what its author meant by that cannot be known.
        return field.kind() == JsonField.Kind.ABSENT && !isRequired()
                ? usual
                : reader.apply(given).read(field, findings);
    }

    void write(JsonObjectText json, V value) {
        if (presence != Presence.SPARSE || !usual.equals(Optional.of(value))) {
            json.write(name, v -> shape.write(v, value));
        }
    }

    void describe(JsonObjectText properties) {
        properties.object(
                name,
                schema -> {
                    shape.describe(schema);
                    if (presence == Presence.USUAL) {
                        usual.ifPresent(v -> schema.write("default", json -> shape.write(json, v)));
                    }
                });
    }
}

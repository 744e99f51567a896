package dev.stammkunde.platform.shapes;

import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The values of one object's fields, as far as they can be used. Made for one reading. */
public final class Given {

    private final JsonField object;
    private final Findings findings;
    private final @Nullable Optional<?>[] values;

    Given(JsonField object, Findings findings, List<ShapeField<?>> fields) {
        this.object = object;
        this.findings = findings;
        this.values = new Optional<?>[fields.size()];
        fields.forEach(this::find);
    }

    /** Finds the value of a field; one that others ask for is read before them. */
    @SuppressWarnings("unchecked") // A field's place holds what the field itself has read.
    public <V> Optional<V> find(ShapeField<V> field) {
        Optional<?> known = values[field.index()];
        if (known == null) {
            Optional<V> read = field.read(this, findings);
            values[field.index()] = read;
            return read;
        }
        return (Optional<V>) known;
    }

    /** Returns the value of a field that is required, or has a usual value. */
    public <V> V get(ShapeField<V> field) {
        return find(field).orElseThrow(() -> new NoSuchElementException(field.name()));
    }

    /** Returns the value of a field that may be left out. */
    public <V> @Nullable V orNull(ShapeField<V> field) {
        return find(field).orElse(null);
    }

    /** Returns the object itself, to complain of. */
    public JsonField object() {
        return object;
    }

    /** Returns the field itself, to complain of. */
    public JsonField at(ShapeField<?> field) {
        return object.at(field.name());
    }
}

package dev.stammkunde.customers.store;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Collects the attributes of an item while it is read, to build its record from. */
final class RowValues {

    private final Map<String, Object> values = new HashMap<>();

    void set(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    /**
     * Returns an attribute that every such item has.
     *
     * @throws NullPointerException if it is missing, since such an item is not ours
     */
    <T> T get(String name) {
        return Objects.requireNonNull(this.<T>find(name), name);
    }

    /** Returns an attribute, or null where the item has none. */
    // Each schema sets a name by the type that it reads it by.
    @SuppressWarnings("unchecked")
    <T> @Nullable T find(String name) {
        return (T) values.get(name);
    }
}

package dev.stammkunde.localrunner.functions;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What an object of ours and all that it reaches hold, as text: its fields, and the static ones of
 * its class. Of the JDK's and of libraries' objects only values and collections are looked into.
 */
final class ObjectState {

    private static final String OURS = "dev.stammkunde.";

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final StringBuilder text = new StringBuilder();

    private ObjectState() {}

    static String of(Object root) {
        var state = new ObjectState();
        state.add(root);
        return state.text.toString();
    }

    private void add(@Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case Optional<?> optional when optional.isEmpty() -> text.append("empty");
            case Optional<?> optional -> add(optional.get());
            case AtomicReference<?> reference -> add(reference.get());
            case Map<?, ?> map -> map.forEach((key, of) -> addAll(Arrays.asList(key, of)));
            case Collection<?> collection -> addAll(collection);
            case CharSequence _, Number _, Boolean _, Enum<?> _, TemporalAccessor _ ->
                    text.append(value);
            default -> addObject(value);
        }
        text.append('\n');
    }

    private void addAll(Collection<?> values) {
        text.append(values.size()).append(':');
        values.forEach(this::add);
    }

    private void addObject(Object value) {
        text.append(value.getClass().getSimpleName());
        if (!value.getClass().getName().startsWith(OURS) || !seen.add(value)) {
            return;
        }
        for (Class<?> type = value.getClass(); type != Object.class; type = type.getSuperclass()) {
            var fields = type.getDeclaredFields();
            AccessibleObject.setAccessible(fields, true);
            for (Field field : fields) {
                text.append(field.getName()).append('=');
                add(read(field, Modifier.isStatic(field.getModifiers()) ? null : value));
            }
        }
    }

    private static @Nullable Object read(Field field, @Nullable Object of) {
        try {
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.stammkunde.architecturetests.template;

import dev.stammkunde.stacktemplate.Sections;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One resource of the template. */
public record Resource(String id, Map<String, Object> body) {

    public String type() {
        return Sections.text(id + ".Type", body.get("Type"));
    }

    public Map<String, Object> properties() {
        return Sections.mapping(id + ".Properties", body.get("Properties"));
    }

    /** Returns what stands at a path of keys below the properties. */
    public Optional<Object> find(String... path) {
        @Nullable Object current = properties();
        for (String key : path) {
            if (!(current instanceof Map<?, ?> map)) {
                return Optional.empty();
            }
            current = map.get(key);
        }
        return Optional.ofNullable(current);
    }

    public List<Object> list(String key) {
        return Sections.list(id + "." + key, properties().get(key));
    }

    /** Returns whether the property at the path is this value. */
    public boolean is(Object value, String... path) {
        return find(path).filter(value::equals).isPresent();
    }

    /** Returns the number at the path; negative if there is none. */
    public long number(String... path) {
        return find(path).filter(Long.class::isInstance).map(Long.class::cast).orElse(-1L);
    }

    /** The long form of {@code !Ref id}. */
    static Object ref(String id) {
        return Map.of("Ref", id);
    }

    /** The long form of {@code !GetAtt id.attribute}. */
    static Object attribute(String id, String attribute) {
        return Map.of("Fn::GetAtt", List.of(id, attribute));
    }

    /** Returns the resource that a {@code !Ref} or {@code !GetAtt} names. */
    static Optional<String> findTarget(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        if (map.get("Ref") instanceof String id) {
            return Optional.of(id);
        }
        return map.get("Fn::GetAtt") instanceof List<?> path && !path.isEmpty()
                ? Optional.of(String.valueOf(path.get(0)))
                : Optional.empty();
    }
}

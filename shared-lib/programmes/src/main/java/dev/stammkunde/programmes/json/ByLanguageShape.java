package dev.stammkunde.programmes.json;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Given;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.shop.Language;

import java.util.EnumMap;
import java.util.Map;

/** Something in one language or more. */
final class ByLanguageShape {

    private ByLanguageShape() {}

    static <V> Shape<Map<Language, V>> of(Shape<V> value) {
        FieldsOf<Map<Language, V>> fields = new FieldsOf<>();
        Map<Language, ShapeField<V>> languages = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            languages.put(
                    language, fields.optional(language.code(), value, all -> all.get(language)));
        }
        fields.check(
                (given, findings) -> {
                    if (given.object().fields().isEmpty()) {
                        findings.add(given.object(), "must have at least one language");
                    }
                });
        return fields.as(given -> values(languages, given));
    }

    /** The same in every language. */
    static <V> Shape<Map<Language, V>> ofAll(Shape<V> value) {
        FieldsOf<Map<Language, V>> fields = new FieldsOf<>();
        Map<Language, ShapeField<V>> languages = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            languages.put(
                    language,
                    fields.required(
                            language.code(), value, all -> requireNonNull(all.get(language))));
        }
        return fields.as(given -> values(languages, given));
    }

    private static <V> Map<Language, V> values(Map<Language, ShapeField<V>> fields, Given given) {
        Map<Language, V> values = new EnumMap<>(Language.class);
        fields.forEach(
                (language, field) -> given.find(field).ifPresent(it -> values.put(language, it)));
        return values;
    }
}

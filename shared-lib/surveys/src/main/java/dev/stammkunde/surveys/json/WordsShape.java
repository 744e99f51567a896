package dev.stammkunde.surveys.json;

import dev.stammkunde.platform.json.JsonField.Kind;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.shop.Language;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** A line that people read, by language. */
final class WordsShape {

    private WordsShape() {}

    /**
     * A line in each language.
     *
     * @param most characters
     * @param required the languages that it must have
     */
    static Shape<Map<Language, String>> of(int most, Set<Language> required) {
        FieldsOf<Map<Language, String>> fields = new FieldsOf<>();
        Shape<String> line =
                TextShapes.line(
                        "one line of 1 to "
                                + most
                                + " characters, none of them a control character",
                        "(?=.*\\S)[^\\x00-\\x1f\\x7f\\u2028\\u2029]{1," + most + '}');
        Map<Language, ShapeField<String>> languages = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            languages.put(
                    language, fields.optional(language.code(), line, words -> words.get(language)));
        }
        fields.check(
                (given, findings) -> {
                    languages.forEach(
                            (language, field) -> {
                                if (required.contains(language)
                                        && given.at(field).kind() == Kind.ABSENT) {
                                    findings.limit(
                                            given.at(field),
                                            "is missing; each text is there in the shop's language"
                                                    + " and in those of the title");
                                }
                            });
                    if (given.object().fields().isEmpty()) {
                        findings.add(given.object(), "must have at least one language");
                    }
                });
        return fields.as(
                given -> {
                    Map<Language, String> words = new EnumMap<>(Language.class);
                    languages.forEach(
                            (language, field) ->
                                    given.find(field).ifPresent(text -> words.put(language, text)));
                    return words;
                });
    }
}

package dev.stammkunde.rewards.json;

import dev.stammkunde.platform.json.JsonField.Kind;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.rewards.RewardText;
import dev.stammkunde.shop.Language;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The fields of what customers read of a reward, by language. */
final class RewardTextsShape {

    private RewardTextsShape() {}

    /**
     * Texts in one language or more.
     *
     * @param required the languages that they must have
     */
    static Shape<Map<Language, RewardText>> of(Set<Language> required) {
        FieldsOf<Map<Language, RewardText>> fields = new FieldsOf<>();
        Shape<RewardText> text = text();
        Map<Language, ShapeField<RewardText>> languages = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            languages.put(
                    language, fields.optional(language.code(), text, all -> all.get(language)));
        }
        fields.check(
                (given, findings) -> {
                    languages.forEach(
                            (language, field) -> {
                                if (required.contains(language)
                                        && given.at(field).kind() == Kind.ABSENT) {
                                    findings.limit(
                                            given.at(field),
                                            "is missing; it is the language in which the shop"
                                                    + " writes to customers of whom it knows none");
                                }
                            });
                    if (given.object().fields().isEmpty()) {
                        findings.add(given.object(), "must have at least one language");
                    }
                });
        return fields.as(
                given -> {
                    Map<Language, RewardText> texts = new EnumMap<>(Language.class);
                    languages.forEach(
                            (language, field) ->
                                    given.find(field).ifPresent(it -> texts.put(language, it)));
                    return texts;
                });
    }

    private static Shape<RewardText> text() {
        FieldsOf<RewardText> fields = new FieldsOf<>();
        ShapeField<String> title =
                fields.required(
                        "title",
                        TextShapes.line(
                                "one line of 1 to 120 characters, none of them a control character",
                                "(?=.*\\S)[^\\x00-\\x1f\\x7f\\u2028\\u2029]{1,120}"),
                        RewardText::title);
        ShapeField<String> description =
                fields.optional(
                        "description",
                        TextShapes.filled("1 to 2000 characters, not all of them blank", 2_000),
                        RewardText::description);
        ShapeField<String> picture =
                fields.optional(
                        "picture",
                        TextShapes.url("https://… with a host", Set.of("https")),
                        RewardText::picture);
        ShapeField<String> pictureText =
                fields.optional(
                        "pictureText",
                        TextShapes.filled("1 to 300 characters, not all of them blank", 300)
                                .described("What the picture shows, for those who do not see it"),
                        RewardText::pictureText);
        fields.check(
                (given, findings) -> {
                    boolean isMissing = given.at(pictureText).kind() == Kind.ABSENT;
                    if (given.find(picture).isPresent() && isMissing) {
                        findings.limit(
                                given.at(pictureText),
                                "is missing; it says what the picture shows");
                    }
                });
        return fields.as(
                given ->
                        new RewardText(
                                given.get(title),
                                given.orNull(description),
                                given.orNull(picture),
                                given.orNull(pictureText)));
    }
}

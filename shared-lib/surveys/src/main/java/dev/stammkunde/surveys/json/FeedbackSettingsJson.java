package dev.stammkunde.surveys.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.StampField;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.feedback.FeedbackSettings;
import dev.stammkunde.surveys.feedback.FeedbackTopic;
import dev.stammkunde.surveys.feedback.TextWords;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a shop shows its form, and its list of topics, as a document. */
public final class FeedbackSettingsJson {

    private static final int MOST_BYTES = 131_072;

    /** The type; what a document leaves out is usual. */
    public static final DocumentType<FeedbackSettings> TYPE =
            new DocumentType<>(
                    "feedback-settings",
                    "Stammkunde feedback settings",
                    "Where a shop shows its feedback form, and by which topics it looks at texts.",
                    MOST_BYTES,
                    settings());

    private FeedbackSettingsJson() {}

    private static ObjectShape<FeedbackSettings> settings() {
        FeedbackSettings usual = FeedbackSettings.USUAL;
        FieldsOf<FeedbackSettings> fields = new FieldsOf<>();
        StampField.declare(
                fields, StampField.VERSION, StampField.CHANGED_BY, StampField.CHANGED_AT);
        ShapeField<List<String>> origins =
                fields.usual(
                        "origins",
                        ListShape.of(
                                        new ListShape.Size("a list of at most 20 origins", 0, 20),
                                        TextShapes.origin())
                                .described("Origins of pages that may hold the form in a frame"),
                        FeedbackSettings::origins,
                        usual.origins());
        ShapeField<List<FeedbackTopic>> topics =
                fields.usual(
                        "topics",
                        ListShape.of(new ListShape.Size("a list of 1 to 30 topics", 1, 30), topic())
                                .each(
                                        (before, one, field, findings) -> {
                                            if (before.stream()
                                                    .anyMatch(it -> it.id().equals(one.id()))) {
                                                findings.add(
                                                        field.at("id"),
                                                        "must not be that of another topic");
                                            }
                                        }),
                        FeedbackSettings::topics,
                        usual.topics());
        return fields.as(given -> new FeedbackSettings(given.get(origins), given.get(topics)));
    }

    private static Shape<FeedbackTopic> topic() {
        FieldsOf<FeedbackTopic> fields = new FieldsOf<>();
        ShapeField<String> id = fields.required("id", SurveyShape.SLUG, FeedbackTopic::id);
        ShapeField<Map<Language, String>> names =
                fields.required("name", WordsShape.of(60, Set.of()), FeedbackTopic::names);
        ShapeField<Map<Language, List<String>>> keywords =
                fields.usual("keywords", keywords(), FeedbackTopic::keywords, Map.of());
        ShapeField<Boolean> complaint =
                fields.usual(
                        "complaint",
                        NumberShapes.bool().described("Whether what is told under it opens a case"),
                        FeedbackTopic::complaint,
                        false);
        return fields.as(
                given ->
                        new FeedbackTopic(
                                given.get(id),
                                given.get(names),
                                given.get(keywords),
                                given.get(complaint)));
    }

    private static Shape<Map<Language, List<String>>> keywords() {
        FieldsOf<Map<Language, List<String>>> fields = new FieldsOf<>();
        Shape<String> keyword =
                TextShapes.limited(
                        "2 to 60 characters, of which one at least is a letter or digit",
                        "[\\s\\S]{2,60}",
                        text ->
                                text.length() >= 2
                                        && text.length() <= 60
                                        && TextWords.isKeyword(text));
        Shape<List<String>> list =
                ListShape.of(new ListShape.Size("a list of at most 100 keywords", 0, 100), keyword);
        Map<Language, ShapeField<List<String>>> languages = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            languages.put(
                    language, fields.optional(language.code(), list, all -> all.get(language)));
        }
        return fields.as(
                given -> {
                    Map<Language, List<String>> all = new EnumMap<>(Language.class);
                    languages.forEach(
                            (language, field) ->
                                    given.find(field).ifPresent(words -> all.put(language, words)));
                    return all;
                });
    }
}

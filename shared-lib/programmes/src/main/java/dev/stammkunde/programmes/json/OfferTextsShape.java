package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.programmes.limited.OfferText;
import dev.stammkunde.shop.Language;

import java.util.EnumMap;
import java.util.Map;

/** The fields of what customers read of a limited offer, by language. */
final class OfferTextsShape {

    private static final Shape<String> LINE =
            TextShapes.line(
                    "one line of 1 to 120 characters, none of them a control character",
                    "(?=.*\\S)[^\\x00-\\x1f\\x7f\\u2028\\u2029]{1,120}");

    private OfferTextsShape() {}

    static Shape<Map<Language, OfferText>> of() {
        FieldsOf<Map<Language, OfferText>> fields = new FieldsOf<>();
        Shape<OfferText> text = text();
        Map<Language, ShapeField<OfferText>> languages = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            languages.put(
                    language, fields.optional(language.code(), text, all -> all.get(language)));
        }
        fields.check(
                (given, findings) -> {
                    if (given.object().fields().isEmpty()) {
                        findings.add(given.object(), "must have at least one language");
                    }
                });
        return fields.as(
                given -> {
                    Map<Language, OfferText> texts = new EnumMap<>(Language.class);
                    languages.forEach(
                            (language, field) ->
                                    given.find(field).ifPresent(it -> texts.put(language, it)));
                    return texts;
                });
    }

    private static Shape<OfferText> text() {
        FieldsOf<OfferText> fields = new FieldsOf<>();
        ShapeField<String> title = fields.required("title", LINE, OfferText::title);
        ShapeField<String> description =
                fields.optional(
                        "description",
                        TextShapes.text(
                                "1 to 2000 characters, not all of them blank, and no control"
                                        + " characters but line breaks and tabs",
                                "(?=[\\s\\S]*\\S)[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]{1,2000}"),
                        OfferText::description);
        ShapeField<String> entitlement =
                fields.required(
                        "entitlement",
                        LINE.described("What the customer gets, in their words"),
                        OfferText::entitlement);
        return fields.as(
                given ->
                        new OfferText(
                                given.get(title),
                                given.orNull(description),
                                given.get(entitlement)));
    }
}

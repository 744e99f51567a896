package dev.stammkunde.mail.json;

import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.StatedOffer;
import dev.stammkunde.shop.StatedOffer.Choice;
import dev.stammkunde.shop.StatedPreferences;

import java.util.List;
import java.util.function.Function;

/** The fields of what customers may state of themselves. */
final class StatedOfferShape {

    private static final Shape<String> ID =
            TextShapes.text(
                    "1 to 40 lower-case letters, digits and hyphens, of which the first is no"
                            + " hyphen",
                    "[a-z0-9][a-z0-9-]{0,39}");

    private static final Shape<String> CATEGORY =
            TextShapes.line(
                            "a category of 1 to 200 characters",
                            "(?=.*\\S)[^\\x00-\\x1f\\x7f-\\x9f]{1,200}")
                    .described("As products of the catalogue name it");

    private static final Shape<String> LABEL =
            TextShapes.line(
                    "one line of 1 to 100 characters", "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,100}");

    private StatedOfferShape() {}

    static Shape<StatedOffer> of() {
        FieldsOf<StatedOffer> fields = new FieldsOf<>();
        ShapeField<List<Choice>> interests =
                choices(fields, "interests", choice("category", CATEGORY), StatedOffer::interests);
        ShapeField<List<Choice>> sizes =
                choices(fields, "sizes", choice("id", ID), StatedOffer::sizes);
        ShapeField<List<Choice>> situations =
                choices(fields, "situations", choice("id", ID), StatedOffer::situations);
        return fields.as(
                        given ->
                                new StatedOffer(
                                        given.get(interests),
                                        given.get(sizes),
                                        given.get(situations)))
                .described("What customers may state of themselves, of their own accord");
    }

    /** Nobody may state more than is offered, so each list has its limit. */
    private static ShapeField<List<Choice>> choices(
            FieldsOf<StatedOffer> fields,
            String name,
            Shape<Choice> choice,
            Function<StatedOffer, List<Choice>> from) {
        int most =
                switch (name) {
                    case "interests" -> StatedPreferences.MOST_INTERESTS;
                    case "sizes" -> StatedPreferences.MOST_SIZES;
                    default -> StatedPreferences.MOST_SITUATIONS;
                };
        return fields.usual(
                name,
                ListShape.of(
                        new ListShape.Size("a list of at most " + most + " choices", 0, most),
                        choice),
                from,
                List.of());
    }

    private static Shape<Choice> choice(String idName, Shape<String> idShape) {
        FieldsOf<Choice> fields = new FieldsOf<>();
        ShapeField<String> id = fields.required(idName, idShape, Choice::id);
        ShapeField<String> de = fields.required("de", LABEL, choice -> choice.label().de());
        ShapeField<String> en = fields.required("en", LABEL, choice -> choice.label().en());
        return fields.as(
                given ->
                        new Choice(given.get(id), new BothLanguages(given.get(de), given.get(en))));
    }
}

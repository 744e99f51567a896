package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.StatedCondition;
import dev.stammkunde.campaigns.StatedCondition.Size;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;

import java.util.Set;

/** The fields of what is asked of what customers state of themselves. */
final class StatedConditionShape {

    private static final Shape<String> ID =
            TextShapes.text(
                    "1 to 40 lower-case letters, digits and hyphens, of which the first is no"
                            + " hyphen",
                    "[a-z0-9][a-z0-9-]{0,39}");

    private static final Shape<String> SIZE =
            TextShapes.line("one line of 1 to 20 characters", "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,20}");

    private StatedConditionShape() {}

    static Shape<StatedCondition> of() {
        FieldsOf<StatedCondition> fields = new FieldsOf<>();
        fields.closed();
        ShapeField<Set<String>> interests =
                fields.sparse(
                        "interests",
                        FollowUpShape.CATEGORIES,
                        StatedCondition::interests,
                        Set.of());
        ShapeField<Set<String>> situations =
                fields.sparse(
                        "situations",
                        ListShape.set(new ListShape.Size("a list of 1 to 10 ids", 1, 10), ID),
                        StatedCondition::situations,
                        Set.of());
        ShapeField<Size> size = fields.optional("size", size(), StatedCondition::size);
        return fields.as(
                        given ->
                                new StatedCondition(
                                        given.get(interests),
                                        given.get(situations),
                                        given.orNull(size)))
                .described("Only who stated something of themselves, and this");
    }

    private static Shape<Size> size() {
        FieldsOf<Size> fields = new FieldsOf<>();
        fields.closed();
        ShapeField<String> kind = fields.required("kind", ID, Size::kind);
        ShapeField<Set<String>> anyOf =
                fields.required(
                        "anyOf",
                        ListShape.set(new ListShape.Size("a list of 1 to 20 sizes", 1, 20), SIZE),
                        Size::anyOf);
        return fields.as(given -> new Size(given.get(kind), given.get(anyOf)));
    }
}

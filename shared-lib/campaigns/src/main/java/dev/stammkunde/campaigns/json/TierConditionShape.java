package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.TierCondition;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.KindShape;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;

import java.util.List;
import java.util.Set;

/** The fields of what is asked of a customer's tier. */
final class TierConditionShape {

    private static final Shape<String> TIER =
            TextShapes.text("1 to 20 lower-case letters and digits", "[a-z0-9]{1,20}");

    /** Of a shop, which has no more. */
    static final Shape<Set<String>> TIERS =
            ListShape.set(new ListShape.Size("a list of 1 to 8 ids of tiers", 1, 8), TIER);

    private TierConditionShape() {}

    static Shape<TierCondition> of() {
        return KindShape.of(List.of(anyOf(), atLeast(), none()));
    }

    private static ObjectShape<TierCondition.AnyOf> anyOf() {
        FieldsOf<TierCondition.AnyOf> fields = new FieldsOf<>("ANY_OF", TierCondition.AnyOf.class);
        fields.closed();
        ShapeField<Set<String>> tiers = fields.required("tiers", TIERS, TierCondition.AnyOf::tiers);
        return fields.as(given -> new TierCondition.AnyOf(given.get(tiers)));
    }

    private static ObjectShape<TierCondition.AtLeast> atLeast() {
        FieldsOf<TierCondition.AtLeast> fields =
                new FieldsOf<>("AT_LEAST", TierCondition.AtLeast.class);
        fields.closed();
        ShapeField<String> tier = fields.required("tier", TIER, TierCondition.AtLeast::tier);
        return fields.as(given -> new TierCondition.AtLeast(given.get(tier)));
    }

    private static ObjectShape<TierCondition.None> none() {
        FieldsOf<TierCondition.None> fields = new FieldsOf<>("NO_TIER", TierCondition.None.class);
        fields.closed();
        return fields.as(_ -> new TierCondition.None());
    }
}

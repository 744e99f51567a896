package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.BehaviourCondition;
import dev.stammkunde.campaigns.BehaviourCondition.Done;
import dev.stammkunde.campaigns.Goods;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.WordShapes;

import java.util.List;
import java.util.Set;

/** The fields of what is asked of a customer's behaviour. */
final class BehaviourConditionShape {

    /** Nothing older is kept. */
    private static final int MOST_DAYS = 30;

    private BehaviourConditionShape() {}

    static Shape<BehaviourCondition> of() {
        FieldsOf<BehaviourCondition> fields = new FieldsOf<>();
        fields.closed();
        ShapeField<Set<Done>> did =
                fields.required(
                        "did",
                        ListShape.set(
                                new ListShape.Size("a list of 1 to 4 words", 1, 4),
                                WordShapes.oneOf(List.of(Done.values()))),
                        BehaviourCondition::did);
        ShapeField<Integer> withinDays =
                fields.required(
                        "withinDays",
                        NumberShapes.integer(1, MOST_DAYS),
                        BehaviourCondition::withinDays);
        ShapeField<Set<String>> products =
                fields.sparse(
                        "products",
                        AudienceShape.PRODUCTS,
                        condition -> condition.goods().products(),
                        Set.of());
        ShapeField<Set<String>> categories =
                fields.sparse(
                        "categories",
                        FollowUpShape.CATEGORIES,
                        condition -> condition.goods().categories(),
                        Set.of());
        return fields.as(
                        given ->
                                new BehaviourCondition(
                                        given.get(did),
                                        given.get(withinDays),
                                        new Goods(given.get(products), given.get(categories))))
                .described("Only who agreed that their behaviour is kept, and did one of these");
    }
}

package dev.stammkunde.surveys.json;

import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.KindShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.WordShapes;
import dev.stammkunde.surveys.Trigger;
import dev.stammkunde.surveys.Trigger.Milestone;

import java.util.List;

/** The fields of when a survey asks. */
final class TriggerShape {

    private static final int MOST_PURCHASES = 1_000;

    private TriggerShape() {}

    static Shape<Trigger> of() {
        return KindShape.of(List.of(afterOrder(), linkOnly()));
    }

    private static ObjectShape<Trigger.AfterOrder> afterOrder() {
        FieldsOf<Trigger.AfterOrder> fields =
                new FieldsOf<>("AFTER_ORDER", Trigger.AfterOrder.class);
        ShapeField<Milestone> milestone =
                fields.required(
                        "milestone",
                        WordShapes.oneOf(List.of(Milestone.values())),
                        Trigger.AfterOrder::milestone);
        ShapeField<Integer> days =
                fields.required("days", NumberShapes.integer(0, 365), Trigger.AfterOrder::days);
        ShapeField<Integer> fromPurchase =
                fields.usual(
                        "fromPurchase",
                        NumberShapes.integer(1, MOST_PURCHASES)
                                .described("Of the customer's nth purchase and later ones only"),
                        Trigger.AfterOrder::fromPurchase,
                        1);
        return fields.as(
                given ->
                        new Trigger.AfterOrder(
                                given.get(milestone), given.get(days), given.get(fromPurchase)));
    }

    private static ObjectShape<Trigger.LinkOnly> linkOnly() {
        return new FieldsOf<>("LINK_ONLY", Trigger.LinkOnly.class).as(_ -> new Trigger.LinkOnly());
    }
}

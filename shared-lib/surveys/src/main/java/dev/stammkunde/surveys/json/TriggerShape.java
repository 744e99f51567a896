package dev.stammkunde.surveys.json;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.json.AudienceShape;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.KindShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TimeShapes;
import dev.stammkunde.platform.shapes.WordShapes;
import dev.stammkunde.surveys.Trigger;
import dev.stammkunde.surveys.Trigger.Milestone;

import java.time.LocalDate;
import java.util.List;

/** The fields of when a survey asks. */
final class TriggerShape {

    private static final int MOST_PURCHASES = 1_000;
    private static final Shape<LocalDate> DATE = TimeShapes.date("a date such as 2027-03-01");

    private TriggerShape() {}

    static Shape<Trigger> of() {
        return KindShape.of(List.of(afterOrder(), afterCase(), rhythm(), segment(), linkOnly()));
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

    private static ObjectShape<Trigger.AfterCase> afterCase() {
        FieldsOf<Trigger.AfterCase> fields = new FieldsOf<>("AFTER_CASE", Trigger.AfterCase.class);
        ShapeField<Integer> days =
                fields.required("days", NumberShapes.integer(0, 365), Trigger.AfterCase::days);
        return fields.as(given -> new Trigger.AfterCase(given.get(days)));
    }

    private static ObjectShape<Trigger.Rhythm> rhythm() {
        FieldsOf<Trigger.Rhythm> fields = new FieldsOf<>("RHYTHM", Trigger.Rhythm.class);
        ShapeField<LocalDate> from = fields.required("from", DATE, Trigger.Rhythm::from);
        ShapeField<Integer> months =
                fields.required("months", NumberShapes.integer(1, 24), Trigger.Rhythm::months);
        return fields.as(given -> new Trigger.Rhythm(given.get(from), given.get(months)));
    }

    private static ObjectShape<Trigger.Segment> segment() {
        FieldsOf<Trigger.Segment> fields = new FieldsOf<>("SEGMENT", Trigger.Segment.class);
        ShapeField<LocalDate> on = fields.required("on", DATE, Trigger.Segment::on);
        ShapeField<Audience> audience =
                fields.required("audience", AudienceShape.of(), Trigger.Segment::audience);
        return fields.as(given -> new Trigger.Segment(given.get(on), given.get(audience)));
    }

    private static ObjectShape<Trigger.LinkOnly> linkOnly() {
        return new FieldsOf<>("LINK_ONLY", Trigger.LinkOnly.class).as(_ -> new Trigger.LinkOnly());
    }
}

package dev.stammkunde.points.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.StampField;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.points.adjust.AdjustmentAsk;
import dev.stammkunde.points.adjust.AdjustmentLimit;
import dev.stammkunde.points.adjust.AdjustmentLimits;

/** What people may give and take alone in a shop, as a document. */
public final class AdjustmentLimitsJson {

    private static final int MOST_BYTES = 16_384;

    /** The type; a group that a document does not name has the usual limits. */
    public static final DocumentType<AdjustmentLimits> TYPE =
            new DocumentType<>(
                    "adjustment-limits",
                    "Stammkunde adjustment limits",
                    "What each person of a group may give and take alone.",
                    MOST_BYTES,
                    limits());

    private AdjustmentLimitsJson() {}

    private static ObjectShape<AdjustmentLimits> limits() {
        AdjustmentLimits usual = AdjustmentLimits.USUAL;
        Shape<AdjustmentLimit> limit = limit();
        FieldsOf<AdjustmentLimits> fields = new FieldsOf<>();
        StampField.declare(
                fields, StampField.VERSION, StampField.CHANGED_BY, StampField.CHANGED_AT);
        ShapeField<AdjustmentLimit> support =
                fields.usual("support", limit, AdjustmentLimits::support, usual.support());
        ShapeField<AdjustmentLimit> finance =
                fields.usual("finance", limit, AdjustmentLimits::finance, usual.finance());
        ShapeField<Long> cases =
                fields.optional(
                        "casesPerMonth",
                        NumberShapes.longInteger(0, AdjustmentAsk.MOST_POINTS)
                                .described(
                                        "What all people together may give in a calendar month of"
                                                + " the shop where a case is made good; without it"
                                                + " only their own limits hold"),
                        AdjustmentLimits::casesPerMonth);
        return fields.as(
                given ->
                        new AdjustmentLimits(
                                given.get(support), given.get(finance), given.orNull(cases)));
    }

    private static Shape<AdjustmentLimit> limit() {
        Shape<Long> points = NumberShapes.longInteger(0, AdjustmentAsk.MOST_POINTS);
        FieldsOf<AdjustmentLimit> fields = new FieldsOf<>();
        ShapeField<Long> each =
                fields.required(
                        "pointsPerAdjustment",
                        points.described("0 to always need a second person"),
                        AdjustmentLimit::pointsPerAdjustment);
        ShapeField<Long> month =
                fields.required(
                        "pointsPerMonth",
                        points.described(
                                "Of a calendar month of the shop, given and taken added up"),
                        AdjustmentLimit::pointsPerMonth);
        return fields.as(given -> new AdjustmentLimit(given.get(each), given.get(month)));
    }
}

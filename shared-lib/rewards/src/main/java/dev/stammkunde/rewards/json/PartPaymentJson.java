package dev.stammkunde.rewards.json;

import dev.stammkunde.campaigns.json.MoneyShape;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.StampField;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.rewards.redeem.PartPayment;
import dev.stammkunde.rewards.redeem.PartPaymentTerms;

import org.joda.money.Money;

import java.time.Duration;

/** How a shop's orders can be paid with points in part, as a document. */
public final class PartPaymentJson {

    private static final int MOST_BYTES = 10_000;
    private static final long MOST_POINTS = 1_000_000_000L;
    private static final int MOST_MINUTES = 1_440;
    private static final int USUAL_MINUTES = 30;

    /** The type. */
    public static final DocumentType<PartPayment> TYPE =
            new DocumentType<>(
                    "part-payment",
                    "Stammkunde part payment",
                    "How a shop's orders can be paid with points in part. See rewards.md.",
                    MOST_BYTES,
                    settings());

    private PartPaymentJson() {}

    private static ObjectShape<PartPayment> settings() {
        FieldsOf<PartPayment> fields = new FieldsOf<>();
        StampField.declare(
                fields, StampField.VERSION, StampField.CHANGED_BY, StampField.CHANGED_AT);
        ShapeField<PartPaymentTerms> terms =
                fields.optional(
                        "terms",
                        terms().described("Without them no order is paid with points"),
                        PartPayment::terms);
        return fields.as(given -> new PartPayment(given.orNull(terms)));
    }

    /** A term that is not known makes them unusable: whoever pays may pay too much then. */
    private static Shape<PartPaymentTerms> terms() {
        FieldsOf<PartPaymentTerms> fields = new FieldsOf<>();
        fields.closed();
        ShapeField<Long> step =
                fields.required(
                        "step",
                        NumberShapes.longInteger(1, MOST_POINTS)
                                .described("Points are taken in multiples of it"),
                        PartPaymentTerms::step);
        ShapeField<Money> stepValue =
                fields.required(
                        "stepValue",
                        MoneyShape.of().described("What a step is worth, more than 0"),
                        PartPaymentTerms::stepValue);
        ShapeField<Long> minimum =
                fields.required(
                        "minimum",
                        NumberShapes.longInteger(1, MOST_POINTS).described("The fewest points"),
                        PartPaymentTerms::minimum);
        ShapeField<Integer> mostPercent =
                fields.usual(
                        "mostPercent",
                        NumberShapes.ordinal(1, 100)
                                .described("The share of what is to pay that points can pay"),
                        PartPaymentTerms::mostPercent,
                        100);
        ShapeField<Integer> heldMinutes =
                fields.usual(
                        "heldMinutes",
                        NumberShapes.integer(1, MOST_MINUTES)
                                .described("How long points are set aside for a checkout"),
                        terms -> Math.toIntExact(terms.heldFor().toMinutes()),
                        USUAL_MINUTES);
        fields.limit(step, minimum, "must be a multiple of step", (one, least) -> least % one == 0);
        // Of a stored zero no terms can be made.
        fields.meaning(step, stepValue, "must be more than 0", (_, value) -> value.isPositive());
        return fields.as(
                given ->
                        new PartPaymentTerms(
                                given.get(step),
                                given.get(stepValue),
                                given.get(minimum),
                                given.get(mostPercent),
                                Duration.ofMinutes(given.get(heldMinutes))));
    }
}

package dev.stammkunde.points.json;

import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.points.programme.EarningBasis;

/** The fields of what earns of an order. */
final class BasisShape {

    private BasisShape() {}

    static Shape<EarningBasis> basis() {
        Shape<Boolean> bool = NumberShapes.bool();
        FieldsOf<EarningBasis> fields = new FieldsOf<>();
        ShapeField<Boolean> tax = fields.required("taxIncluded", bool, EarningBasis::taxIncluded);
        ShapeField<Boolean> shipping =
                fields.required("shippingIncluded", bool, EarningBasis::shippingIncluded);
        ShapeField<Boolean> discounts =
                fields.required("afterDiscounts", bool, EarningBasis::afterDiscounts);
        ShapeField<Boolean> giftCards =
                fields.usual(
                        "giftCardsIncluded",
                        bool.described("Whether what was paid with gift cards earns."),
                        EarningBasis::giftCardsIncluded,
                        false);
        return fields.as(
                given ->
                        new EarningBasis(
                                given.get(tax),
                                given.get(shipping),
                                given.get(discounts),
                                given.get(giftCards)));
    }
}

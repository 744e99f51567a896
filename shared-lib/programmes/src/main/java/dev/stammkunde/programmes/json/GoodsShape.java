package dev.stammkunde.programmes.json;

import dev.stammkunde.campaigns.Goods;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;

import java.util.Set;

/** The fields of which goods a programme is for; a field that is not known is a condition. */
final class GoodsShape {

    private static final Shape<Set<String>> NAMES =
            ListShape.set(
                    new ListShape.Size("a list of 1 to 1000 ids or names", 1, 1_000),
                    TextShapes.text(
                            "one line of 1 to 200 characters",
                            "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,200}"));

    private GoodsShape() {}

    static Shape<Goods> of() {
        FieldsOf<Goods> fields = new FieldsOf<>();
        fields.closed();
        ShapeField<Set<String>> products =
                fields.sparse(
                        "products",
                        NAMES.described("Product ids or SKUs"),
                        Goods::products,
                        Set.of());
        ShapeField<Set<String>> categories =
                fields.sparse(
                        "categories",
                        NAMES.described("Ids or names of categories or collections"),
                        Goods::categories,
                        Set.of());
        return fields.as(given -> new Goods(given.get(products), given.get(categories)))
                .described("Each condition that is there must hold; without any, all goods.");
    }
}

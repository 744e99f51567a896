package dev.stammkunde.platform.example;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.StampField;
import dev.stammkunde.platform.example.Perk.Channel;
import dev.stammkunde.platform.example.Perk.Worth;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.KindShape;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.platform.shapes.TimeShapes;
import dev.stammkunde.platform.shapes.WordShapes;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Perks as documents. */
final class PerkJson {

    static final DocumentType<Perk> TYPE =
            new DocumentType<>(
                    "perk", "Perk", "What a customer can have for points.", 10_000, perk());

    private PerkJson() {}

    private static ObjectShape<Perk> perk() {
        FieldsOf<Perk> fields = new FieldsOf<>();
        StampField.declare(
                fields,
                StampField.ID,
                StampField.VERSION,
                StampField.STATE,
                StampField.ACTIVE_SINCE);
        ShapeField<String> title =
                fields.required(
                        "title",
                        TextShapes.line("one line of 1 to 80 characters", "(?=.*\\S).{1,80}"),
                        Perk::title);
        ShapeField<Worth> worth =
                fields.required("worth", KindShape.of(List.of(percent(), product())), Perk::worth);
        ShapeField<Integer> points =
                fields.required("points", NumberShapes.integer(1, 1_000_000), Perk::points);
        ShapeField<Set<Channel>> channels =
                fields.sparse(
                        "channels",
                        ListShape.set(
                                new ListShape.Size("a list of channels", 1, 2),
                                WordShapes.oneOf(List.of(Channel.values()))),
                        Perk::channels,
                        Set.of(Channel.values()));
        ShapeField<LocalDate> until =
                fields.optional("until", TimeShapes.date("a date such as 2026-12-31"), Perk::until);
        return fields.as(
                given ->
                        new Perk(
                                given.get(title),
                                given.get(worth),
                                given.get(points),
                                given.get(channels),
                                given.orNull(until)));
    }

    private static ObjectShape<Worth.Percent> percent() {
        FieldsOf<Worth.Percent> fields = new FieldsOf<>("PERCENT", Worth.Percent.class);
        ShapeField<Integer> percent =
                fields.required("percent", NumberShapes.integer(1, 100), Worth.Percent::percent);
        return fields.as(given -> new Worth.Percent(given.get(percent)));
    }

    private static ObjectShape<Worth.Product> product() {
        FieldsOf<Worth.Product> fields = new FieldsOf<>("PRODUCT", Worth.Product.class);
        Shape<String> any = TextShapes.filled("a SKU of 1 to 200 characters", 200);
        ShapeField<String> sku = fields.required("sku", any, Worth.Product::sku);
        return fields.as(given -> new Worth.Product(given.get(sku)));
    }
}

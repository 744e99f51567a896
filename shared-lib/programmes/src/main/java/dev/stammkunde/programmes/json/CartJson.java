package dev.stammkunde.programmes.json;

import dev.stammkunde.campaigns.json.MoneyShape;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.shapes.DecimalShapes;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Given;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.platform.shapes.WordShapes;
import dev.stammkunde.programmes.ladders.AskedCart;
import dev.stammkunde.programmes.ladders.Cart;
import dev.stammkunde.programmes.ladders.Cart.Line;
import dev.stammkunde.programmes.ladders.PriceKind;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads carts whose prices shops ask for. */
public final class CartJson {

    /** Two hundred lines with their categories. */
    public static final int MOST_BYTES = 100_000;

    private static final BigDecimal MOST_PRICE = BigDecimal.valueOf(1_000_000);

    private static final Shape<String> ID =
            TextShapes.text("an id of 1 to 128 characters", "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,128}");

    private static final Shape<String> NAME =
            TextShapes.text(
                    "one line of 1 to 200 characters", "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,200}");

    private static final ObjectShape<AskedCart> CART = cart();

    private CartJson() {}

    /** Reads a cart, and finds all that is wrong with it. */
    public static Reading<AskedCart> read(JsonField body) {
        Findings findings = Findings.strict();
        Optional<AskedCart> cart = CART.read(body, findings);
        return cart.isPresent() && findings.isClean()
                ? new Reading.Valid<>(cart.get())
                : new Reading.Invalid<>(findings.problems());
    }

    private static ObjectShape<AskedCart> cart() {
        FieldsOf<AskedCart> fields = new FieldsOf<>();
        ShapeField<String> customer = fields.optional("customerId", ID, AskedCart::customerId);
        ShapeField<PriceKind> prices =
                fields.required(
                        "prices",
                        WordShapes.oneOf(List.of(PriceKind.values())),
                        asked -> asked.cart().prices());
        ShapeField<List<Line>> lines =
                fields.required("lines", lines(), asked -> asked.cart().lines());
        return fields.as(
                given ->
                        new AskedCart(
                                given.orNull(customer),
                                new Cart(
                                        given.get(lines).getFirst().price().getCurrencyUnit(),
                                        given.get(prices),
                                        given.get(lines))));
    }

    private static Shape<List<Line>> lines() {
        return ListShape.of(new ListShape.Size("a list of 1 to 200 lines", 1, 200), line())
                .each(CartJson::checkLine);
    }

    private static void checkLine(
            List<Line> before, Line line, JsonField field, Findings findings) {
        if (before.stream().anyMatch(other -> other.lineId().equals(line.lineId()))) {
            findings.limit(field.at("lineId"), "must differ from those of all other lines");
        }
        if (!before.isEmpty() && !line.price().isSameCurrency(before.getFirst().price())) {
            findings.limit(field.at("price"), "must be in the currency of the first line");
        }
        if (line.price().getAmount().compareTo(MOST_PRICE) > 0) {
            findings.limit(field.at("price"), "must be at most 1000000");
        }
    }

    private static Shape<Line> line() {
        FieldsOf<Line> fields = new FieldsOf<>();
        ShapeField<String> lineId = fields.required("lineId", ID, Line::lineId);
        ShapeField<String> product = fields.optional("productId", NAME, Line::productId);
        ShapeField<String> sku = fields.optional("sku", NAME, Line::sku);
        ShapeField<List<String>> categories =
                fields.usual(
                        "categories",
                        ListShape.of(new ListShape.Size("a list of at most 50 names", 0, 50), NAME),
                        Line::categories,
                        List.of());
        ShapeField<Integer> quantity =
                fields.required(
                        "quantity", NumberShapes.integer(1, Cart.MOST_PIECES), Line::quantity);
        ShapeField<Money> price = fields.required("price", MoneyShape.of(), Line::price);
        ShapeField<BigDecimal> tax =
                fields.optional(
                        "taxPercent",
                        DecimalShapes.number(BigDecimal.valueOf(100)),
                        Line::taxPercent);
        fields.check(
                (given, findings) -> {
                    if (isAbsent(given, product) && isAbsent(given, sku)) {
                        findings.add(
                                given.at(product), "is missing; a line has a productId or a sku");
                    }
                });
        return fields.as(
                given ->
                        new Line(
                                given.get(lineId),
                                given.orNull(product),
                                given.orNull(sku),
                                given.get(categories),
                                given.get(quantity),
                                given.get(price),
                                given.orNull(tax)));
    }

    private static boolean isAbsent(Given given, ShapeField<?> field) {
        return given.at(field).kind() == JsonField.Kind.ABSENT;
    }
}

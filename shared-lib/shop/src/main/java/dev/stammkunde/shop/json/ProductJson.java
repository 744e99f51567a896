package dev.stammkunde.shop.json;

import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.json.JsonValueText;
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
import dev.stammkunde.shop.catalogue.Product;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads products that shops tell of, and those that are kept. */
public final class ProductJson {

    /** A product with the longest of everything. */
    public static final int MOST_BYTES = 20_000;

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    /** What is dated further ahead is of a clock that is wrong, and must not win for ever. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final Shape<String> ID = line("an id", Product.LONGEST_ID);
    private static final Shape<String> TITLE = line("a title", 200);
    private static final ListShape<String> CATEGORIES =
            ListShape.of(
                    new ListShape.Size("a list of at most 20 names", 0, 20),
                    line("a category's name", 100));
    private static final Shape<String> URL =
            TextShapes.shownUrl("https://… with a host, without variables");

    /** Programs tell fractions of seconds too. */
    private static final Shape<Instant> MOMENT =
            new Shape<>() {
                @Override
                public Optional<Instant> read(JsonField field, Findings findings) {
                    return findings.value(
                            field,
                            "a time such as 2026-03-05T10:15:30Z",
                            JsonField::instant,
                            _ -> true);
                }

                @Override
                public void write(JsonValueText json, Instant value) {
                    json.text(value);
                }

                @Override
                public void describe(JsonObjectText schema) {
                    schema.text("type", "string").text("format", "date-time");
                }
            };

    private static final ObjectShape<Told> TOLD = told();

    /** What is said of a product; without an id and a time it is of what surrounds it. */
    private record Told(
            @Nullable String productId,
            String title,
            List<String> categories,
            @Nullable BigDecimal price,
            @Nullable CurrencyUnit currency,
            String url,
            @Nullable String picture,
            boolean inStock,
            boolean durable,
            @Nullable Instant asOf) {}

    private ProductJson() {}

    private static Shape<String> line(String what, int most) {
        return TextShapes.text(
                what + " of 1 to " + most + " characters on one line",
                "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1," + most + "}");
    }

    /**
     * Reads a product as a shop tells of it, and finds all that is wrong.
     *
     * @param productId that it must be; absent where the product must name its own
     * @param now when it is told: its time where it has none
     */
    public static Reading<Product> read(JsonField body, @Nullable String productId, Instant now) {
        Findings findings = Findings.strict();
        Optional<Told> told = TOLD.read(body, findings);
        String own = told.map(Told::productId).orElse(null);
        String id = productId == null ? own : productId;
        if (told.isPresent() && id == null) {
            findings.add(body.at("productId"), "is missing; it must be an id");
        } else if (productId != null && own != null && !own.equals(productId)) {
            findings.add(body.at("productId"), "must be that of the path, or be left out");
        }
        return told.isPresent() && id != null && findings.isClean()
                ? new Reading.Valid<>(product(told.get(), id, now))
                : new Reading.Invalid<>(findings.problems());
    }

    private static Product product(Told told, String id, Instant now) {
        Instant asOf = told.asOf();
        return new Product(
                id,
                told.title(),
                told.categories(),
                told.price() == null || told.currency() == null
                        ? null
                        : Money.of(told.currency(), told.price(), RoundingMode.UNNECESSARY),
                told.url(),
                told.picture(),
                told.inStock(),
                told.durable(),
                asOf == null || asOf.isAfter(now.plus(AHEAD)) ? now : asOf);
    }

    /** Writes a product. */
    public static String write(Product product) {
        return JsonText.object(json -> write(json, product));
    }

    /** Writes a product's fields. */
    public static void write(JsonObjectText json, Product product) {
        Money price = product.price();
        json.text("productId", product.productId())
                .text("title", product.title())
                .texts("categories", product.categories());
        if (price != null) {
            json.text("price", price.getAmount().toPlainString())
                    .text("currency", price.getCurrencyUnit().getCode());
        }
        json.text("url", product.url());
        if (product.picture() != null) {
            json.text("picture", product.picture());
        }
        json.bool("inStock", product.inStock())
                .bool("durable", product.durable())
                .text("asOf", product.asOf());
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws dev.stammkunde.platform.json.InvalidFieldException if it is something else
     */
    public static Product readKept(String document) {
        return readKept(Json.parse(document));
    }

    /**
     * Reads the fields that {@link #write} wrote.
     *
     * @throws dev.stammkunde.platform.json.InvalidFieldException if they are something else
     */
    public static Product readKept(JsonField json) {
        return new Product(
                json.text("productId"),
                json.text("title"),
                json.elements("categories").stream().map(JsonField::text).toList(),
                json.has("price")
                        ? MoneyJson.amount(
                                json.at("price"), MoneyJson.currency(json.at("currency")))
                        : null,
                json.text("url"),
                json.findText("picture").orElse(null),
                json.bool("inStock"),
                json.bool("durable"),
                json.instant("asOf"));
    }

    private static ObjectShape<Told> told() {
        FieldsOf<Told> fields = new FieldsOf<>();
        ShapeField<String> productId = fields.optional("productId", ID, Told::productId);
        ShapeField<String> title = fields.required("title", TITLE, Told::title);
        ShapeField<List<String>> categories =
                fields.usual("categories", CATEGORIES, Told::categories, List.of());
        ShapeField<BigDecimal> price =
                fields.optional("price", amount(OptionalInt.empty()), Told::price);
        ShapeField<CurrencyUnit> currency =
                fields.optional("currency", CurrencyShape.of(), Told::currency);
        ShapeField<String> url = fields.required("url", URL, Told::url);
        ShapeField<String> picture = fields.optional("picture", URL, Told::picture);
        ShapeField<Boolean> inStock =
                fields.usual("inStock", NumberShapes.bool(), Told::inStock, true);
        ShapeField<Boolean> durable =
                fields.usual("durable", NumberShapes.bool(), Told::durable, false);
        ShapeField<Instant> asOf = fields.optional("asOf", MOMENT, Told::asOf);
        fields.readBy(
                price,
                given ->
                        amount(
                                given.find(currency)
                                        .map(unit -> OptionalInt.of(unit.getDecimalPlaces()))
                                        .orElseGet(OptionalInt::empty)));
        fields.check(
                (given, findings) -> {
                    if (isAbsent(given, price) != isAbsent(given, currency)) {
                        findings.add(
                                given.at(isAbsent(given, price) ? price : currency),
                                "is missing; price and currency go together");
                    }
                });
        return fields.as(
                given ->
                        new Told(
                                given.orNull(productId),
                                given.get(title),
                                given.get(categories),
                                given.orNull(price),
                                given.orNull(currency),
                                given.get(url),
                                given.orNull(picture),
                                given.get(inStock),
                                given.get(durable),
                                given.orNull(asOf)));
    }

    private static boolean isAbsent(Given given, ShapeField<?> field) {
        return given.at(field).kind() == JsonField.Kind.ABSENT;
    }

    private static Shape<BigDecimal> amount(OptionalInt digits) {
        return DecimalShapes.amount(
                "an amount such as \"12.90\", with no more digits than the currency has",
                MOST,
                digits);
    }
}

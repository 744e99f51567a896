package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.behaviour.BehaviourAct;
import dev.stammkunde.campaigns.behaviour.BehaviourAct.Basket;
import dev.stammkunde.campaigns.behaviour.BehaviourAct.Line;
import dev.stammkunde.campaigns.behaviour.BehaviourAct.Searched;
import dev.stammkunde.campaigns.behaviour.BehaviourAct.Viewed;
import dev.stammkunde.campaigns.behaviour.BehaviourAct.Wished;
import dev.stammkunde.campaigns.behaviour.BehaviourEvent;
import dev.stammkunde.campaigns.behaviour.ShownProduct;
import dev.stammkunde.platform.Ids;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.KindShape;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what shops tell of behaviour, and writes what is kept of it. */
public final class BehaviourJson {

    /** Most events of one request. */
    public static final int MOST_EVENTS = 100;

    /** A hundred events, baskets among them. */
    public static final int MOST_BYTES = 500_000;

    private static final String EVENT_ID = "eventId";
    private static final String CUSTOMER_ID = "customerId";
    private static final String AT = "at";
    private static final String ACT = "act";

    private static final Shape<String> LINE =
            TextShapes.text(
                    "one line of 1 to 200 characters", "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,200}");
    private static final Shape<String> ID =
            TextShapes.text("an id of 1 to 128 characters", "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,128}");

    /** A part of the key of its mail, which has room for no more. */
    private static final Shape<String> BASKET_ID =
            TextShapes.text("1 to 100 letters, digits and . _ ~ : -", "[A-Za-z0-9._~:-]{1,100}");

    private static final Shape<String> URL =
            TextShapes.url("https://… with a host", Set.of("https"));
    private static final Shape<ShownProduct> PRODUCT = product();
    private static final Shape<BehaviourAct> ACTS =
            KindShape.of(List.of(viewed(), wished(), searched(), basket()));

    private BehaviourJson() {}

    /**
     * An event as it was told.
     *
     * @param customerId absent where who tells it is the customer
     */
    public record Read(@Nullable String customerId, BehaviourEvent event) {}

    /**
     * Reads the events of a request, as far as they can be read.
     *
     * @param isOfCustomer whether a customer's browser tells them, which names nobody and no time
     * @param now the time of events that have none
     */
    public static List<Read> read(
            JsonField body, Findings findings, boolean isOfCustomer, Instant now) {
        findings.object(body, List.of("events"));
        return findings
                .list(
                        body.at("events"),
                        "a list of 1 to " + MOST_EVENTS + " events",
                        1,
                        MOST_EVENTS)
                .stream()
                .flatMap(one -> readOne(one, findings, isOfCustomer, now).stream())
                .toList();
    }

    private static Optional<Read> readOne(
            JsonField one, Findings findings, boolean isOfCustomer, Instant now) {
        Optional<BehaviourAct> act = ACTS.read(one, findings);
        Optional<String> id =
                findings.value(one.at(EVENT_ID), Ids.EXPECTED, JsonField::id, Ids::isId);
        if (isOfCustomer) {
            for (String name : List.of(CUSTOMER_ID, AT)) {
                findings.ifGiven(one, name)
                        .ifPresent(
                                field -> findings.add(field, "must be absent: the token says it"));
            }
            return act.flatMap(
                    did -> id.map(known -> new Read(null, new BehaviourEvent(known, now, did))));
        }
        Optional<String> customer =
                findings.value(one.at(CUSTOMER_ID), Ids.EXPECTED, JsonField::id, Ids::isId);
        Optional<Instant> at =
                findings.ifGiven(one, AT)
                        .flatMap(
                                field ->
                                        findings.value(
                                                field,
                                                "a time such as 2026-03-05T10:15:30Z",
                                                JsonField::instant,
                                                _ -> true));
        return act.flatMap(
                did ->
                        id.flatMap(
                                known ->
                                        customer.map(
                                                who ->
                                                        new Read(
                                                                who,
                                                                new BehaviourEvent(
                                                                        known,
                                                                        at.orElse(now),
                                                                        did)))));
    }

    /** Writes what was done, to be read by {@link #readStored}. */
    public static String write(BehaviourAct act) {
        return JsonText.object(json -> json.write(ACT, value -> ACTS.write(value, act)));
    }

    /**
     * Reads what was written, of whatever release it is.
     *
     * @throws IllegalStateException if it cannot be used
     */
    public static BehaviourAct readStored(String document) {
        return ACTS.read(Json.parse(document).at(ACT), Findings.tolerant())
                .orElseThrow(() -> new IllegalStateException("stored behaviour cannot be used"));
    }

    private static <T> FieldsOf<T> kind(String word, Class<T> type) {
        FieldsOf<T> fields = new FieldsOf<>(word, type);
        fields.notRead(EVENT_ID, schema -> schema.text("type", "string"));
        fields.notRead(CUSTOMER_ID, schema -> schema.text("type", "string"));
        fields.notRead(AT, schema -> schema.text("type", "string"));
        return fields;
    }

    private static ObjectShape<Viewed> viewed() {
        FieldsOf<Viewed> fields = kind("VIEWED", Viewed.class);
        ShapeField<ShownProduct> product = fields.required("product", PRODUCT, Viewed::product);
        return fields.as(given -> new Viewed(given.get(product)));
    }

    private static ObjectShape<Wished> wished() {
        FieldsOf<Wished> fields = kind("WISHED", Wished.class);
        ShapeField<ShownProduct> product = fields.required("product", PRODUCT, Wished::product);
        return fields.as(given -> new Wished(given.get(product)));
    }

    private static ObjectShape<Searched> searched() {
        FieldsOf<Searched> fields = kind("SEARCHED", Searched.class);
        ShapeField<String> words = fields.required("words", LINE, Searched::words);
        return fields.as(given -> new Searched(given.get(words)));
    }

    private static ObjectShape<Basket> basket() {
        FieldsOf<Basket> fields = kind("BASKET", Basket.class);
        ShapeField<String> basketId = fields.required("basketId", BASKET_ID, Basket::basketId);
        ShapeField<List<Line>> lines =
                fields.required(
                        "lines",
                        ListShape.of(
                                new ListShape.Size("a list of at most 20 lines", 0, 20), line()),
                        Basket::lines);
        ShapeField<String> url = fields.optional("url", URL, Basket::url);
        return fields.as(
                given -> new Basket(given.get(basketId), given.get(lines), given.orNull(url)));
    }

    private static Shape<Line> line() {
        FieldsOf<Line> fields = new FieldsOf<>();
        ShapeField<ShownProduct> product = fields.required("product", PRODUCT, Line::product);
        ShapeField<Integer> quantity =
                fields.usual("quantity", NumberShapes.integer(1, 10_000), Line::quantity, 1);
        return fields.as(given -> new Line(given.get(product), given.get(quantity)));
    }

    private static Shape<ShownProduct> product() {
        FieldsOf<ShownProduct> fields = new FieldsOf<>();
        ShapeField<String> id = fields.required("id", ID, ShownProduct::id);
        ShapeField<String> name = fields.optional("name", LINE, ShownProduct::name);
        ShapeField<List<String>> categories =
                fields.usual(
                        "categories",
                        ListShape.of(new ListShape.Size("a list of at most 10 names", 0, 10), LINE),
                        ShownProduct::categories,
                        List.of());
        ShapeField<String> picture = fields.optional("picture", URL, ShownProduct::picture);
        ShapeField<String> url = fields.optional("url", URL, ShownProduct::url);
        ShapeField<Money> price = fields.optional("price", MoneyShape.of(), ShownProduct::price);
        return fields.as(
                given ->
                        new ShownProduct(
                                given.get(id),
                                given.orNull(name),
                                given.get(categories),
                                given.orNull(picture),
                                given.orNull(url),
                                given.orNull(price)));
    }
}

package dev.stammkunde.points.json;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonArrayText;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.LedgerOrder.Booked;
import dev.stammkunde.points.LedgerOrder.EntryRef;
import dev.stammkunde.points.LotTerm;
import dev.stammkunde.points.OrderLots;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.shop.Order;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was booked for an order, as JSON. */
public final class BookedOrderJson {

    private static final String STATES = "states";
    private static final String FORGIVEN_OTHERS = "forgivenOthers";
    private static final String POINTS_OF_LOTS = "pointsOfLots";

    private BookedOrderJson() {}

    /**
     * Writes what was booked.
     *
     * @param order as it is known beside it
     */
    public static String write(Booked booked, @Nullable Order order) {
        return JsonText.object(
                json -> {
                    json.text("customerId", booked.customerId())
                            .text("orderNumber", booked.orderNumber())
                            .number(STATES, booked.states())
                            .number("accounted", booked.accounted())
                            .number("most", booked.most())
                            .number("forgiven", booked.forgiven());
                    if (!booked.forgivenOthers().isEmpty()) {
                        json.array(FORGIVEN_OTHERS, a -> others(a, booked.forgivenOthers()));
                    }
                    LotJson.writeTerms(json, "lots", booked.lots());
                    if (booked.lots().size() > 1) {
                        json.array(POINTS_OF_LOTS, a -> points(a, booked.opened()));
                    }
                    json.text("currency", booked.currency())
                            .text("programme", booked.programmeVersion())
                            .text("paidAt", booked.paidAt())
                            .bool("firstOrder", booked.firstOrder());
                    KeptTermsJson.write(json, "terms", booked.terms(), order);
                    json.text("overdraw", booked.overdraw());
                    UnitsJson.write(json, booked.units());
                    json.array(
                            "entries",
                            a ->
                                    booked.entries()
                                            .forEach(
                                                    ref ->
                                                            a.object(
                                                                    o ->
                                                                            o.text(
                                                                                            "customerId",
                                                                                            ref
                                                                                                    .customerId())
                                                                                    .number(
                                                                                            "sequence",
                                                                                            ref
                                                                                                    .sequence()))));
                });
    }

    /**
     * Whether a text that {@link #write} wrote is of an order with one state. Of other texts only
     * reading them tells.
     */
    public static boolean hasOneState(String text) {
        return text.contains("\"" + STATES + "\":1,");
    }

    /** Reads what {@link #write} wrote, beside the same order. */
    public static Booked read(String text, @Nullable Order order) {
        JsonField json = Json.parse(text);
        return new Booked(
                json.text("customerId"),
                json.text("orderNumber"),
                whole(json, STATES),
                whole(json, "accounted"),
                whole(json, "most"),
                whole(json, "forgiven"),
                others(json),
                opened(json),
                json.text("currency"),
                json.text("programme"),
                json.instant("paidAt"),
                json.bool("firstOrder"),
                KeptTermsJson.read(json.at("terms"), order),
                json.at("overdraw").parsed("an overdraw policy", Overdraw::valueOf),
                UnitsJson.read(json),
                json.elements("entries").stream()
                        .map(ref -> new EntryRef(ref.text("customerId"), whole(ref, "sequence")))
                        .toList());
    }

    private static void others(JsonArrayText json, SortedMap<String, Long> forgiven) {
        forgiven.forEach(
                (customerId, points) ->
                        json.object(
                                o -> o.text("customerId", customerId).number("points", points)));
    }

    private static SortedMap<String, Long> others(JsonField json) {
        SortedMap<String, Long> forgiven = new TreeMap<>();
        for (JsonField one : json.elementsIfAny(FORGIVEN_OTHERS)) {
            forgiven.put(one.text("customerId"), whole(one, "points"));
        }
        return forgiven;
    }

    private static void points(JsonArrayText json, OrderLots opened) {
        opened.points().forEach(points -> json.number(BigDecimal.valueOf(points)));
    }

    /** The points of one lot are those of the order. */
    private static OrderLots opened(JsonField json) {
        List<LotTerm> terms = LotJson.readTerms(json, "lots");
        List<Long> points =
                json.elementsIfAny(POINTS_OF_LOTS).stream()
                        .map(number -> number.decimal().longValueExact())
                        .toList();
        return points.isEmpty()
                ? OrderLots.of(terms, whole(json, "accounted"))
                : new OrderLots(terms, points);
    }

    private static long whole(JsonField json, String name) {
        return json.decimal(name).longValueExact();
    }
}

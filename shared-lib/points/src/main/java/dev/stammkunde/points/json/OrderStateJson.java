package dev.stammkunde.points.json;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.OrderStanding;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.json.OrderJson;
import dev.stammkunde.shop.json.RefundJson;

import java.util.List;

/** A state of an order in the ledger, as JSON. */
public final class OrderStateJson {

    /** Is there where an order was taken over as history. */
    private static final String EARNS_LATE = "earnsLate";

    private static final String HISTORY = "history";

    private OrderStateJson() {}

    public static String write(Booking.OrderState state) {
        return JsonText.object(json -> write(json, state));
    }

    static void write(JsonObjectText json, Booking.OrderState state) {
        json.text("orderId", state.orderId())
                .text("orderNumber", state.orderNumber())
                .number("number", state.number())
                .text("standing", state.standing())
                .text("asOf", state.asOf())
                .text("paidAt", state.paidAt())
                .text("currency", state.currency())
                .text("programme", state.programmeVersion())
                .bool("firstOrder", state.firstOrder())
                .number("due", state.due())
                .number("forgiven", state.forgiven())
                .text("overdraw", state.overdraw());
        Order order = state.order();
        if (order != null) {
            OrderJson.write(json, "order", order);
        }
        RefundJson.writeAll(json, "refunds", state.refunds());
        KeptTermsJson.write(json, "terms", state.terms(), order);
        ContributionJson.write(json, "contributions", state.contributions());
        LotJson.writeTerms(json, "own", state.own());
        LotJson.writeLots(json, "opened", state.opened());
        if (state.history()) {
            json.bool(HISTORY, true);
        }
        UnitsJson.write(json, state.units());
        if (state.earnsLate()) {
            json.bool(EARNS_LATE, true);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Booking.OrderState read(String text) {
        return read(Json.parse(text));
    }

    static Booking.OrderState read(JsonField json) {
        Order order = json.find("order").map(OrderJson::read).orElse(null);
        List<Refund> refunds = RefundJson.readAll(json, "refunds");
        return new Booking.OrderState(
                json.text("orderId"),
                json.text("orderNumber"),
                json.decimal("number").longValueExact(),
                json.at("standing").parsed("a standing", OrderStanding::valueOf),
                json.instant("asOf"),
                json.instant("paidAt"),
                json.text("currency"),
                json.text("programme"),
                json.bool("firstOrder"),
                order,
                refunds == null ? List.of() : refunds,
                KeptTermsJson.read(json.at("terms"), order),
                ContributionJson.read(json, "contributions"),
                json.decimal("due").longValueExact(),
                json.decimal("forgiven").longValueExact(),
                LotJson.readTerms(json, "own"),
                LotJson.readLots(json, "opened"),
                json.at("overdraw").parsed("an overdraw policy", Overdraw::valueOf),
                json.findBool(HISTORY).orElse(false),
                UnitsJson.read(json),
                json.findBool(EARNS_LATE).orElse(false));
    }
}

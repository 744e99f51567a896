package dev.stammkunde.servememberapi.json;

import dev.stammkunde.platform.json.JsonArrayText;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.explanations.OrderOutcome;
import dev.stammkunde.points.words.PointsWords;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.json.BothLanguagesJson;

import org.jspecify.annotations.Nullable;

/** Writes what an order earned, or why it earned nothing. */
public final class OrderPointsJson {

    private OrderPointsJson() {}

    /** Returns the document {@code OrderPoints}. */
    public static String write(String shopId, String orderId, OrderOutcome order) {
        return JsonText.object(
                json -> {
                    json.text("shopId", shopId).text("orderId", orderId);
                    switch (order) {
                        case OrderOutcome.Earned earned -> earned(json, earned);
                        case OrderOutcome.Nothing nothing -> nothing(json, nothing);
                        case OrderOutcome.Awaited awaited -> {
                            head(json, null, null, "AWAITED");
                            noPoints(json);
                            json.nothing("reason").array("entries", _ -> {});
                            json.array("waiting", array -> waiting(array, awaited.waiting()));
                        }
                    }
                    BothLanguagesJson.write(json, "text", PointsWords.order(order));
                });
    }

    private static void earned(JsonObjectText json, OrderOutcome.Earned earned) {
        head(json, earned.booked().orderNumber(), earned.customerId(), "EARNED");
        json.text("standing", earned.standing())
                .number("points", earned.booked().most())
                .number("kept", earned.booked().accounted())
                .number("forgiven", earned.booked().forgiven())
                .nothing("reason");
        json.array(
                "entries",
                entries ->
                        earned.lines()
                                .forEach(
                                        line ->
                                                entries.object(
                                                        entry -> LedgerJson.write(entry, line))));
        json.array("waiting", _ -> {});
    }

    private static void nothing(JsonObjectText json, OrderOutcome.Nothing nothing) {
        head(
                json,
                nothing.orderNumber().orElse(null),
                nothing.customerId().orElse(null),
                "NOTHING");
        noPoints(json);
        json.object(
                "reason",
                reason ->
                        reason.text("code", nothing.reason())
                                .text("decidedAt", nothing.decidedAt()));
        json.array("entries", _ -> {});
        json.array("waiting", array -> waiting(array, nothing.waiting()));
    }

    private static void head(
            JsonObjectText json,
            @Nullable String orderNumber,
            @Nullable String customerId,
            String status) {
        Fields.textOrNull(json, "orderNumber", orderNumber);
        Fields.textOrNull(json, "customerId", customerId);
        json.text("status", status);
    }

    private static void noPoints(JsonObjectText json) {
        json.nothing("standing").number("points", 0).number("kept", 0).number("forgiven", 0);
    }

    private static void waiting(JsonArrayText array, OrderOutcome.Waiting waiting) {
        for (Refund refund : waiting.refunds()) {
            array.object(
                    json ->
                            json.text("cause", "REFUND")
                                    .text("refundId", refund.refundId())
                                    .text("happenedAt", refund.refundedAt())
                                    .object("total", Fields.money(refund.total()))
                                    .text("waitingSince", waiting.since()));
        }
    }
}

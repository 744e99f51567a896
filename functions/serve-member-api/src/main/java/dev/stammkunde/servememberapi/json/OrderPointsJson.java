package dev.stammkunde.servememberapi.json;

import dev.stammkunde.platform.json.JsonArrayText;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Booking.Cause;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.OrderRecord;
import dev.stammkunde.servememberapi.query.OrderPoints;
import dev.stammkunde.servememberapi.text.Texts;
import dev.stammkunde.shop.Refund;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Writes what an order earned, or why it earned nothing. */
public final class OrderPointsJson {

    private OrderPointsJson() {}

    /** Returns the document {@code OrderPoints}. */
    public static String write(String shopId, String orderId, OrderPoints order) {
        return JsonText.object(
                json -> {
                    json.text("shopId", shopId).text("orderId", orderId);
                    switch (order) {
                        case OrderPoints.Earned earned -> earned(json, earned);
                        case OrderPoints.Nothing nothing -> {
                            head(json, null, nothing.customerId().orElse(null), "NOTHING", 0, 0);
                            json.object(
                                    "reason",
                                    reason ->
                                            reason.text("code", nothing.reason())
                                                    .text("decidedAt", nothing.decidedAt()));
                            json.array("entries", _ -> {});
                        }
                        case OrderPoints.Awaited _ -> {
                            head(json, null, null, "AWAITED", 0, 0);
                            json.nothing("reason").array("entries", _ -> {});
                        }
                    }
                    Fields.both(json, "text", Texts.order(order));
                    json.array("waiting", array -> waiting(array, order.waiting()));
                });
    }

    private static void earned(JsonObjectText json, OrderPoints.Earned earned) {
        LedgerEntry accrual = earned.accrual();
        String number =
                accrual.booking() instanceof Booking.Accrual booking ? booking.orderNumber() : null;
        head(
                json,
                number,
                accrual.account().customerId(),
                "EARNED",
                accrual.points(),
                earned.kept());
        json.nothing("reason");
        json.array(
                "entries",
                entries -> {
                    entries.object(fields -> LedgerJson.write(fields, accrual, number));
                    earned.clawBacks()
                            .forEach(
                                    entry ->
                                            entries.object(
                                                    fields ->
                                                            LedgerJson.write(
                                                                    fields, entry, number)));
                });
    }

    private static void head(
            JsonObjectText json,
            @Nullable String orderNumber,
            @Nullable String customerId,
            String status,
            long points,
            long kept) {
        Fields.textOrNull(json, "orderNumber", orderNumber);
        Fields.textOrNull(json, "customerId", customerId);
        json.text("status", status).number("points", points).number("kept", kept);
    }

    private static void waiting(JsonArrayText array, List<OrderRecord.Waiting> waiting) {
        for (OrderRecord.Waiting each : waiting) {
            array.object(
                    json -> {
                        switch (each.cause()) {
                            case Cause.OfRefund(Refund refund) ->
                                    json.text("cause", "REFUND")
                                            .text("refundId", refund.refundId())
                                            .text("happenedAt", refund.refundedAt())
                                            .object("total", Fields.money(refund.total()));
                            case Cause.OfCancellation(Instant cancelledAt) ->
                                    json.text("cause", "CANCELLATION")
                                            .nothing("refundId")
                                            .text("happenedAt", cancelledAt)
                                            .nothing("total");
                        }
                        json.text("waitingSince", each.since());
                    });
        }
    }
}

package dev.stammkunde.shop.json;

import static dev.stammkunde.shop.json.MoneyJson.amount;
import static dev.stammkunde.shop.json.MoneyJson.checked;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.Refund.RefundedLine;

import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Refunds as JSON. */
public final class RefundJson {

    private RefundJson() {}

    static void write(JsonObjectText json, String name, Refund refund) {
        json.object(name, o -> write(o, refund));
    }

    /** Writes all refunds of an order; nothing where they are not told. */
    public static void writeAll(JsonObjectText json, String name, @Nullable List<Refund> refunds) {
        if (refunds != null) {
            json.array(name, a -> refunds.forEach(refund -> a.object(o -> write(o, refund))));
        }
    }

    private static void write(JsonObjectText json, Refund refund) {
        json.text("refundId", refund.refundId())
                .text("orderId", refund.orderId())
                .text("refundedAt", refund.refundedAt())
                .text("currency", refund.shipping().getCurrencyUnit().getCode())
                .array("lines", a -> refund.lines().forEach(line -> a.object(o -> write(o, line))))
                .text("shipping", MoneyJson.text(refund.shipping()))
                .text("unallocated", MoneyJson.text(refund.unallocated()));
    }

    private static void write(JsonObjectText json, RefundedLine line) {
        json.text("lineId", line.lineId())
                .number("quantity", line.quantity())
                .text("amount", MoneyJson.text(line.amount()));
    }

    /** Reads all refunds of an order; null where they are not told. */
    public static @Nullable List<Refund> readAll(JsonField json, String name) {
        return json.find(name).isEmpty()
                ? null
                : json.elements(name).stream().map(RefundJson::read).toList();
    }

    static Refund read(JsonField json) {
        CurrencyUnit currency = MoneyJson.currency(json.at("currency"));
        List<RefundedLine> lines =
                json.elements("lines").stream().map(line -> readLine(line, currency)).toList();
        return checked(
                json,
                () ->
                        new Refund(
                                json.at("refundId").storedId(),
                                json.at("orderId").storedId(),
                                json.instant("refundedAt"),
                                lines,
                                amount(json.at("shipping"), currency),
                                amount(json.at("unallocated"), currency)));
    }

    private static RefundedLine readLine(JsonField json, CurrencyUnit currency) {
        return checked(
                json,
                () ->
                        new RefundedLine(
                                json.at("lineId").storedId(),
                                json.integer("quantity"),
                                amount(json.at("amount"), currency)));
    }
}

package dev.stammkunde.shop.json;

import static dev.stammkunde.shop.json.MoneyJson.amount;
import static dev.stammkunde.shop.json.MoneyJson.checked;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.Refund.RefundedLine;

import org.joda.money.CurrencyUnit;

import java.util.List;

/** Refunds as JSON. */
final class RefundJson {

    private RefundJson() {}

    static void write(JsonObjectText json, String name, Refund refund) {
        json.object(
                name,
                o ->
                        o.text("refundId", refund.refundId())
                                .text("orderId", refund.orderId())
                                .text("refundedAt", refund.refundedAt())
                                .text("currency", refund.shipping().getCurrencyUnit().getCode())
                                .array(
                                        "lines",
                                        a ->
                                                refund.lines()
                                                        .forEach(l -> a.object(x -> write(x, l))))
                                .text("shipping", MoneyJson.text(refund.shipping()))
                                .text("unallocated", MoneyJson.text(refund.unallocated())));
    }

    private static void write(JsonObjectText json, RefundedLine line) {
        json.text("lineId", line.lineId())
                .number("quantity", line.quantity())
                .text("amount", MoneyJson.text(line.amount()));
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

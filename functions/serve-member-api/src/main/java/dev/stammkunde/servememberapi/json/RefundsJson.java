package dev.stammkunde.servememberapi.json;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.shop.Refund;

import java.util.List;

/** Writes refunds. */
final class RefundsJson {

    private RefundsJson() {}

    static void writeAll(JsonObjectText json, String name, List<Refund> refunds) {
        json.array(
                name,
                array -> refunds.forEach(refund -> array.object(fields -> write(fields, refund))));
    }

    /** Writes the fields of the schema {@code Refund}. */
    static void write(JsonObjectText json, Refund refund) {
        json.text("refundId", refund.refundId())
                .text("refundedAt", refund.refundedAt())
                .object("total", Fields.money(refund.total()));
        json.array(
                "lines",
                lines -> {
                    for (Refund.RefundedLine line : refund.lines()) {
                        lines.object(
                                fields ->
                                        fields.text("lineId", line.lineId())
                                                .number("quantity", line.quantity())
                                                .object("amount", Fields.money(line.amount())));
                    }
                });
        json.object("shipping", Fields.money(refund.shipping()))
                .object("unallocated", Fields.money(refund.unallocated()));
    }
}

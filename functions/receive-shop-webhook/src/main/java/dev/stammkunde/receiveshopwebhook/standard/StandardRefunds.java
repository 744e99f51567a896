package dev.stammkunde.receiveshopwebhook.standard;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.receiveshopwebhook.translation.Amounts;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.Refund.RefundedLine;

import java.util.List;

/** Reads a refund of our own JSON, all of whose amounts include tax. */
final class StandardRefunds {

    private StandardRefunds() {}

    static Refund read(JsonField data) {
        Amounts amounts = new Amounts(Amounts.currency(data.at("currency")), Amounts.Digits.EXACT);
        List<RefundedLine> lines =
                data.elementsIfAny("lines").stream().map(line -> line(line, amounts)).toList();
        Refund refund =
                new Refund(
                        data.id("id"),
                        data.id("orderId"),
                        data.instant("refundedAt"),
                        lines,
                        amounts.orZero(data, "shipping"),
                        amounts.orZero(data, "unallocated"));
        if (lines.isEmpty() && refund.total().isZero()) {
            throw data.at("unallocated").invalid("is missing, and so is anything else given back");
        }
        return refund;
    }

    private static RefundedLine line(JsonField line, Amounts amounts) {
        int quantity = line.findInteger("quantity").orElse(0);
        if (quantity < 0) {
            throw line.at("quantity").invalid("must not be negative");
        }
        return new RefundedLine(line.id("lineId"), quantity, amounts.of(line.at("amount")));
    }
}

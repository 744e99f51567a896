package dev.stammkunde.reports.platforms.standard;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.Amounts;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.Refund.RefundedLine;

import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a refund of our own JSON, all of whose amounts include tax. */
final class StandardRefunds {

    private StandardRefunds() {}

    /** Reads a refund on its own. */
    static Refund read(JsonField data) {
        return read(data, data.id("orderId"), Amounts.currency(data.at("currency")));
    }

    /** Reads all refunds of an order; null where it does not tell them. */
    static @Nullable List<Refund> all(JsonField order) {
        if (order.find("refunds").isEmpty()) {
            return null;
        }
        Set<String> ids = new HashSet<>();
        for (JsonField refund : order.elements("refunds")) {
            if (!ids.add(refund.id("id"))) {
                throw refund.at("id").invalid("is given twice");
            }
        }
        String orderId = order.id("id");
        CurrencyUnit currency = Amounts.currency(order.at("currency"));
        return order.elements("refunds").stream()
                .map(refund -> read(refund, orderId, currency))
                .toList();
    }

    private static Refund read(JsonField data, String orderId, CurrencyUnit currency) {
        Amounts amounts = new Amounts(currency, Amounts.Digits.EXACT);
        List<RefundedLine> lines =
                data.elementsIfAny("lines").stream().map(line -> line(line, amounts)).toList();
        Refund refund =
                new Refund(
                        data.id("id"),
                        orderId,
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

package dev.stammkunde.reports.platforms.woocommerce;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.Amounts;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.Refund;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the refunds in an order. They name an amount only, and no time: they get that of the order,
 * which is the one time that is the same in each snapshot, so that a refund which did not change is
 * equal to itself.
 */
final class WooCommerceRefunds {

    /** The id of a refund of which there is no row. */
    private static final String EVERYTHING = "everything";

    private final Order order;
    private final Amounts amounts;

    WooCommerceRefunds(Order order, Amounts amounts) {
        this.order = order;
        this.amounts = amounts;
    }

    /**
     * Reads all refunds; null where the payload does not tell them. A status of refunded without
     * any stands for one of everything.
     */
    @Nullable List<Refund> read(JsonField body) {
        boolean all = body.text("status").equals("refunded");
        if (body.find("refunds").isEmpty() && !all) {
            return null;
        }
        List<Refund> refunds = new ArrayList<>();
        for (JsonField row : body.elementsIfAny("refunds")) {
            Money amount = amounts.signed(row.at("total")).abs();
            if (amount.isPositive()) {
                refunds.add(refund(row.id("id"), amount));
            }
        }
        if (all && refunds.isEmpty() && order.total().isPositive()) {
            refunds.add(refund(EVERYTHING, order.total()));
        }
        return refunds;
    }

    private Refund refund(String id, Money amount) {
        return new Refund(id, order.orderId(), order.placedAt(), List.of(), amounts.zero(), amount);
    }
}

package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.Booking.Cause;
import dev.stammkunde.shop.Refund;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.time.Instant;

/** Why points went back, as a map. */
final class CauseItem {

    private static final String REFUND = "refund";
    private static final String CANCELLED_AT = "cancelledAt";

    private CauseItem() {}

    static ItemWriter toItem(Cause cause) {
        return switch (cause) {
            case Cause.OfCancellation(Instant cancelledAt) ->
                    new ItemWriter().text(CANCELLED_AT, cancelledAt);
            case Cause.OfRefund(Refund refund) ->
                    new ItemWriter()
                            .text(REFUND, refund.refundId())
                            .text("at", refund.refundedAt())
                            .text("currency", refund.shipping().getCurrencyUnit().getCode())
                            .list("lines", refund.lines(), CauseItem::line)
                            .decimal("shipping", refund.shipping().getAmount())
                            .decimal("unallocated", refund.unallocated().getAmount());
        };
    }

    static Cause fromItem(ItemReader item, String orderId) {
        if (item.has(CANCELLED_AT)) {
            return new Cause.OfCancellation(item.instant(CANCELLED_AT));
        }
        CurrencyUnit currency = CurrencyUnit.of(item.text("currency"));
        return new Cause.OfRefund(
                new Refund(
                        item.text(REFUND),
                        orderId,
                        item.instant("at"),
                        item.list("lines", line -> line(line, currency)),
                        Money.of(currency, item.decimal("shipping")),
                        Money.of(currency, item.decimal("unallocated"))));
    }

    private static ItemWriter line(Refund.RefundedLine line) {
        return new ItemWriter()
                .text("id", line.lineId())
                .number("qty", line.quantity())
                .decimal("amount", line.amount().getAmount());
    }

    private static Refund.RefundedLine line(ItemReader item, CurrencyUnit currency) {
        return new Refund.RefundedLine(
                item.text("id"), item.integer("qty"), Money.of(currency, item.decimal("amount")));
    }
}

package dev.stammkunde.finance.months;

import dev.stammkunde.points.Booking.OrderState;
import dev.stammkunde.points.OrderStanding;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;
import dev.stammkunde.shop.Refund;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an order came to for the shop: all that was paid but tax, gift cards (which are sold, and
 * earn when they are spent) and tips, less what was refunded of it.
 */
public final class OrderNet {

    private final Order order;
    private long net;
    private BigDecimal refunded = BigDecimal.ZERO;

    private OrderNet(Order order) {
        this.order = order;
        this.net = minor(order.total().minus(order.tax()));
        for (OrderLine line : order.lines()) {
            if (line.kind() != LineKind.GOODS) {
                net -= minor(line.paid().minus(line.tax()));
            }
        }
    }

    /**
     * Returns what a state comes to, in minor units of its currency.
     *
     * @return 0 where it does not count, or is in another currency than its points are
     */
    public static long of(OrderState state, Order order) {
        boolean counts =
                state.standing() == OrderStanding.COUNTS
                        && order.currency().getCode().equals(state.currency());
        return counts ? new OrderNet(order).less(state.refunds()) : 0;
    }

    /**
     * Takes off what was refunded, of each line and of shipping by its own share of tax, of an
     * amount without a name by the order's. Rounded once, so that it does not matter in how many
     * refunds it went back.
     */
    private long less(List<Refund> refunds) {
        Map<String, Long> lines = new HashMap<>();
        long shipping = 0;
        long unnamed = 0;
        for (Refund refund : refunds) {
            if (refund.currency().equals(order.currency())) {
                refund.lines()
                        .forEach(it -> lines.merge(it.lineId(), minor(it.amount()), Long::sum));
                shipping += minor(refund.shipping());
                unnamed += minor(refund.unallocated());
            }
        }
        for (OrderLine line : order.lines()) {
            if (line.kind() == LineKind.GOODS) {
                takeOff(lines.getOrDefault(line.lineId(), 0L), line.paid(), line.tax());
            }
        }
        takeOff(shipping, order.shipping(), order.shippingTax());
        takeOff(unnamed, order.total(), order.tax());
        long back = refunded.setScale(0, RoundingMode.HALF_UP).longValueExact();
        return Math.max(0, net - back);
    }

    private void takeOff(long back, Money paid, Money tax) {
        long gross = minor(paid);
        if (back > 0 && gross > 0) {
            BigDecimal share =
                    BigDecimal.valueOf(Math.min(back, gross))
                            .multiply(BigDecimal.valueOf(gross - minor(tax)))
                            .divide(BigDecimal.valueOf(gross), 6, RoundingMode.HALF_UP);
            refunded = refunded.add(share);
        }
    }

    private static long minor(Money amount) {
        return amount.getAmountMinorLong();
    }
}

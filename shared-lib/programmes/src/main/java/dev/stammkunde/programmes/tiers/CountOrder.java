package dev.stammkunde.programmes.tiers;

import dev.stammkunde.points.programme.RefundedSoFar;
import dev.stammkunde.points.units.CountedOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;

import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Says what an order counts for tiers, after what went back of it.
 *
 * <p>Spend is what was paid for goods, tax included: no shipping, no tips, and no gift cards, which
 * count when they are spent. Of money that went back without a word for what, the goods' share of
 * the order's total is of them.
 */
final class CountOrder {

    private CountOrder() {}

    static TierCredit count(CountedOrder facts, CurrencyUnit currency) {
        BigDecimal spend = spend(facts);
        boolean isOfCurrency = facts.order().currency().equals(currency);
        return new TierCredit(
                isOfCurrency
                        ? spend.movePointRight(currency.getDecimalPlaces())
                                .setScale(0, RoundingMode.DOWN)
                                .longValueExact()
                        : 0,
                facts.points(),
                spend.signum() > 0 ? 1 : 0);
    }

    private static BigDecimal spend(CountedOrder facts) {
        Order order = facts.order();
        List<OrderLine> goods =
                order.lines().stream().filter(line -> line.kind() == LineKind.GOODS).toList();
        BigDecimal paid = sum(goods.stream().map(line -> line.paid().getAmount()).toList());
        RefundedSoFar back =
                RefundedSoFar.sumOf(
                        facts.refunds().stream()
                                .filter(refund -> refund.currency().equals(order.currency()))
                                .toList());
        BigDecimal kept =
                sum(
                        goods.stream()
                                .map(line -> kept(line, back.lines().get(line.lineId())))
                                .toList());
        return kept.subtract(share(back.unallocated(), paid, order.total().getAmount()))
                .max(BigDecimal.ZERO);
    }

    /** Nothing of a line is kept with its last piece gone, whatever was given back for it. */
    private static BigDecimal kept(OrderLine line, RefundedSoFar.@Nullable Line back) {
        BigDecimal paid = line.paid().getAmount();
        if (back == null) {
            return paid;
        }
        return back.quantity() >= line.quantity()
                ? BigDecimal.ZERO
                : paid.subtract(back.amount()).max(BigDecimal.ZERO);
    }

    /** By the sum of all that went back so, and not refund by refund, so that no cent is lost. */
    private static BigDecimal share(BigDecimal unnamed, BigDecimal goods, BigDecimal total) {
        return unnamed.signum() == 0 || total.signum() == 0
                ? BigDecimal.ZERO
                : unnamed.multiply(goods).divide(total, unnamed.scale(), RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

package dev.stammkunde.points.programme;

import dev.stammkunde.shop.OrderLine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Which of an order's amounts earn points.
 *
 * @param taxIncluded whether tax earns
 * @param shippingIncluded whether shipping earns
 * @param afterDiscounts whether discounts lower what earns
 * @param giftCardsIncluded whether what was paid with gift cards earns
 */
public record EarningBasis(
        boolean taxIncluded,
        boolean shippingIncluded,
        boolean afterDiscounts,
        boolean giftCardsIncluded) {

    /** Goods value after discounts, tax included, without shipping. */
    public static final EarningBasis GOODS_PAID = new EarningBasis(true, false, true, false);

    /**
     * Returns what of a line earns. The tax inside a price before discounts is not reported by any
     * shop: it is taken in proportion to the tax inside the price paid.
     */
    BigDecimal valueOf(OrderLine line) {
        BigDecimal paid = line.paid().getAmount();
        BigDecimal gross = afterDiscounts ? paid : line.listed().getAmount();
        if (taxIncluded) {
            return gross;
        }
        BigDecimal tax = line.tax().getAmount();
        if (afterDiscounts || paid.signum() == 0) {
            return gross.subtract(tax);
        }
        BigDecimal taxShare = tax.multiply(gross).divide(paid, MathContext.DECIMAL64);
        return gross.subtract(taxShare).setScale(line.paid().getScale(), RoundingMode.HALF_EVEN);
    }
}

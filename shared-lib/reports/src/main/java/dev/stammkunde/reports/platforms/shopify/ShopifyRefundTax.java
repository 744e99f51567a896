package dev.stammkunde.reports.platforms.shopify;

import dev.stammkunde.platform.json.JsonField;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * Finds out whether the amounts of a refund on its own include tax, which it does not say. The tax
 * tells: of a rate r, it is r/(1+r) of a subtotal that includes it, and r of one that does not.
 */
final class ShopifyRefundTax {

    private ShopifyRefundTax() {}

    /**
     * Returns whether subtotals include tax; true where nothing is taxed, for then it is the same.
     */
    static boolean isIncluded(JsonField refund, ShopifyAmounts amounts) {
        Optional<Boolean> said = refund.findBool("taxes_included");
        if (said.isPresent()) {
            return said.get();
        }
        for (JsonField item : refund.elementsIfAny("refund_line_items")) {
            BigDecimal subtotal = amounts.of(item, "subtotal").getAmount();
            BigDecimal tax = amounts.orZero(item, "total_tax").getAmount();
            BigDecimal rate = taxRate(item);
            if (subtotal.signum() > 0 && tax.signum() > 0 && rate.signum() > 0) {
                BigDecimal share = tax.divide(subtotal, MathContext.DECIMAL64);
                BigDecimal ifIncluded =
                        rate.divide(rate.add(BigDecimal.ONE), MathContext.DECIMAL64);
                return share.subtract(ifIncluded).abs().compareTo(share.subtract(rate).abs()) <= 0;
            }
        }
        return true;
    }

    private static BigDecimal taxRate(JsonField refundLine) {
        return refundLine
                .find("line_item")
                .map(line -> line.elementsIfAny("tax_lines"))
                .orElseGet(List::of)
                .stream()
                .map(tax -> tax.findDecimal("rate").orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

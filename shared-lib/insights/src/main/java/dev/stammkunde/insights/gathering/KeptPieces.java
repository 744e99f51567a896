package dev.stammkunde.insights.gathering;

import dev.stammkunde.insights.BoughtPieces;
import dev.stammkunde.insights.CountedPurchase;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.Refund.RefundedLine;
import dev.stammkunde.shop.catalogue.Product;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells which products of an order the customer has, and which went back. */
final class KeptPieces {

    private KeptPieces() {}

    /**
     * Returns each product with the pieces that were kept. Of a line that was paid back whole none
     * is, whether it went back or not: something was wrong with it.
     *
     * @param isAllBack whether the whole order was refunded
     */
    static List<BoughtPieces> of(Order order, List<Refund> refunds, boolean isAllBack) {
        Map<String, Integer> back = new HashMap<>();
        Map<String, Long> paidBack = new HashMap<>();
        refunds.stream()
                .filter(refund -> refund.currency().equals(order.currency()))
                .flatMap(refund -> refund.lines().stream())
                .forEach(line -> add(line, back, paidBack));
        Map<String, Integer> kept = new TreeMap<>();
        for (OrderLine line : order.lines()) {
            String product = name(line);
            if (product != null) {
                long amount = paidBack.getOrDefault(line.lineId(), 0L);
                boolean isBack =
                        isAllBack || amount > 0 && amount >= line.paid().getAmountMinorLong();
                int pieces = line.quantity() - back.getOrDefault(line.lineId(), 0);
                kept.merge(product, isBack ? 0 : Math.max(0, pieces), KeptPieces::sum);
            }
        }
        return kept.entrySet().stream()
                .limit(CountedPurchase.MOST_PRODUCTS)
                .map(each -> new BoughtPieces(each.getKey(), each.getValue()))
                .toList();
    }

    private static void add(
            RefundedLine line, Map<String, Integer> back, Map<String, Long> paidBack) {
        back.merge(line.lineId(), line.quantity(), KeptPieces::sum);
        paidBack.merge(line.lineId(), line.amount().getAmountMinorLong(), Long::sum);
    }

    private static int sum(int one, int other) {
        return (int) Math.min(Integer.MAX_VALUE, (long) one + other);
    }

    /** Longer ids and those with control characters are no product's of the catalogue. */
    private static @Nullable String name(OrderLine line) {
        String name = line.productId() == null ? line.sku() : line.productId();
        return line.kind() != LineKind.GOODS
                        || name == null
                        || name.isBlank()
                        || name.length() > Product.LONGEST_ID
                        || name.chars().anyMatch(Character::isISOControl)
                ? null
                : name;
    }
}

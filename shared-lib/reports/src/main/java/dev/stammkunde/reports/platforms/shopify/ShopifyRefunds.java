package dev.stammkunde.reports.platforms.shopify;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.Lines;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.Refund.RefundedLine;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a refund, of {@code refunds/create} or inside of an order: both have the same id, so that
 * it counts once.
 *
 * <p>What is given back for lines is their subtotal with its tax, whether or not money moved: goods
 * went back. What money moved beyond lines and shipping is given back for the order as a whole.
 * Transactions under way count, for their refund is reported once, and those that failed do not.
 */
final class ShopifyRefunds {

    private final ShopifyAmounts amounts;
    private final @Nullable Boolean orderTaxesIncluded;
    private final @Nullable BigDecimal shopPerPresentment;

    /**
     * Reads refunds of one order.
     *
     * @param order the order around them; null for {@code refunds/create}, which says neither
     *     whether its amounts include tax nor at what rate the customer paid in another currency
     */
    ShopifyRefunds(ShopifyAmounts amounts, @Nullable JsonField order) {
        this.amounts = amounts;
        this.orderTaxesIncluded =
                order == null ? null : order.findBool("taxes_included").orElse(false);
        this.shopPerPresentment = order == null ? null : rate(order).orElse(null);
    }

    /**
     * Reads a refund; nothing where nothing went back (yet), as when a draft of it was saved.
     *
     * @param atLeast stands for the refund's time where it has none
     */
    Optional<Refund> read(JsonField refund, String orderId, Instant atLeast) {
        boolean taxesIncluded =
                orderTaxesIncluded != null
                        ? orderTaxesIncluded
                        : ShopifyRefundTax.isIncluded(refund, amounts);
        List<RefundedLine> lines = lines(refund, taxesIncluded);
        Money forLines =
                Lines.sum(amounts.currency(), lines.stream().map(RefundedLine::amount).toList());
        Money shipping = shipping(refund, taxesIncluded);
        Money beyond = moved(refund, forLines.plus(shipping)).minus(forLines).minus(shipping);
        Refund read =
                new Refund(
                        refund.id("id"),
                        orderId,
                        refund.findInstant("processed_at")
                                .or(() -> refund.findInstant("created_at"))
                                .orElse(atLeast),
                        lines,
                        shipping,
                        beyond.isPositive() ? beyond : amounts.zero());
        return lines.isEmpty() && read.total().isZero() ? Optional.empty() : Optional.of(read);
    }

    /** Reads all refunds of an order; null where it does not tell them. */
    static @Nullable List<Refund> all(JsonField order, ShopifyAmounts amounts, Instant placedAt) {
        if (order.find("refunds").isEmpty()) {
            return null;
        }
        ShopifyRefunds refunds = new ShopifyRefunds(amounts, order);
        String orderId = order.id("id");
        return order.elements("refunds").stream()
                .flatMap(refund -> refunds.read(refund, orderId, placedAt).stream())
                .toList();
    }

    private List<RefundedLine> lines(JsonField refund, boolean taxesIncluded) {
        List<RefundedLine> lines = new ArrayList<>();
        for (JsonField item : refund.elementsIfAny("refund_line_items")) {
            Money amount = amounts.of(item, "subtotal");
            if (!taxesIncluded) {
                amount = amount.plus(amounts.orZero(item, "total_tax"));
            }
            int quantity = item.findInteger("quantity").orElse(0);
            if (quantity < 0) {
                throw item.at("quantity").invalid("must not be negative");
            }
            String lineId =
                    item.findId("line_item_id")
                            .or(() -> item.find("line_item").flatMap(line -> line.findId("id")))
                            .orElseGet(() -> item.id("line_item_id"));
            lines.add(new RefundedLine(lineId, quantity, amount));
        }
        return lines;
    }

    /**
     * From API version 2024-10 on in lines of its own, before as an adjustment, for a time as both.
     */
    private Money shipping(JsonField refund, boolean taxesIncluded) {
        Money shipping = amounts.zero();
        for (JsonField line : refund.elementsIfAny("refund_shipping_lines")) {
            shipping = shipping.plus(amounts.orZero(line, "subtotal_amount"));
            if (!taxesIncluded) {
                shipping = shipping.plus(amounts.orZero(line, "tax_amount"));
            }
        }
        return shipping.isPositive() ? shipping : adjusted(refund, "shipping_refund");
    }

    /** Adjustments are negative where money goes to the customer; their tax comes on top. */
    private Money adjusted(JsonField refund, String kind) {
        Money sum = amounts.zero();
        for (JsonField adjustment : refund.elementsIfAny("order_adjustments")) {
            if (adjustment.findText("kind").orElse("refund_discrepancy").equals(kind)) {
                sum = sum.minus(amounts.signedOrZero(adjustment, "amount"));
                sum = sum.minus(amounts.signedOrZero(adjustment, "tax_amount"));
            }
        }
        return sum.isPositive() ? sum : amounts.zero();
    }

    /** Returns the money that moved, or is about to, in the shop's currency. */
    private Money moved(JsonField refund, Money named) {
        Money moved = amounts.zero();
        for (JsonField transaction : refund.elementsIfAny("transactions")) {
            if (!isRefund(transaction)) {
                continue;
            }
            Optional<Money> amount = inShopCurrency(transaction);
            if (amount.isEmpty()) {
                Money adjusted = adjusted(refund, "refund_discrepancy");
                if (named.isZero() && adjusted.isZero()) {
                    throw transaction
                            .at("currency")
                            .invalid(
                                    "is not the shop's, and no other field tells the amount in it");
                }
                return named.plus(adjusted);
            }
            moved = moved.plus(amount.get());
        }
        return moved;
    }

    private static boolean isRefund(JsonField transaction) {
        String status = transaction.findText("status").orElse("success");
        return transaction.findText("kind").orElse("refund").equals("refund")
                && (status.equals("success") || status.equals("pending"));
    }

    private Optional<Money> inShopCurrency(JsonField transaction) {
        String currency = transaction.findText("currency").orElse(amounts.currency().getCode());
        if (currency.equalsIgnoreCase(amounts.currency().getCode())) {
            return Optional.of(amounts.of(transaction, "amount"));
        }
        Optional<JsonField> ofSet = ShopifyAmounts.shopMoney(transaction, "amount_set");
        if (ofSet.isPresent()) {
            return ofSet.map(amounts::plain);
        }
        if (shopPerPresentment == null) {
            return Optional.empty();
        }
        BigDecimal converted = transaction.decimal("amount").multiply(shopPerPresentment);
        return Optional.of(amounts.amounts().rounded(converted));
    }

    /** What one unit of the customer's currency was in the shop's, by the order's own total. */
    private static Optional<BigDecimal> rate(JsonField order) {
        Optional<BigDecimal> shop =
                ShopifyAmounts.shopMoney(order, "total_price_set").map(JsonField::decimal);
        Optional<BigDecimal> presentment =
                order.find("total_price_set")
                        .flatMap(set -> set.find("presentment_money"))
                        .flatMap(money -> money.findDecimal("amount"))
                        .filter(amount -> amount.signum() > 0);
        return shop.flatMap(s -> presentment.map(p -> s.divide(p, MathContext.DECIMAL128)));
    }
}

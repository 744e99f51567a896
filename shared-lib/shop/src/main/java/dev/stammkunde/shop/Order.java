package dev.stammkunde.shop;

import dev.stammkunde.platform.Ids;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * An order as it is apart from payment, cancellation and refunds, which never change it.
 *
 * <p>All amounts are in the shop's currency and include tax. What was paid for lines and shipping
 * adds up to at most {@code total}; the rest, if any, is fees that are neither goods nor shipping.
 *
 * @param orderId the platform's id, unique in the shop
 * @param number what the customer calls the order; shortened to 128 characters
 * @param customerId absent for guests, who cannot have an account
 * @param placedAt when the customer ordered
 * @param test whether the shop marked it as a test
 * @param lines goods and gift cards; discounts are inside their amounts
 * @param shipping what was paid for shipping, after discounts, tax included
 * @param shippingTax the tax inside {@code shipping}
 * @param total everything the customer paid, tax included
 * @param tax all tax inside {@code total}
 * @param byGiftCard what of {@code total} was paid with gift cards, as far as the shop tells it
 * @param codes that the customer entered for a discount, as the shop writes them; each once
 */
public record Order(
        String orderId,
        String number,
        @Nullable String customerId,
        Instant placedAt,
        boolean test,
        List<OrderLine> lines,
        Money shipping,
        Money shippingTax,
        Money total,
        Money tax,
        Money byGiftCard,
        List<String> codes) {

    /** An order that names no codes. */
    public Order(
            String orderId,
            String number,
            @Nullable String customerId,
            Instant placedAt,
            boolean test,
            List<OrderLine> lines,
            Money shipping,
            Money shippingTax,
            Money total,
            Money tax,
            Money byGiftCard) {
        this(
                orderId,
                number,
                customerId,
                placedAt,
                test,
                lines,
                shipping,
                shippingTax,
                total,
                tax,
                byGiftCard,
                List.of());
    }

    public Order {
        lines = List.copyOf(lines);
        codes = codes.stream().distinct().toList();
        number = Ids.shortened(number);
        requireText(orderId, "orderId");
        requireNotNegative(shipping, "shipping");
        requireNotNegative(total, "total");
        requireNotNegative(byGiftCard, "byGiftCard");
        CurrencyUnit currency = total.getCurrencyUnit();
        boolean oneCurrency =
                shipping.getCurrencyUnit().equals(currency)
                        && shippingTax.getCurrencyUnit().equals(currency)
                        && tax.getCurrencyUnit().equals(currency)
                        && byGiftCard.getCurrencyUnit().equals(currency)
                        && lines.stream()
                                .allMatch(line -> line.paid().getCurrencyUnit().equals(currency));
        if (!oneCurrency) {
            throw new IllegalArgumentException("an order has one currency");
        }
    }

    /** Returns this order with other lines. */
    public Order withLines(List<OrderLine> otherLines) {
        return with(otherLines, codes);
    }

    /** Returns this order as one that names other codes. */
    public Order withCodes(List<String> otherCodes) {
        return with(lines, otherCodes);
    }

    private Order with(List<OrderLine> otherLines, List<String> otherCodes) {
        return new Order(
                orderId,
                number,
                customerId,
                placedAt,
                test,
                otherLines,
                shipping,
                shippingTax,
                total,
                tax,
                byGiftCard,
                otherCodes);
    }

    /** The currency of every amount of this order. */
    public CurrencyUnit currency() {
        return total.getCurrencyUnit();
    }

    static void requireText(String value, String name) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
    }

    static void requireNotNegative(Money amount, String name) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative");
        }
    }
}

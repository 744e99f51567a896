package dev.stammkunde.commands.imports.feed;

import dev.stammkunde.platform.json.InvalidFieldException;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which parts of an order its tax is on. Shopify's export has the sum of each tax and not the lines
 * that it is on, so only one tax can be spread, over all that is taxed.
 */
record ShopifyTableTax(TableOrder order, boolean taxesIncluded, Money subtotal, Money shipping) {

    private static final Pattern RATE = Pattern.compile("([0-9]+(?:[.,][0-9]+)?) ?%");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Returns what tax is on: each line, and shipping last.
     *
     * @throws InvalidFieldException if the export does not tell it
     */
    List<Money> weights(List<ShopifyTableAmounts.Line> lines, Money tax) {
        Money none = Money.zero(order.currency());
        List<Money> weights = new ArrayList<>();
        Money all = none;
        Money taxed = none;
        for (ShopifyTableAmounts.Line line : lines) {
            Money weight = line.isTaxable() ? line.afterOwn() : none;
            all = all.plus(line.afterOwn());
            taxed = taxed.plus(weight);
            weights.add(weight);
        }
        requireOneTax();
        weights.add(isOnShipping(tax, goods(taxed, all), lines.size()) ? shipping : none);
        if (weights.stream().noneMatch(Money::isPositive)) {
            throw new InvalidFieldException("Taxes", "is on nothing that the export has");
        }
        return weights;
    }

    private void requireOneTax() {
        long taxes =
                IntStream.rangeClosed(1, 5)
                        .filter(
                                i ->
                                        order.head()
                                                .moneyOrZero(
                                                        order.currency(), "tax " + i + " value")
                                                .isPositive())
                        .count();
        if (taxes > 1) {
            throw new InvalidFieldException(
                    "Taxes", "are several, and the export does not say which is on which line");
        }
    }

    /** What of the subtotal is taxed. */
    private BigDecimal goods(Money taxed, Money all) {
        return all.isZero()
                ? BigDecimal.ZERO
                : subtotal.getAmount()
                        .multiply(taxed.getAmount())
                        .divide(all.getAmount(), MathContext.DECIMAL64);
    }

    private boolean isOnShipping(Money tax, BigDecimal goods, int lines) {
        if (shipping.isZero()) {
            return false;
        }
        BigDecimal rate = rate();
        BigDecimal cents = Money.ofMinor(order.currency(), lines + 2L).getAmount();
        if (isNear(tax, goods.add(shipping.getAmount()), rate, cents)) {
            return true;
        }
        if (isNear(tax, goods, rate, cents)) {
            return false;
        }
        throw new InvalidFieldException(
                "Taxes", "is not its rate of the goods, with shipping or without");
    }

    private boolean isNear(Money tax, BigDecimal base, BigDecimal rate, BigDecimal cents) {
        BigDecimal whole = taxesIncluded ? HUNDRED.add(rate) : HUNDRED;
        BigDecimal expected = base.multiply(rate).divide(whole, MathContext.DECIMAL64);
        return expected.subtract(tax.getAmount()).abs().compareTo(cents) <= 0;
    }

    private BigDecimal rate() {
        String name = order.head().find("tax 1 name").orElse("");
        Matcher rate = RATE.matcher(name);
        if (!rate.find()) {
            throw new InvalidFieldException(
                    "Tax 1 Name", "has no rate, so nobody knows whether it is on shipping too");
        }
        return new BigDecimal(rate.group(1).replace(',', '.'));
    }
}

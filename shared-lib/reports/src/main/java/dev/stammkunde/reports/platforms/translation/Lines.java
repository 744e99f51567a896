package dev.stammkunde.reports.platforms.translation;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sums over an order's lines, and discounts that a platform gives for the order as a whole. */
public final class Lines {

    private Lines() {}

    /** Returns what was paid for all lines. */
    public static Money paid(CurrencyUnit currency, List<OrderLine> lines) {
        return sum(currency, lines.stream().map(OrderLine::paid).toList());
    }

    /** Returns the sum of amounts. */
    public static Money sum(CurrencyUnit currency, List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(currency), Money::plus);
    }

    /**
     * Returns the lines with a discount taken off in proportion to what was paid for each, at most
     * all of it. The tax inside a line shrinks in proportion; nothing is taken off tips.
     */
    public static List<OrderLine> discounted(List<OrderLine> lines, Money discount) {
        List<Money> weights = lines.stream().map(Lines::discountable).toList();
        Money all = sum(discount.getCurrencyUnit(), weights);
        Money most = discount.isGreaterThan(all) ? all : discount;
        if (!most.isPositive()) {
            return lines;
        }
        List<Money> shares = Spread.proRata(most, weights);
        List<OrderLine> discounted = new ArrayList<>(lines.size());
        for (int i = 0; i < shares.size(); i++) {
            OrderLine line = lines.get(i);
            Money paid = line.paid().minus(shares.get(i));
            discounted.add(withPaid(line, paid, share(line.tax(), paid, line.paid())));
        }
        return discounted;
    }

    /**
     * Returns the lines so that they add up to what was paid for them, as far as the difference is
     * one of rounding: each line and each other amount may be off by one smallest unit.
     *
     * @param target what was paid for all lines by the order's total
     * @param otherAmounts how many amounts were subtracted from the total to get the target
     */
    public static List<OrderLine> roundedTo(List<OrderLine> lines, Money target, int otherAmounts) {
        CurrencyUnit currency = target.getCurrencyUnit();
        Money missing = target.minus(paid(currency, lines));
        Money tolerance = Money.ofMinor(currency, (long) lines.size() + otherAmounts);
        boolean adjustable = lines.stream().anyMatch(line -> line.paid().isPositive());
        if (!missing.isPositive() || missing.isGreaterThan(tolerance) || !adjustable) {
            return lines;
        }
        List<Money> shares = Spread.proRata(missing, lines.stream().map(OrderLine::paid).toList());
        List<OrderLine> rounded = new ArrayList<>(lines.size());
        for (int i = 0; i < shares.size(); i++) {
            OrderLine line = lines.get(i);
            rounded.add(withPaid(line, line.paid().plus(shares.get(i)), line.tax()));
        }
        return rounded;
    }

    private static Money discountable(OrderLine line) {
        return line.kind() == LineKind.TIP
                ? Money.zero(line.paid().getCurrencyUnit())
                : line.paid();
    }

    /**
     * Finds a line's stock-keeping unit. Some shops write those that have digits only as numbers.
     */
    public static Optional<String> findSku(JsonField line, String name) {
        return line.find(name).filter(sku -> sku.kind() == JsonField.Kind.NUMBER).isPresent()
                ? line.find(name).map(sku -> sku.number().toPlainString())
                : line.findFilledText(name);
    }

    /** Returns a line with other amounts. */
    public static OrderLine withPaid(OrderLine line, Money paid, Money tax) {
        return new OrderLine(
                line.lineId(),
                line.kind(),
                line.productId(),
                line.sku(),
                line.categories(),
                line.quantity(),
                line.listed().isLessThan(paid) ? paid : line.listed(),
                paid,
                tax);
    }

    /** Returns {@code amount · part / whole}, rounded half even; the amount where whole is zero. */
    public static Money share(Money amount, Money part, Money whole) {
        if (whole.isZero()) {
            return amount;
        }
        BigDecimal exact =
                amount.getAmount()
                        .multiply(part.getAmount())
                        .divide(whole.getAmount(), MathContext.DECIMAL128);
        return Money.of(amount.getCurrencyUnit(), exact, RoundingMode.HALF_EVEN);
    }
}

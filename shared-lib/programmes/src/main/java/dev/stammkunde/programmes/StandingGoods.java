package dev.stammkunde.programmes;

import dev.stammkunde.campaigns.Goods;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;
import dev.stammkunde.shop.Refund;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what stands of the goods of an order that qualify for a programme: what went back does not,
 * and neither does what cost nothing, such as the free article of a full card.
 */
public final class StandingGoods {

    private StandingGoods() {}

    /**
     * A line that qualifies.
     *
     * @param paid for all pieces
     */
    public record Line(String lineId, int quantity, Money paid) {}

    /**
     * What stands.
     *
     * @param lines of which a piece is left
     * @param pieces that are left
     * @param spent what they cost, less what was given back of it
     */
    public record Sum(long lines, long pieces, Money spent) {

        /** Whether it is worth what a programme asks for at least; absent where it asks nothing. */
        public boolean isWorth(@Nullable Money minimum) {
            return minimum == null || (minimum.isSameCurrency(spent) && !spent.isLessThan(minimum));
        }
    }

    /** Returns the lines of an order that qualify. */
    public static List<Line> qualifying(Goods goods, Order order) {
        return order.lines().stream()
                .filter(line -> qualifies(goods, line))
                .map(line -> new Line(line.lineId(), line.quantity(), line.paid()))
                .toList();
    }

    private static boolean qualifies(Goods goods, OrderLine line) {
        Set<String> names =
                Stream.of(line.productId(), line.sku())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return line.kind() == LineKind.GOODS
                && line.paid().isPositive()
                && goods.areIn(names, Set.copyOf(line.categories()));
    }

    /**
     * Sums up what stands after refunds. Some shops give back all of an order without naming its
     * lines: then nothing does.
     *
     * @param total everything that was to pay for the order
     */
    public static Sum sum(List<Line> qualifying, Money total, List<Refund> all) {
        List<Refund> refunds =
                all.stream()
                        .filter(refund -> refund.currency().equals(total.getCurrencyUnit()))
                        .toList();
        Money none = Money.zero(total.getCurrencyUnit());
        Money back = refunds.stream().map(Refund::total).reduce(none, Money::plus);
        boolean isGone = back.isPositive() && !back.isLessThan(total);
        Sum sum = new Sum(0, 0, none);
        for (Line line : isGone ? List.<Line>of() : qualifying) {
            long left = piecesLeft(line, refunds);
            if (left > 0) {
                sum =
                        new Sum(
                                sum.lines() + 1,
                                sum.pieces() + left,
                                sum.spent().plus(line.paid()).minus(refunded(line, refunds)));
            }
        }
        return sum;
    }

    private static long piecesLeft(Line line, List<Refund> refunds) {
        long back = parts(line, refunds).mapToLong(Refund.RefundedLine::quantity).sum();
        return refunded(line, refunds).isLessThan(line.paid())
                ? Math.max(0, line.quantity() - back)
                : 0;
    }

    private static Money refunded(Line line, List<Refund> refunds) {
        Money back =
                parts(line, refunds)
                        .map(Refund.RefundedLine::amount)
                        .reduce(Money.zero(line.paid().getCurrencyUnit()), Money::plus);
        return back.isGreaterThan(line.paid()) ? line.paid() : back;
    }

    private static Stream<Refund.RefundedLine> parts(Line line, List<Refund> refunds) {
        return refunds.stream()
                .flatMap(refund -> refund.lines().stream())
                .filter(part -> part.lineId().equals(line.lineId()));
    }
}

package dev.stammkunde.programmes.stamps;

import dev.stammkunde.points.units.CountedOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;
import dev.stammkunde.shop.Refund;

import org.joda.money.Money;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts the stamps of an order by what is left of it: pieces that went back bring none, and
 * neither does what cost nothing, such as the free article of a full card.
 */
final class CountStamps {

    /** What is sold by the gram has more pieces than anybody has cards for. */
    private static final long MOST = 1_000;

    private final StampCardDraft card;
    private final Order order;
    private final List<Refund> refunds;

    private CountStamps(StampCardDraft card, CountedOrder facts) {
        this.card = card;
        this.order = facts.order();
        this.refunds =
                facts.refunds().stream()
                        .filter(refund -> refund.currency().equals(order.currency()))
                        .toList();
    }

    static long count(StampCardDraft card, CountedOrder facts) {
        return new CountStamps(card, facts).count();
    }

    private long count() {
        if (isGone()) {
            return 0;
        }
        long pieces = 0;
        Money spent = Money.zero(order.currency());
        for (OrderLine line : order.lines()) {
            long left = qualifies(line) ? piecesLeft(line) : 0;
            if (left > 0) {
                pieces += left;
                spent = spent.plus(line.paid()).minus(refunded(line));
            }
        }
        Money minimum = card.minimum();
        if (pieces == 0
                || (minimum != null
                        && (!minimum.isSameCurrency(spent) || spent.isLessThan(minimum)))) {
            return 0;
        }
        long stamps =
                switch (card.stampsFor()) {
                    case PIECE -> pieces;
                    case ORDER -> 1;
                };
        Integer most = card.mostPerOrder();
        return Math.min(most == null ? MOST : most, stamps);
    }

    /** Some shops give back all of an order without naming its lines. */
    private boolean isGone() {
        Money back =
                refunds.stream()
                        .map(Refund::total)
                        .reduce(Money.zero(order.currency()), Money::plus);
        return back.isPositive() && !back.isLessThan(order.total());
    }

    private boolean qualifies(OrderLine line) {
        Set<String> names =
                Stream.of(line.productId(), line.sku())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return line.kind() == LineKind.GOODS
                && line.paid().isPositive()
                && card.goods().areIn(names, Set.copyOf(line.categories()));
    }

    private long piecesLeft(OrderLine line) {
        long back = parts(line).mapToLong(Refund.RefundedLine::quantity).sum();
        return refunded(line).isLessThan(line.paid()) ? Math.max(0, line.quantity() - back) : 0;
    }

    private Money refunded(OrderLine line) {
        Money back =
                parts(line)
                        .map(Refund.RefundedLine::amount)
                        .reduce(Money.zero(order.currency()), Money::plus);
        return back.isGreaterThan(line.paid()) ? line.paid() : back;
    }

    private Stream<Refund.RefundedLine> parts(OrderLine line) {
        return refunds.stream()
                .flatMap(refund -> refund.lines().stream())
                .filter(part -> part.lineId().equals(line.lineId()));
    }
}

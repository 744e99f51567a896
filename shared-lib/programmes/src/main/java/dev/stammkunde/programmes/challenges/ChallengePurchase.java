package dev.stammkunde.programmes.challenges;

import dev.stammkunde.campaigns.Goods;
import dev.stammkunde.programmes.PiecesOfOrder;
import dev.stammkunde.programmes.StandingGoods;
import dev.stammkunde.shop.Order;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is kept of an order that may count for a challenge.
 *
 * @param customerId absent for guests
 * @param total everything that was to pay, tax included
 * @param lines that qualify
 */
public record ChallengePurchase(
        @Nullable String customerId, Money total, List<StandingGoods.Line> lines)
        implements PiecesOfOrder {

    public ChallengePurchase {
        lines = List.copyOf(lines);
    }

    static ChallengePurchase of(Order order, Goods goods) {
        return new ChallengePurchase(
                order.customerId(), order.total(), StandingGoods.qualifying(goods, order));
    }

    @Override
    public Map<String, Integer> pieces() {
        Map<String, Integer> pieces = new TreeMap<>();
        lines.forEach(line -> pieces.merge(line.lineId(), line.quantity(), Integer::sum));
        return pieces;
    }
}

package dev.stammkunde.points.programme;

import dev.stammkunde.shop.Order;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rates an order by a programme: how many points, and what each rule contributed. */
public final class RateOrder {

    /** What rating an order came to. */
    public sealed interface Rating {

        /** The order earns at least one point. */
        record Earned(long points, EarningTerms terms, List<Contribution> contributions)
                implements Rating {
            public Earned {
                contributions = List.copyOf(contributions);
            }
        }

        /** The order earns nothing. */
        record Nothing(NoPoints reason) implements Rating {}
    }

    private RateOrder() {}

    /**
     * Rates an order.
     *
     * @param firstOrder whether no order has earned points in this account yet
     */
    public static Rating rate(
            Order order, Instant paidAt, Programme programme, boolean firstOrder) {
        return rate(order, paidAt, programme, firstOrder, null);
    }

    /**
     * Rates an order again, after it has changed.
     *
     * @param earlier the terms on which it earned by another version of the rules: lines that are
     *     in them keep their rates; null where the version is the same
     */
    public static Rating rate(
            Order order,
            Instant paidAt,
            Programme programme,
            boolean firstOrder,
            @Nullable EarningTerms earlier) {
        EarningRules rules = programme.earning();
        Optional<BigDecimal> rate = rules.findRate(order.currency());
        if (order.total().isZero()) {
            return new Rating.Nothing(NoPoints.ZERO_TOTAL);
        }
        if (rate.isEmpty()) {
            return new Rating.Nothing(NoPoints.CURRENCY_WITHOUT_RATE);
        }
        EarningContext context =
                new EarningContext(paidAt.atZone(programme.timeZone()).toLocalDate(), firstOrder);
        RateLines tally = new RateLines(rules, context, rate.get(), earlier);
        order.lines().forEach(tally::add);
        BigDecimal byGiftCard =
                rules.basis().giftCardsIncluded()
                        ? BigDecimal.ZERO
                        : order.byGiftCard().getAmount();
        EarningTerms terms =
                new EarningTerms(
                        tally.lines(),
                        tally.shipping(order),
                        order.total().getAmount(),
                        rules.minimumOrder().getOrDefault(order.currency(), BigDecimal.ZERO),
                        rules.capPerOrder(),
                        rules.rounding(),
                        byGiftCard,
                        rules.unnamedRefunds());
        return rating(earlier == null ? terms : terms.byRulesOf(earlier), tally);
    }

    private static Rating rating(EarningTerms terms, RateLines tally) {
        long points = terms.points();
        if (points > 0) {
            return new Rating.Earned(points, terms, tally.contributions(points, terms));
        }
        if (tally.value().signum() == 0) {
            return new Rating.Nothing(NoPoints.NOTHING_EARNS);
        }
        if (terms.byGiftCard().signum() > 0) {
            return new Rating.Nothing(NoPoints.PAID_BY_GIFT_CARD);
        }
        return new Rating.Nothing(
                tally.value().compareTo(terms.minimum()) < 0
                        ? NoPoints.BELOW_MINIMUM
                        : NoPoints.LESS_THAN_ONE_POINT);
    }
}

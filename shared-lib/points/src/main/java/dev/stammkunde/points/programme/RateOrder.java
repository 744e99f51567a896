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
        record Nothing(NoPoints reason, EarningTerms terms) implements Rating {}
    }

    private RateOrder() {}

    /**
     * Rates an order.
     *
     * @param firstOrder whether no order has earned points in this account yet
     */
    public static Rating rate(
            Order order, Instant paidAt, Programme programme, boolean firstOrder) {
        return rate(order, paidAt, programme, EarningBuyer.of(firstOrder), null);
    }

    /**
     * Rates an order, or rates it again after it has changed.
     *
     * @param earlier the terms on which it earned by another version of the rules: lines that are
     *     in them keep their rates; null where the version is the same, or it is new
     */
    public static Rating rate(
            Order order,
            Instant paidAt,
            Programme programme,
            EarningBuyer buyer,
            @Nullable EarningTerms earlier) {
        EarningRules rules = programme.earning();
        Optional<BigDecimal> rate = rules.findRate(order.currency());
        EarningContext context =
                new EarningContext(paidAt.atZone(programme.timeZone()).toLocalDate(), buyer);
        RateLines tally = new RateLines(rules, context, rate.orElse(BigDecimal.ZERO), earlier);
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
                        rules.unnamedRefunds(),
                        buyer.bonuses());
        EarningTerms kept = earlier == null ? terms : terms.byRulesOf(earlier);
        long points = kept.points();
        Optional<NoPoints> nothing =
                order.total().isZero()
                        ? Optional.of(NoPoints.ZERO_TOTAL)
                        : rate.isEmpty()
                                ? Optional.of(NoPoints.CURRENCY_WITHOUT_RATE)
                                : points > 0 ? Optional.empty() : Optional.of(reason(kept, tally));
        if (nothing.isPresent()) {
            return new Rating.Nothing(nothing.get(), kept);
        }
        return new Rating.Earned(points, kept, tally.contributions(points, kept));
    }

    /** Says why an order whose currency has a rate earns nothing. */
    private static NoPoints reason(EarningTerms terms, RateLines tally) {
        if (tally.value().signum() == 0) {
            return NoPoints.NOTHING_EARNS;
        }
        if (terms.byGiftCard().signum() > 0) {
            return NoPoints.PAID_BY_GIFT_CARD;
        }
        return tally.value().compareTo(terms.minimum()) < 0
                ? NoPoints.BELOW_MINIMUM
                : NoPoints.LESS_THAN_ONE_POINT;
    }
}

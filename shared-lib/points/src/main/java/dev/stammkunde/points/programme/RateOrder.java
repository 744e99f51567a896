package dev.stammkunde.points.programme;

import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final String SHIPPING = "shipping";

    private RateOrder() {}

    /**
     * Rates an order.
     *
     * @param firstOrder whether no order has earned points in this account yet
     */
    public static Rating rate(
            Order order, Instant paidAt, Programme programme, boolean firstOrder) {
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
        Tally tally = new Tally(rules, context, rate.get());
        order.lines().forEach(tally::add);
        EarningTerms terms =
                new EarningTerms(
                        tally.lines,
                        tally.shipping(order),
                        order.total().getAmount(),
                        rules.minimumOrder().getOrDefault(order.currency(), BigDecimal.ZERO),
                        rules.capPerOrder(),
                        rules.rounding());
        return rating(terms, tally);
    }

    private static Rating rating(EarningTerms terms, Tally tally) {
        long points = terms.points();
        if (points > 0) {
            return new Rating.Earned(points, terms, tally.contributions(points, terms));
        }
        if (tally.value.signum() == 0) {
            return new Rating.Nothing(NoPoints.NOTHING_EARNS);
        }
        return new Rating.Nothing(
                tally.value.compareTo(terms.minimum()) < 0
                        ? NoPoints.BELOW_MINIMUM
                        : NoPoints.LESS_THAN_ONE_POINT);
    }

    /** Adds up lines and keeps what each rule contributed, in the order in which rules came up. */
    private static final class Tally {

        private final EarningRules rules;
        private final EarningContext context;
        private final BigDecimal rate;
        private final List<EarningTerms.Line> lines = new ArrayList<>();
        private final Map<String, BigDecimal> byRule = new LinkedHashMap<>();
        private BigDecimal value = BigDecimal.ZERO;

        Tally(EarningRules rules, EarningContext context, BigDecimal rate) {
            this.rules = rules;
            this.context = context;
            this.rate = rate;
            byRule.put(Contribution.BASE, BigDecimal.ZERO);
        }

        void add(OrderLine line) {
            BigDecimal worth = rules.basis().valueOf(line);
            BigDecimal multiplier = BigDecimal.ZERO;
            if (line.kind() == LineKind.GOODS) {
                BigDecimal base = worth.multiply(rate);
                byRule.merge(Contribution.BASE, base, BigDecimal::add);
                multiplier = multiplier(line, base);
            }
            lines.add(
                    term(
                            line.lineId(),
                            line.quantity(),
                            line.paid().getAmount(),
                            worth,
                            multiplier));
        }

        EarningTerms.Line shipping(Order order) {
            BigDecimal gross = order.shipping().getAmount();
            boolean earns = rules.basis().shippingIncluded();
            BigDecimal worth =
                    rules.basis().taxIncluded()
                            ? gross
                            : gross.subtract(order.shippingTax().getAmount());
            if (earns) {
                byRule.merge(Contribution.BASE, worth.multiply(rate), BigDecimal::add);
            }
            return term(SHIPPING, 0, gross, worth, earns ? BigDecimal.ONE : BigDecimal.ZERO);
        }

        private EarningTerms.Line term(
                String id,
                int quantity,
                BigDecimal gross,
                BigDecimal worth,
                BigDecimal multiplier) {
            if (multiplier.signum() > 0) {
                value = value.add(worth);
            }
            return new EarningTerms.Line(
                    id, quantity, gross, worth, plain(rate.multiply(multiplier)));
        }

        private BigDecimal multiplier(OrderLine line, BigDecimal base) {
            List<Bonus> applying =
                    rules.bonuses().stream()
                            .filter(bonus -> bonus.appliesTo(line, context))
                            .toList();
            Optional<Bonus> exclusion =
                    applying.stream().filter(bonus -> bonus.multiplier().signum() == 0).findFirst();
            if (exclusion.isPresent()) {
                return times(BigDecimal.ONE, exclusion.get(), base);
            }
            return switch (rules.combination()) {
                case HIGHEST ->
                        applying.stream()
                                .max(Comparator.comparing(Bonus::multiplier))
                                .map(bonus -> times(BigDecimal.ONE, bonus, base))
                                .orElse(BigDecimal.ONE);
                case ADD -> {
                    BigDecimal sum = BigDecimal.ONE;
                    for (Bonus bonus : applying) {
                        sum = sum.add(times(BigDecimal.ONE, bonus, base)).subtract(BigDecimal.ONE);
                    }
                    yield sum;
                }
                case MULTIPLY -> {
                    BigDecimal product = BigDecimal.ONE;
                    for (Bonus bonus : applying) {
                        product = times(product, bonus, base);
                    }
                    yield product;
                }
            };
        }

        /** Applies a bonus to a running multiplier and notes what it contributed. */
        private BigDecimal times(BigDecimal running, Bonus bonus, BigDecimal base) {
            BigDecimal next = running.multiply(bonus.multiplier());
            byRule.merge(bonus.id(), base.multiply(next.subtract(running)), BigDecimal::add);
            return next;
        }

        List<Contribution> contributions(long points, EarningTerms terms) {
            List<Contribution> all = new ArrayList<>();
            BigDecimal sum = BigDecimal.ZERO;
            for (Map.Entry<String, BigDecimal> rule : byRule.entrySet()) {
                all.add(new Contribution(rule.getKey(), plain(rule.getValue())));
                sum = sum.add(rule.getValue());
            }
            BigDecimal whole = sum.setScale(0, terms.rounding());
            addUnlessZero(all, Contribution.ROUNDING, whole.subtract(sum));
            addUnlessZero(all, Contribution.CAP, BigDecimal.valueOf(points).subtract(whole));
            return all;
        }

        private static void addUnlessZero(List<Contribution> all, String rule, BigDecimal points) {
            if (points.signum() != 0) {
                all.add(new Contribution(rule, plain(points)));
            }
        }

        private static BigDecimal plain(BigDecimal value) {
            BigDecimal stripped = value.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }
}

package dev.stammkunde.points.programme;

import dev.stammkunde.points.units.PersonalBonus;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Adds up lines and keeps what each rule contributed, in the order in which rules came up. */
final class RateLines {

    private static final String SHIPPING = "shipping";

    private final EarningRules rules;
    private final EarningContext context;
    private final BigDecimal rate;
    private final List<EarningTerms.Line> lines = new ArrayList<>();
    private final Map<String, BigDecimal> byRule = new LinkedHashMap<>();
    private final Map<String, BigDecimal> keptRates = new HashMap<>();
    private final BigDecimal shippingRate;
    private BigDecimal value = BigDecimal.ZERO;

    RateLines(
            EarningRules rules,
            EarningContext context,
            BigDecimal rate,
            @Nullable EarningTerms earlier) {
        this.rules = rules;
        this.context = context;
        this.rate = rate;
        if (earlier == null) {
            shippingRate = rules.basis().shippingIncluded() ? rate : BigDecimal.ZERO;
        } else {
            shippingRate = earlier.shipping().rate();
            earlier.lines().forEach(line -> keptRates.put(line.lineId(), line.rate()));
        }
        byRule.put(Contribution.BASE, BigDecimal.ZERO);
    }

    void add(OrderLine line) {
        BigDecimal worth = rules.basis().valueOf(line);
        BigDecimal kept = keptRates.get(line.lineId());
        if (kept != null) {
            byRule.merge(Contribution.BASE, worth.multiply(kept), BigDecimal::add);
            lines.add(term(line.lineId(), line.quantity(), line.paid().getAmount(), worth, kept));
            return;
        }
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
                        rate.multiply(multiplier)));
    }

    EarningTerms.Line shipping(Order order) {
        BigDecimal gross = order.shipping().getAmount();
        BigDecimal worth =
                rules.basis().taxIncluded()
                        ? gross
                        : gross.subtract(order.shippingTax().getAmount());
        byRule.merge(Contribution.BASE, worth.multiply(shippingRate), BigDecimal::add);
        return term(SHIPPING, 0, gross, worth, shippingRate);
    }

    private EarningTerms.Line term(
            String id, int quantity, BigDecimal gross, BigDecimal worth, BigDecimal pointsPerUnit) {
        if (pointsPerUnit.signum() > 0) {
            value = value.add(worth);
        }
        return new EarningTerms.Line(id, quantity, gross, worth, plain(pointsPerUnit));
    }

    private BigDecimal multiplier(OrderLine line, BigDecimal base) {
        List<Bonus> applying =
                Stream.concat(
                                rules.bonuses().stream(),
                                context.buyer().bonuses().stream().map(RateLines::ofAll))
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

    private static Bonus ofAll(PersonalBonus personal) {
        return new Bonus(personal.rule(), personal.multiplier(), List.of());
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
        if (terms.byGiftCard().signum() > 0) {
            BigDecimal earning = terms.exactPoints().toDecimal();
            all.add(new Contribution(Contribution.GIFT_CARD, plain(earning.subtract(sum))));
            sum = earning;
        }
        BigDecimal whole = BigDecimal.valueOf(terms.exactPoints().round(terms.rounding()));
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

    /** The terms of the lines so far. */
    List<EarningTerms.Line> lines() {
        return lines;
    }

    /** What of the order earns, before refunds and gift cards. */
    BigDecimal value() {
        return value;
    }
}

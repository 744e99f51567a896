package dev.stammkunde.finance.costs;

import dev.stammkunde.finance.costs.FindTaken.Taken;
import dev.stammkunde.finance.costs.MonthCosts.Discount;
import dev.stammkunde.finance.costs.MonthCosts.RewardCost;
import dev.stammkunde.finance.costs.MonthCosts.VatTreatment;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up what rewards cost, and by how much orders became cheaper. */
final class CostSums {

    private final Map<RewardKey, RewardCost> rewards = new LinkedHashMap<>();
    private final Map<RateKey, Discount> discounts = new LinkedHashMap<>();
    private final CostTerms terms;

    CostSums(CostTerms terms) {
        this.terms = terms;
    }

    /** A reward by what its line says: a version that costs something else adds to the same. */
    private record RewardKey(
            @Nullable String reward, @Nullable String bearer, VatTreatment vat, String currency) {}

    private record RateKey(VatTreatment treatment, @Nullable BigDecimal ratePercent) {}

    /**
     * What a booking says of a redemption. Shares are those of its points so far, so that however
     * many steps something comes back in, no rounding adds up.
     *
     * @param isReturn whether it came back
     * @param from points before
     * @param to points after; fewer where less came back than was told before
     */
    record Use(boolean isReturn, long from, long to) {

        static Use redeemed(long points) {
            return new Use(false, 0, points);
        }

        static Use returned(long from, long to) {
            return new Use(true, from, to);
        }

        /** All of what was had at once for other units than points. */
        static Use whole(boolean isBack) {
            return new Use(true, isBack ? 0 : 1, isBack ? 1 : 0);
        }

        /** The share of an amount, half up; all of it where all of its points are meant. */
        long of(Money amount, long points) {
            if (points == 0) {
                long whole = amount.getAmountMinorLong();
                return isReturn ? (to - from) * whole : whole;
            }
            return share(amount, to, points) - share(amount, from, points);
        }
    }

    /**
     * Adds what was had, or came back.
     *
     * @param sold at which rates the order was sold, empty where that is not known; absent without
     *     an order
     */
    void add(Taken what, Use use, @Nullable List<RatedAmount> sold) {
        VatTreatment vat = treatment(what, sold != null);
        long cost = use.of(what.cost(), what.points());
        String currency = what.cost().getCurrencyUnit().getCode();
        RewardCost more =
                new RewardCost(
                        what.reward(),
                        what.title(),
                        what.bearer(),
                        vat,
                        currency,
                        use.isReturn() ? 0 : 1,
                        use.isReturn() ? 0 : cost,
                        use.isReturn() ? cost : 0);
        rewards.merge(
                new RewardKey(what.reward(), what.bearer(), vat, currency), more, CostSums::both);
        if (what.discount().getCurrencyUnit().getCode().equals(terms.currency())) {
            long discount = use.of(what.discount(), what.points());
            discount(vat, use.isReturn() ? -discount : discount, sold);
        }
    }

    /** What a partner bears lowers the partner's sale and not the shop's. */
    private VatTreatment treatment(Taken what, boolean withOrder) {
        if (what.bearer() != null) {
            return VatTreatment.THIRD_PARTY;
        }
        return what.isArticle() && withOrder ? terms.articleWithOrder() : what.vat();
    }

    private void discount(VatTreatment vat, long gross, @Nullable List<RatedAmount> sold) {
        List<RatedAmount> split =
                sold == null || vat != VatTreatment.PRICE_REDUCTION
                        ? List.of()
                        : RatedAmount.split(gross, sold);
        if (split.isEmpty()) {
            put(new Discount(vat, null, gross, 0));
        }
        for (RatedAmount part : split) {
            long inside = RatedAmount.inside(part.gross(), part.ratePercent());
            put(new Discount(vat, part.ratePercent(), part.gross(), inside));
        }
    }

    private void put(Discount more) {
        discounts.merge(
                new RateKey(more.treatment(), more.ratePercent()),
                more,
                (one, other) ->
                        new Discount(
                                one.treatment(),
                                one.ratePercent(),
                                one.gross() + other.gross(),
                                one.vat() + other.vat()));
    }

    private static RewardCost both(RewardCost one, RewardCost other) {
        return new RewardCost(
                one.reward(),
                other.title(),
                one.bearer(),
                one.vat(),
                one.currency(),
                one.count() + other.count(),
                one.cost() + other.cost(),
                one.returned() + other.returned());
    }

    private static long share(Money amount, long points, long of) {
        return BigDecimal.valueOf(amount.getAmountMinorLong())
                .multiply(BigDecimal.valueOf(points))
                .divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Returns the lines, by reward; what paid parts of orders first. */
    List<RewardCost> rewards() {
        List<RewardCost> all = new ArrayList<>(rewards.values());
        all.sort(
                Comparator.comparing(
                                RewardCost::reward,
                                Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(
                                RewardCost::bearer,
                                Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(RewardCost::vat)
                        .thenComparing(RewardCost::currency));
        return all;
    }

    /** Returns the lines, by treatment and rate; what has no rate last. */
    List<Discount> discounts() {
        List<Discount> all = new ArrayList<>(discounts.values());
        all.sort(
                Comparator.comparing(Discount::treatment)
                        .thenComparing(
                                Discount::ratePercent,
                                Comparator.nullsLast(Comparator.naturalOrder())));
        return all;
    }
}

package dev.stammkunde.programmes.membership;

import org.joda.money.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What fees of a plan came to in a span of days, by currency. {@code closing} is {@code opening}
 * and {@code sold} without {@code earned} and {@code back}.
 *
 * @param plan its id
 * @param opening owed before the first day: days to come, and money that was not paid back yet
 * @param sold paid by customers
 * @param earned revenue of the days
 * @param back paid back, or lost with a payment
 * @param closing owed after the last day
 * @param due what of {@code closing} is money of memberships that ended before their time
 */
public record FeeSums(
        String plan,
        Money opening,
        Money sold,
        Money earned,
        Money back,
        Money closing,
        Money due) {

    /** Returns those of a shop, by plan and currency; none of plans of which nothing is owed. */
    public static List<FeeSums> of(FindFees fees, String shopId, LocalDate first, LocalDate last) {
        Map<String, FeeSums> byPlan = new TreeMap<>();
        fees.each(
                shopId,
                fee ->
                        byPlan.merge(
                                fee.plan() + '/' + fee.paid().getCurrencyUnit(),
                                of(fee, first, last),
                                FeeSums::plus));
        return byPlan.values().stream().filter(FeeSums::isSomething).toList();
    }

    private static FeeSums of(FeeSchedule fee, LocalDate first, LocalDate last) {
        LocalDate before = first.minusDays(1);
        return new FeeSums(
                fee.plan(),
                fee.owed(before),
                fee.paid(last).minus(fee.paid(before)),
                fee.earned(last).minus(fee.earned(before)),
                fee.back(last).minus(fee.back(before)),
                fee.owed(last),
                fee.due(last));
    }

    private FeeSums plus(FeeSums other) {
        return new FeeSums(
                plan,
                opening.plus(other.opening),
                sold.plus(other.sold),
                earned.plus(other.earned),
                back.plus(other.back),
                closing.plus(other.closing),
                due.plus(other.due));
    }

    private boolean isSomething() {
        return !opening.isZero()
                || !sold.isZero()
                || !earned.isZero()
                || !back.isZero()
                || !closing.isZero();
    }
}

package dev.stammkunde.insights.value;

import dev.stammkunde.customers.Activity;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What is to be expected of one customer by a shop's report, told from the sums that are kept of
 * them, as of now.
 *
 * @param named their class; absent where a shop has too few customers for one
 * @param paidMinor all that they paid, in minor units of the report's currency
 */
public record RatedCustomer(Outlook outlook, @Nullable RfmClass named, long paidMinor) {

    /**
     * Finds what is to be expected.
     *
     * @param activity of it the days of the latest purchases are known, and of those before how
     *     many orders there were: each counts as a day
     * @return empty before their first purchase
     */
    public static Optional<RatedCustomer> find(ValueReport report, Activity activity, Instant now) {
        Instant first = activity.firstPurchase();
        if (first == null || activity.lastPurchase().isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = LocalDate.ofInstant(first, report.zone());
        LocalDate last = LocalDate.ofInstant(activity.lastPurchase().get(), report.zone());
        LocalDate today = LocalDate.ofInstant(now, report.zone());
        LocalDate day = today.isBefore(last) ? last : today;
        int count = days(report, activity, from.equals(last));
        BuyingPattern pattern = BuyingPattern.ofDays(count - 1, days(from, last), days(from, day));
        long paid = paid(report, activity);
        return Optional.of(
                new RatedCustomer(
                        report.model().outlook(pattern, mean(report, activity, count), null),
                        report.scale()
                                .findScores(days(last, day), count, paid)
                                .map(RfmScores::named)
                                .orElse(null),
                        paid));
    }

    /** Who bought on one day only has one, however many orders there were. */
    private static int days(ValueReport report, Activity activity, boolean isOneDay) {
        if (isOneDay) {
            return 1;
        }
        long recent =
                activity.recentPurchases().stream()
                        .map(at -> LocalDate.ofInstant(at, report.zone()))
                        .distinct()
                        .count();
        long before = Math.max(0, activity.purchases() - activity.recentPurchases().size());
        return Math.toIntExact(Math.max(2, recent + before));
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }

    private static long paid(ValueReport report, Activity activity) {
        String currency = report.currency();
        Money paid = currency == null ? null : activity.netRevenue().get(CurrencyUnit.of(currency));
        return paid == null ? 0 : paid.getAmountMinorLong();
    }

    /** Of amounts in several currencies, or of none, it is not known. */
    private static @Nullable Double mean(ValueReport report, Activity activity, int count) {
        long paid = paid(report, activity);
        return count > 1 && activity.netRevenue().size() == 1 && paid > 0
                ? (Double) ((double) paid / count)
                : null;
    }
}

package dev.stammkunde.insights.value;

import dev.stammkunde.insights.value.Outlook.Chance;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What can be said of a shop's customers: how often they will buy, for how much, and whether they
 * still come. It says nothing where its data do not carry it, or where its own back-test failed.
 *
 * @param asOf the last day that is known, in the shop's zone
 * @param buyers customers who bought until then
 * @param daysOfSales from the first purchase of the shop until then
 * @param purchases absent where it abstains
 * @param amounts absent where it abstains
 * @param curve how many come back after their first purchase
 * @param typicalDays from a first purchase to a second; 0 where nobody came back
 * @param abstentions of the chance to come and of purchases; none where the model stands
 * @param abstentionsOfValue of what will be spent: those of purchases, and some of its own
 * @param backTest absent where no model was fitted
 */
public record ValueModel(
        LocalDate asOf,
        long buyers,
        int daysOfSales,
        @Nullable BgNbd purchases,
        @Nullable GammaGamma amounts,
        ReturnCurve curve,
        int typicalDays,
        List<Abstention> abstentions,
        List<Abstention> abstentionsOfValue,
        @Nullable BackTest backTest) {

    /** For how many months purchases and their value are expected. */
    public static final int MONTHS = 12;

    /** What money of a month later is worth less, as is usual with such values. */
    public static final double MONTHLY_DISCOUNT = 0.01;

    private static final int DAYS_OF_A_YEAR = 365;
    private static final double WEEKS_OF_A_MONTH =
            DAYS_OF_A_YEAR / BuyingPattern.DAYS_OF_A_WEEK / MONTHS;

    public ValueModel {
        abstentions = List.copyOf(abstentions);
        abstentionsOfValue = List.copyOf(abstentionsOfValue);
    }

    /**
     * Finds what is to be expected of a customer.
     *
     * @return empty before their first purchase
     */
    public Optional<Outlook> findOutlook(PurchaseHistory history) {
        int count = history.countUntil(asOf);
        if (count == 0) {
            return Optional.empty();
        }
        Double own = count > 1 && history.isPriced() ? (Double) history.meanOfRepeats(asOf) : null;
        return Optional.of(
                outlook(
                        history.pattern(asOf),
                        own,
                        history.paid(asOf.minusDays(DAYS_OF_A_YEAR), asOf)));
    }

    /**
     * Returns what is to be expected of a customer.
     *
     * @param own the mean of what they paid each time, in minor units; absent where it is not known
     * @param paidMinor see {@link Outlook#paidMinor}
     */
    Outlook outlook(BuyingPattern pattern, @Nullable Double own, @Nullable Long paidMinor) {
        return new Outlook(
                pattern.repeats() + 1,
                BuyingRhythm.of(pattern, typicalDays),
                chance(pattern),
                purchases == null ? null : purchases.expected(pattern, year()),
                value(pattern, own),
                paidMinor);
    }

    private static double year() {
        return MONTHS * WEEKS_OF_A_MONTH;
    }

    private @Nullable Chance chance(BuyingPattern pattern) {
        if (purchases == null) {
            return null;
        }
        if (pattern.repeats() > 0) {
            return new Chance.Alive(purchases.alive(pattern));
        }
        int away = (int) Math.round(pattern.age() * BuyingPattern.DAYS_OF_A_WEEK);
        return curve.findReturned(away, DAYS_OF_A_YEAR).map(Chance.Returns::new).orElse(null);
    }

    /** Returns minor units, rounded once. */
    private @Nullable Long value(BuyingPattern pattern, @Nullable Double own) {
        if (purchases == null || amounts == null) {
            return null;
        }
        double worth = 0;
        double before = 0;
        for (int month = 1; month <= MONTHS; month++) {
            double until = purchases.expected(pattern, month * WEEKS_OF_A_MONTH);
            worth += (until - before) / Math.pow(1 + MONTHLY_DISCOUNT, month);
            before = until;
        }
        // Of who bought once, and where an amount is not known, it is that of all.
        double each = own == null ? amounts.mean() : amounts.mean(pattern.repeats(), own);
        return Math.round(worth * each);
    }
}

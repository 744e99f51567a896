package dev.stammkunde.campaigns.comparison;

import dev.stammkunde.mail.ReaderFigures;
import dev.stammkunde.platform.statistics.Bounds;

import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A variant with what its readers bought since, and how that differs from the first.
 *
 * @param id of the variant
 * @param share where the share of those who buy lies, with 95 %; absent without readers
 * @param buyers how the share of buyers differs; absent of the first variant
 * @param revenue how revenue for each reader differs, those who did not buy among them, by
 *     currency; none of the first variant
 */
public record ComparedVariant(
        String id,
        ReaderFigures figures,
        @Nullable Bounds share,
        @Nullable Difference buyers,
        List<OfRevenue> revenue) {

    public ComparedVariant {
        revenue = List.copyOf(revenue);
    }

    /**
     * How a variant differs from the first.
     *
     * @param bounds of the difference, this variant's less the first one's; absent while nothing
     *     may be judged
     */
    public record Difference(Verdict verdict, @Nullable Bounds bounds) {}

    /**
     * A difference of revenue.
     *
     * @param difference in minor units
     */
    public record OfRevenue(CurrencyUnit currency, Difference difference) {}
}

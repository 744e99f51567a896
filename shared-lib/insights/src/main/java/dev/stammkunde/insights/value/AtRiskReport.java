package dev.stammkunde.insights.value;

import dev.stammkunde.shop.BothLanguages;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Who is likely to leave, of those who paid most. It knows customers by the shop's ids for them
 * alone, as the purchases do.
 *
 * @param currency of all amounts; absent where no order has any
 * @param customers how many there are in all
 * @param most those who paid most in the last 365 days, at most {@value #MOST}, the first one most
 */
public record AtRiskReport(
        String shopId, Instant asOf, @Nullable String currency, long customers, List<AtRisk> most) {

    /** So many are kept. */
    public static final int MOST = 200;

    /**
     * A customer.
     *
     * @param isGone whether they are as good as gone
     * @param named their class; absent where a shop has too few customers for one
     * @param paidMinor in the last 365 days
     * @param expectedMinor in twelve months; absent where the model abstains
     * @param reasons in words, as of the day of the report
     */
    public record AtRisk(
            String customerId,
            boolean isGone,
            @Nullable RfmClass named,
            long paidMinor,
            @Nullable Long expectedMinor,
            List<BothLanguages> reasons) {

        public AtRisk {
            reasons = List.copyOf(reasons);
        }
    }

    public AtRiskReport {
        most = List.copyOf(most);
    }
}

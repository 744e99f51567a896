package dev.stammkunde.insights.value;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * The customers of one class.
 *
 * @param named absent of customers without scores
 * @param atRisk how many of them are likely to leave
 * @param gone how many of them are as good as gone
 * @param paidMinor what all of them paid in the last 365 days, in minor units of the shop's
 *     currency
 * @param paidAtRiskMinor of that, what those paid who are at risk
 * @param expectedMinor what is expected of all of them in twelve months; absent where the model
 *     abstains
 */
public record ClassCount(
        @Nullable RfmClass named,
        long customers,
        long atRisk,
        long gone,
        long paidMinor,
        long paidAtRiskMinor,
        @Nullable Long expectedMinor) {

    static ClassCount none(Optional<RfmClass> named) {
        return new ClassCount(named.orElse(null), 0, 0, 0, 0, 0, null);
    }

    ClassCount plus(Outlook outlook) {
        boolean isAtRisk = outlook.risk() == Outlook.Risk.AT_RISK;
        boolean isGone = outlook.risk() == Outlook.Risk.GONE;
        Long expected = outlook.expectedMinor();
        long paid = outlook.paidMinor() == null ? 0 : outlook.paidMinor();
        return new ClassCount(
                named,
                customers + 1,
                atRisk + (isAtRisk ? 1 : 0),
                gone + (isGone ? 1 : 0),
                paidMinor + paid,
                paidAtRiskMinor + (isAtRisk ? paid : 0),
                expected == null
                        ? expectedMinor
                        : (Long) (expected + (expectedMinor == null ? 0 : expectedMinor)));
    }
}

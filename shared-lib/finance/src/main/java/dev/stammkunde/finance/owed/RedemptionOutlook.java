package dev.stammkunde.finance.owed;

import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.owed.Owed.Basis;
import dev.stammkunde.finance.owed.Owed.ExpectedRedemption;
import dev.stammkunde.finance.settings.FinanceSettings;
import dev.stammkunde.shop.BothLanguages;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * How many points are expected to be redeemed, of all and of each cohort. A cohort's own usage so
 * far is known; of the rest, the ladder says how much is still to come at its age (Bornhuetter and
 * Ferguson's way, so that a month of which nothing is redeemed yet is not expected to lose all).
 */
final class RedemptionOutlook {

    /** Of points, and of shares in points. */
    private static final int DIGITS = 4;

    private final ExpectedRedemption overall;
    private final YearMonth upTo;
    private final @Nullable RedemptionLadder ladder;

    private RedemptionOutlook(
            ExpectedRedemption overall, YearMonth upTo, @Nullable RedemptionLadder ladder) {
        this.overall = overall;
        this.upTo = upTo;
        this.ladder = ladder;
    }

    /**
     * Looks ahead.
     *
     * @param upTo the month up to whose end the histories go
     */
    static RedemptionOutlook of(
            Map<Cohort, CohortHistory> histories, YearMonth upTo, FinanceSettings settings) {
        return switch (RedemptionLadder.of(histories, upTo, settings)) {
            case RedemptionLadder.Estimate.Made(RedemptionLadder ladder) ->
                    new RedemptionOutlook(ladder.overall(), upTo, ladder);
            case RedemptionLadder.Estimate.Abstained(BothLanguages why) ->
                    new RedemptionOutlook(
                            new ExpectedRedemption(
                                    Basis.CONFIGURED, settings.expectedRedemption(), null, 0, why),
                            upTo,
                            null);
        };
    }

    ExpectedRedemption overall() {
        return overall;
    }

    /**
     * Returns how many more points of a cohort are expected to be redeemed: never less than none,
     * and never more than are left.
     */
    BigDecimal rest(Cohort cohort, CohortHistory history) {
        BigDecimal issued = BigDecimal.valueOf(history.earned());
        BigDecimal expected =
                ladder == null
                        ? issued.multiply(overall.rate())
                                .subtract(BigDecimal.valueOf(history.redeemed()))
                        : issued.multiply(overall.rate())
                                .multiply(ladder.toCome(age(cohort.month(), upTo)));
        return expected.min(BigDecimal.valueOf(history.outstanding()))
                .max(BigDecimal.ZERO)
                .setScale(DIGITS, RoundingMode.HALF_UP);
    }

    /** Returns how many months after a month of sale another ends; negative before it. */
    static int age(YearMonth sale, YearMonth month) {
        return Math.toIntExact(ChronoUnit.MONTHS.between(sale, month));
    }
}

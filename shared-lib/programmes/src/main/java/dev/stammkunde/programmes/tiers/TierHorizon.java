package dev.stammkunde.programmes.tiers;

import java.time.Instant;
import java.time.LocalDate;

/** How long orders are kept: as long as a tier that they came to can still hold, or be followed. */
final class TierHorizon {

    /** A window that has begun, and days of grace. */
    private static final int MORE_MONTHS = 14;

    /** So long ago may be what is heard late, or comes back. */
    private static final int LEAST_MONTHS = 12 * 3;

    private static final int MOST_MONTHS = 12 * 10;

    private TierHorizon() {}

    static Instant earliest(TierRules rules, Instant now) {
        int windows = rules.downgrade() == TierDowngrade.ONE_DOWN ? rules.tiers().size() + 1 : 2;
        int months =
                Math.clamp(
                        windows * rules.window().months() + MORE_MONTHS, LEAST_MONTHS, MOST_MONTHS);
        LocalDate day = rules.day(now).minusMonths(months).withDayOfMonth(1);
        return day.atStartOfDay(rules.zone()).toInstant();
    }
}

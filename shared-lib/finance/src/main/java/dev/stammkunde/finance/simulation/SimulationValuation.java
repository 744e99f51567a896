package dev.stammkunde.finance.simulation;

import dev.stammkunde.finance.settings.FinanceSettings;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What points count for in a simulation, kept with it, so that it can be told later.
 *
 * @param settingsVersion of the shop's finance settings
 * @param currency ISO 4217 code
 * @param minorPerPoint what a point saves who redeems it, in minor units
 * @param expectedShare of issued points that is redeemed in the end, 0 to 1
 */
public record SimulationValuation(
        int settingsVersion, String currency, BigDecimal minorPerPoint, BigDecimal expectedShare) {

    /** Returns that of a version of a shop's settings. */
    public static SimulationValuation of(FinanceSettings settings, int version) {
        return new SimulationValuation(
                version,
                settings.currency().getCode(),
                settings.minorPerPoint(),
                settings.expectedRedemption());
    }

    /** Returns what points are worth, in minor units, rounded half up. */
    long value(long points) {
        return rounded(minorPerPoint.multiply(BigDecimal.valueOf(points)));
    }

    /** Returns how many of points are expected to be redeemed, rounded half up. */
    long expected(long points) {
        return rounded(expectedShare.multiply(BigDecimal.valueOf(points)));
    }

    /** Returns what these cost, in minor units, rounded half up and once. */
    long expectedCost(long points) {
        return rounded(minorPerPoint.multiply(expectedShare).multiply(BigDecimal.valueOf(points)));
    }

    private static long rounded(BigDecimal exact) {
        return exact.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}

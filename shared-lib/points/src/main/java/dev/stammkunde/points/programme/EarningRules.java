package dev.stammkunde.points.programme;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How an order becomes points.
 *
 * @param pointsPerUnit points per 1.00 of a currency; an order in another currency earns nothing
 * @param minimumOrder least value, on the basis, that earns; no entry means none
 * @param capPerOrder most points that one order earns
 * @param rounding applied once, to the order's sum
 * @param unnamedRefunds what goes back with a refund that does not say for what it is
 */
public record EarningRules(
        Map<CurrencyUnit, BigDecimal> pointsPerUnit,
        EarningBasis basis,
        List<Bonus> bonuses,
        Combination combination,
        Map<CurrencyUnit, BigDecimal> minimumOrder,
        OptionalLong capPerOrder,
        RoundingMode rounding,
        UnnamedRefunds unnamedRefunds) {

    public EarningRules {
        pointsPerUnit = Map.copyOf(pointsPerUnit);
        bonuses = List.copyOf(bonuses);
        minimumOrder = Map.copyOf(minimumOrder);
        if (combination == Combination.ADD && bonuses.stream().anyMatch(EarningRules::lowers)) {
            throw new IllegalArgumentException(
                    "bonuses that add up must have multipliers of at least 1, or 0");
        }
    }

    private static boolean lowers(Bonus bonus) {
        return bonus.multiplier().signum() > 0 && bonus.multiplier().compareTo(BigDecimal.ONE) < 0;
    }

    Optional<BigDecimal> findRate(CurrencyUnit currency) {
        return Optional.ofNullable(pointsPerUnit.get(currency));
    }
}

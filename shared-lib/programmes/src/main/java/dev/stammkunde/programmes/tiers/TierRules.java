package dev.stammkunde.programmes.tiers;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A shop's rules of tiers.
 *
 * @param currency of what is spent; orders in another one count as orders, and for their points
 * @param zone the shop's, in which years and months begin
 * @param graceDays how long a tier holds beyond its last day
 * @param tiers the lowest first, thresholds rising
 */
public record TierRules(
        TierMeasure measure,
        CurrencyUnit currency,
        ZoneId zone,
        TierWindow window,
        TierDowngrade downgrade,
        int graceDays,
        TierRefunds refunds,
        List<Tier> tiers) {

    /** The rank of who has no tier; that of the lowest tier is 0. */
    public static final int NO_RANK = -1;

    public TierRules {
        tiers = List.copyOf(tiers);
    }

    /** Returns the rank of a tier; {@link #NO_RANK} of one that there is not. */
    public int rank(String tierId) {
        for (int rank = 0; rank < tiers.size(); rank++) {
            if (tiers.get(rank).id().equals(tierId)) {
                return rank;
            }
        }
        return NO_RANK;
    }

    /** Finds the tier of a rank. */
    public Optional<Tier> find(int rank) {
        return rank < 0 || rank >= tiers.size() ? Optional.empty() : Optional.of(tiers.get(rank));
    }

    /** Returns the rank that credit comes to: of the highest tier that it reaches. */
    public int earned(TierCredit credit) {
        long measured = credit.of(measure);
        for (int rank = tiers.size() - 1; rank >= 0; rank--) {
            if (isEarned(rank) && threshold(rank) <= measured) {
                return rank;
            }
        }
        return NO_RANK;
    }

    /** Returns the rank that everybody has. */
    public int ofEverybody() {
        return earned(TierCredit.NOTHING);
    }

    /** Whether orders can come to the tier of a rank, or it is by invitation alone. */
    public boolean isEarned(int rank) {
        return tiers.get(rank).threshold() != null;
    }

    /**
     * Returns what the measure has to come to for a rank: minor units of money of spend.
     *
     * @throws IllegalArgumentException if the tier is by invitation alone
     */
    public long threshold(int rank) {
        BigDecimal threshold = tiers.get(rank).threshold();
        if (threshold == null) {
            throw new IllegalArgumentException("no orders come to it");
        }
        return switch (measure) {
            case SPEND -> threshold.movePointRight(currency.getDecimalPlaces()).longValueExact();
            case POINTS, ORDERS -> threshold.longValueExact();
        };
    }

    /** Returns the rank below one to which a customer falls by a step: one that orders come to. */
    public int below(int rank) {
        int next = rank - 1;
        while (next >= 0 && !isEarned(next)) {
            next--;
        }
        return next;
    }

    /** Finds the next rank above one that orders come to. */
    public Optional<Integer> findAbove(int rank) {
        for (int next = rank + 1; next < tiers.size(); next++) {
            if (isEarned(next)) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** Returns the end of what holds until a day, with the days of grace. */
    Instant end(LocalDate until) {
        return until.plusDays(graceDays).atStartOfDay(zone).toInstant();
    }
}

package dev.stammkunde.programmes.tiers;

import dev.stammkunde.campaigns.TierToTell;
import dev.stammkunde.campaigns.TierTurn;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.shop.Language;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Finds the tier that a mail can speak of to a customer. */
public final class TellTier {

    private final TiersOfShops tiers;

    /** By shops' rules. */
    public TellTier(TiersOfShops tiers) {
        this.tiers = tiers;
    }

    /**
     * Finds it; nothing where the shop gives no tiers.
     *
     * @param account of the customer who stays
     */
    public Optional<TierToTell> find(PointsAccount account, Instant now) {
        return ProjectTiers.find(
                        tiers.history(account.id().shopId()), account.section(TierUnits.NAME), now)
                .map(TellTier::told);
    }

    /**
     * Whether what a mail says of a customer's tier is still so: what was reached may have been
     * returned, what was to end may be kept, and who fell may have climbed again.
     *
     * @param tierId the tier that was reached, ends or has ended
     */
    public boolean isStillSo(PointsAccount account, TierTurn turn, String tierId, Instant now) {
        TierHistory history = tiers.history(account.id().shopId());
        Optional<TierProjection> projection =
                ProjectTiers.find(history, account.section(TierUnits.NAME), now);
        if (projection.isEmpty()) {
            return false;
        }
        TierRules rules = projection.get().rules();
        int rank = history.rank(tierId, rules);
        TierProjection.Current current = projection.get().current();
        int has = current == null ? TierRules.NO_RANK : rules.rank(current.tier().id());
        return switch (turn) {
            case REACHED -> has >= rank;
            case FELL -> has < rank;
            case ENDS -> has == rank && projection.get().keep() != null;
        };
    }

    private static TierToTell told(TierProjection projection) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        Map<Language, String> missing = new EnumMap<>(Language.class);
        Map<Language, String> keep = new EnumMap<>(Language.class);
        TierProjection.Current current = projection.current();
        for (Language language : Language.values()) {
            if (current != null) {
                names.put(language, current.tier().name(language));
            }
            new TierWords(language)
                    .findNext(projection)
                    .ifPresent(text -> missing.put(language, text));
            new TierWords(language)
                    .findKeep(projection)
                    .ifPresent(text -> keep.put(language, text));
        }
        Instant until = current == null ? null : current.until();
        return new TierToTell(
                names,
                missing,
                keep,
                until == null ? null : projection.rules().day(until.minusNanos(1)));
    }
}

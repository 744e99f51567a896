package dev.stammkunde.programmes.tiers;

import dev.stammkunde.campaigns.TierToTell;
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

    private static TierToTell told(TierProjection projection) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        Map<Language, String> missing = new EnumMap<>(Language.class);
        TierProjection.Current current = projection.current();
        for (Language language : Language.values()) {
            if (current != null) {
                names.put(language, current.tier().name(language));
            }
            new TierWords(language)
                    .findNext(projection)
                    .ifPresent(text -> missing.put(language, text));
        }
        return new TierToTell(names, missing);
    }
}

package dev.stammkunde.servememberapi.text;

import dev.stammkunde.campaigns.TierCondition;
import dev.stammkunde.programmes.tiers.TierHistory;
import dev.stammkunde.shop.Language;

import java.util.stream.Collectors;

/** What the tiers of a shop are called; one that it does not have any more, by its id. */
@FunctionalInterface
public interface TierNames {

    /** Returns the name of a tier. */
    String name(String tierId, Language language);

    /** Of the rules of a shop. */
    static TierNames of(TierHistory history) {
        return (tierId, language) ->
                history.findTier(tierId).map(tier -> tier.name(language)).orElse(tierId);
    }

    /** Returns the names of several, in the order of their ids. */
    default String names(TierCondition.AnyOf tiers, Language language, String between) {
        return tiers.tiers().stream()
                .sorted()
                .map(tier -> name(tier, language))
                .collect(Collectors.joining(between));
    }
}

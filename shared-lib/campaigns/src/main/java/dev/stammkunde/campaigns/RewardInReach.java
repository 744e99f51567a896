package dev.stammkunde.campaigns;

import dev.stammkunde.shop.Language;

import java.util.Map;

/**
 * A reward that a mail speaks of: one that its reader can have, or soon.
 *
 * @param names by language; at least one
 * @param usual the shop's language, in which it is called where the reader's is not there
 * @param pointsMissing how many points more it costs than are available; 0 where it can be had
 */
public record RewardInReach(Map<Language, String> names, Language usual, long pointsMissing) {

    public RewardInReach {
        names = Map.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a reward has a name");
        }
    }

    /** Returns what it is called to a reader. */
    public String name(Language language) {
        String own = names.get(language);
        return own != null ? own : names.getOrDefault(usual, names.values().iterator().next());
    }
}

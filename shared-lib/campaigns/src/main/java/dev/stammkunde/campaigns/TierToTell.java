package dev.stammkunde.campaigns;

import dev.stammkunde.shop.Language;

import java.util.Map;
import java.util.Optional;

/**
 * The tier of a mail's reader, as it is when the mail goes out.
 *
 * @param names by language; empty where the reader has none
 * @param missing what takes them to the next one, as a sentence by language; empty where nothing
 *     does
 */
public record TierToTell(Map<Language, String> names, Map<Language, String> missing) {

    public TierToTell {
        names = Map.copyOf(names);
        missing = Map.copyOf(missing);
    }

    /** Finds what it is called. */
    public Optional<String> findName(Language language) {
        return Optional.ofNullable(names.get(language));
    }

    /** Finds what is missing for the next one. */
    public Optional<String> findMissing(Language language) {
        return Optional.ofNullable(missing.get(language));
    }
}

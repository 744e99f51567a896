package dev.stammkunde.campaigns;

import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The tier of a mail's reader, as it is when the mail goes out.
 *
 * @param names by language; empty where the reader has none
 * @param missing what takes them to the next one, as a sentence by language; empty where nothing
 *     does
 * @param keep what keeps the tier, as a sentence by language; empty where it does not end, or is
 *     kept already
 * @param lastDay the last day with the tier if nothing more is bought, grace included; absent where
 *     nothing is known to end it
 */
public record TierToTell(
        Map<Language, String> names,
        Map<Language, String> missing,
        Map<Language, String> keep,
        @Nullable LocalDate lastDay) {

    public TierToTell {
        names = Map.copyOf(names);
        missing = Map.copyOf(missing);
        keep = Map.copyOf(keep);
    }

    /** Finds what keeps it. */
    public Optional<String> findKeep(Language language) {
        return Optional.ofNullable(keep.get(language));
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

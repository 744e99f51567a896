package dev.stammkunde.managecampaigns.campaigns;

import dev.stammkunde.campaigns.comparison.ComparedVariant;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How readers were divided, and how the variants compare.
 *
 * @param isCurrent whether the latest version divides them so
 * @param lastDay the last day whose runs are compared; absent where none is known
 * @param judgedFrom when the last purchases that count are over, as far as mails went out; absent
 *     before any did
 * @param names of variants by id, as far as they are known
 */
public record ComparedSplit(
        String id,
        boolean isCurrent,
        @Nullable LocalDate lastDay,
        @Nullable Instant judgedFrom,
        Map<String, String> names,
        List<ComparedVariant> variants) {

    public ComparedSplit {
        names = Map.copyOf(names);
        variants = List.copyOf(variants);
    }

    /** Returns what a variant is called; its id where nobody knows any more. */
    public String nameOf(String variant) {
        return names.getOrDefault(variant, variant);
    }
}

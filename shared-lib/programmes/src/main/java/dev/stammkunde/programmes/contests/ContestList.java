package dev.stammkunde.programmes.contests;

import dev.stammkunde.platform.Sha256;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The entries that can win, as they were when the contest was closed.
 *
 * @param hash the SHA-256 of its text: each id in the order of the list, and a line feed after each
 * @param size how many entries it has
 */
public record ContestList(String hash, int size, Instant closedAt) {

    /**
     * Returns ids in the order of the list, which follows from the ids alone: that of their bytes.
     */
    static List<String> ordered(Collection<String> ids) {
        return ids.stream().sorted().toList();
    }

    static ContestList of(List<String> ordered, Instant closedAt) {
        return new ContestList(hash(ordered), ordered.size(), closedAt);
    }

    /** Returns the hash of a list. */
    public static String hash(List<String> ordered) {
        return Sha256.of(ordered.stream().map(id -> id + '\n').collect(Collectors.joining()));
    }
}

package dev.stammkunde.finance.months;

import dev.stammkunde.platform.Sha256;
import dev.stammkunde.points.EntryHash;

import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Which entries a month has, in a form that can be sealed.
 *
 * @param entries how many
 * @param sha256 of the 32 bytes of each entry's hash, in the order of customers (as Java orders
 *     texts) and sequences, in lower-case hexadecimal
 */
public record EntriesDigest(long entries, String sha256) {

    /** Digests a month's entries, in their order. */
    public static final class Counting {

        private final MessageDigest digest = Sha256.digest();
        private long entries;

        /** Counts the next entry. */
        public void add(EntryHash entry) {
            digest.update(entry.bytes());
            entries++;
        }

        /** Says which there were, after the last; once. */
        public EntriesDigest finish() {
            return new EntriesDigest(entries, HexFormat.of().formatHex(digest.digest()));
        }
    }
}

package dev.stammkunde.finance.closing;

import dev.stammkunde.platform.Sha256;
import dev.stammkunde.points.journal.JournalDay;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The signature of what a shop booked on a day of the journal. All of a shop are one chain, which
 * only ever gets longer: a day to which entries came late has a further one.
 *
 * @param hash SHA-256 of {@link Content#canonicalText}
 * @param signature of that hash by the key that the content names, as {@link SignDigest} gives it,
 *     in Base64
 */
public record DaySignature(Content content, String hash, String signature) {

    /** The form in which signatures are written. */
    public static final int SCHEMA = 1;

    public DaySignature {
        Sha256.require(hash);
    }

    /** Returns what names it in a close. */
    public ChainEnd end() {
        return new ChainEnd(content.number(), hash);
    }

    /**
     * What is signed.
     *
     * @param number its place in the shop's chain, from 1 without gaps
     * @param lines how many the day has, as it was put together
     * @param accounts of how many there is a last entry
     * @param root of the Merkle tree of the last entries, see {@link DayHeads}
     * @param previous hash of the signature before in the chain; absent in the first
     * @param replaces the number of the signature of the same day that holds no longer; absent in a
     *     day's first
     * @param keyId names the key that signed it
     */
    public record Content(
            JournalDay day,
            long number,
            Instant signedAt,
            long lines,
            long accounts,
            String root,
            @Nullable String previous,
            @Nullable Long replaces,
            String keyId) {

        public Content {
            CanonicalText.requireOneLine("shopId", day.shopId());
            CanonicalText.requireOneLine("keyId", keyId);
            Sha256.require(root);
            if (previous != null) {
                Sha256.require(previous);
            }
            if (number < 1 || (number == 1) != (previous == null)) {
                throw new IllegalArgumentException("the first of a chain alone has none before it");
            }
        }

        /**
         * Returns the text that the hash covers: each value of the JSON document but {@code hash}
         * and {@code signature}, in its order, as a line {@code place=value}. The format is part of
         * every hash: it never changes.
         */
        public byte[] canonicalText() {
            return new CanonicalText()
                    .line("schema", SCHEMA)
                    .line("document", "day-signature")
                    .line("shopId", day.shopId())
                    .line("day", day.date())
                    .line("number", number)
                    .line("signedAt", signedAt)
                    .line("lines", lines)
                    .line("accounts", accounts)
                    .line("root", root)
                    .line("previous", previous)
                    .line("replaces", replaces)
                    .line("algorithm", SignDigest.ALGORITHM)
                    .line("keyId", keyId)
                    .bytes();
        }

        /** Computes the hash. */
        public String computedHash() {
            return Sha256.of(canonicalText());
        }
    }
}

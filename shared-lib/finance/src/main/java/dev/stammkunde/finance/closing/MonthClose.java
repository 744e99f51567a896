package dev.stammkunde.finance.closing;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.months.EntriesDigest;
import dev.stammkunde.platform.Sha256;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The close of a month. It is written once, and nothing takes its place.
 *
 * @param content what it says
 * @param hash SHA-256 of {@link Content#canonicalText}
 * @param signature of that hash by the key that the content names, as {@link SignDigest} gives it,
 *     in Base64
 */
public record MonthClose(Content content, String hash, String signature) {

    /** The form in which closes are written. */
    public static final int SCHEMA = 1;

    public MonthClose {
        Sha256.require(hash);
    }

    /** Returns the month that is closed. */
    public ShopMonth month() {
        return content.month();
    }

    /**
     * What a close says. No text in it has a line break, or another character that controls.
     *
     * @param month with the zone that it was closed with
     * @param from where the month before ended: the month's begin, unless the shop had another zone
     *     then
     * @param legalEntity whose books it belongs to
     * @param closedBy who closed it
     * @param previous hash of the close of the month before; absent in the first
     * @param accounts how many were found to be as the ledger says
     * @param entries which were booked from {@code from} to the month's end
     * @param carriedSha256 of the state that the next month begins with
     * @param signed the last signature of the shop's days; absent before there was one
     * @param files what is sealed, by name
     * @param keyId names the key that signed it
     */
    public record Content(
            ShopMonth month,
            Instant from,
            String legalEntity,
            String closedBy,
            Instant closedAt,
            @Nullable String previous,
            long accounts,
            EntriesDigest entries,
            String carriedSha256,
            @Nullable ChainEnd signed,
            List<SealedFile> files,
            String keyId) {

        public Content {
            files = List.copyOf(files);
            CanonicalText.requireOneLine("shopId", month.shopId());
            CanonicalText.requireOneLine("legalEntity", legalEntity);
            CanonicalText.requireOneLine("closedBy", closedBy);
            CanonicalText.requireOneLine("keyId", keyId);
            if (previous != null) {
                Sha256.require(previous);
            }
            Sha256.require(entries.sha256());
            Sha256.require(carriedSha256);
            Set<String> names = new HashSet<>();
            for (SealedFile file : files) {
                if (!names.add(file.name())) {
                    throw new IllegalArgumentException("two files are called " + file.name());
                }
            }
        }

        /** Returns the first instant that is not of the month any more. */
        public Instant asOf() {
            return month.ends();
        }

        /** Returns the first day of the journal, which counts in UTC, that has entries of it. */
        public LocalDate firstDay() {
            return JournalSpan.of(from, asOf()).first();
        }

        /** Returns the last day of the journal that has entries of it. */
        public LocalDate lastDay() {
            return JournalSpan.of(from, asOf()).last();
        }

        /**
         * Returns the text that the hash covers: each value of the JSON document but {@code hash}
         * and {@code signature}, in its order, as a line {@code place=value}. The format is part of
         * every hash: it never changes.
         */
        public byte[] canonicalText() {
            CanonicalText text =
                    new CanonicalText()
                            .line("schema", SCHEMA)
                            .line("document", "month-close")
                            .line("shopId", month.shopId())
                            .line("month", month.month())
                            .line("zone", month.zone())
                            .line("from", from)
                            .line("asOf", asOf())
                            .line("firstDay", firstDay())
                            .line("lastDay", lastDay())
                            .line("legalEntity", legalEntity)
                            .line("closedBy", closedBy)
                            .line("closedAt", closedAt)
                            .line("previous", previous)
                            .line("accounts", accounts)
                            .line("entries.count", entries.entries())
                            .line("entries.sha256", entries.sha256())
                            .line("carriedSha256", carriedSha256)
                            .line("signed.number", signed == null ? null : signed.number())
                            .line("signed.hash", signed == null ? null : signed.hash());
            for (int i = 0; i < files.size(); i++) {
                text.line("files." + i + ".name", files.get(i).name())
                        .line("files." + i + ".sha256", files.get(i).sha256())
                        .line("files." + i + ".bytes", files.get(i).bytes());
            }
            return text.line("algorithm", SignDigest.ALGORITHM).line("keyId", keyId).bytes();
        }

        /** Computes the hash. */
        public String computedHash() {
            return Sha256.of(canonicalText());
        }
    }
}

package dev.stammkunde.finance.closing;

import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.DayManifest;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalDays;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Verifies the signatures of a shop's days: each for itself, that they are one chain, and that each
 * day of the journal is what its last signature says.
 *
 * <p>That the newest signatures were deleted is only seen where a close names one of them, or where
 * the days that they signed are still there.
 */
public final class VerifySignatures {

    private final DaySignatures signatures;
    private final PublicKeys keys;
    private final @Nullable Journal journal;

    /** The journal, to compare with. */
    public record Journal(JournalDays days, DayHeads heads) {}

    /**
     * Prepares a verification.
     *
     * @param journal absent where there is none to compare with
     */
    public VerifySignatures(DaySignatures signatures, PublicKeys keys, @Nullable Journal journal) {
        this.signatures = signatures;
        this.keys = keys;
        this.journal = journal;
    }

    /**
     * Verifies a shop's signatures, and returns how many there are.
     *
     * @param last the last day that has to be signed; null for the last that is
     */
    public long verify(String shopId, @Nullable LocalDate last, SealFinding.Listener listener) {
        Chain chain = new Chain(shopId, listener);
        for (long number : signatures.numbers(shopId)) {
            chain.take(number);
        }
        Journal place = journal;
        if (place != null) {
            chain.compare(place, last);
        }
        return chain.count;
    }

    private final class Chain {

        private final String shopId;
        private final SealFinding.Listener listener;
        private final SortedMap<LocalDate, DaySignature> lastOfDay = new TreeMap<>();
        private long expected = 1;
        private long count;

        /** The signature before; null where there is none, or it cannot be read. */
        private @Nullable DaySignature before;

        Chain(String shopId, SealFinding.Listener listener) {
            this.shopId = shopId;
            this.listener = listener;
        }

        void take(long number) {
            count++;
            for (; expected < number; expected++) {
                found(expected, "is not there");
                before = null;
            }
            expected = number + 1;
            Optional<DaySignature> signature = find(number);
            signature.ifPresent(this::verify);
            before = signature.orElse(null);
        }

        private Optional<DaySignature> find(long number) {
            try {
                return signatures.find(shopId, number);
            } catch (BrokenSealException e) {
                found(number, "is not as it was written (" + e.getMessage() + ")");
                return Optional.empty();
            }
        }

        private void verify(DaySignature signature) {
            DaySignature.Content content = signature.content();
            long number = content.number();
            if (!content.computedHash().equals(signature.hash())) {
                found(number, "says something else than its hash");
            }
            if (!keys.hasSigned(signature.hash(), signature.signature())) {
                found(number, "was not signed by the key");
            }
            DaySignature previous = before;
            if (previous != null && !previous.hash().equals(content.previous())) {
                found(number, "follows another signature than the one before it");
            }
            DaySignature replaced = lastOfDay.put(content.day().date(), signature);
            if (replaced != null && replaced.content().lines() > content.lines()) {
                found(number, "signs fewer lines of " + content.day().date() + " than one before");
            }
        }

        void compare(Journal place, @Nullable LocalDate last) {
            for (Map.Entry<LocalDate, DaySignature> day : lastOfDay.entrySet()) {
                compare(place.heads(), day.getKey(), day.getValue().content());
            }
            if (lastOfDay.isEmpty()) {
                return;
            }
            LocalDate end = last == null ? lastOfDay.lastKey() : last;
            for (LocalDate date : place.days().days(shopId, lastOfDay.firstKey(), end)) {
                if (!lastOfDay.containsKey(date) && isSettled(place.heads(), date)) {
                    found(date, "was not signed");
                }
            }
        }

        private boolean isSettled(DayHeads heads, LocalDate date) {
            try {
                return heads.manifest(new JournalDay(shopId, date)) != null;
            } catch (BrokenJournalException e) {
                found(date, "its journal is broken (" + e.getMessage() + ")");
                return false;
            }
        }

        private void compare(DayHeads heads, LocalDate date, DaySignature.Content signed) {
            try {
                DayManifest manifest = heads.manifest(signed.day());
                if (manifest == null) {
                    found(date, "was signed, and the journal has no manifest of it");
                    return;
                }
                DayHeads.Root root = heads.read(signed.day(), manifest);
                if (root.lines() != signed.lines()) {
                    found(
                            date,
                            "was signed with %d lines, and the journal has %d"
                                    .formatted(signed.lines(), root.lines()));
                } else if (!root.sha256().equals(signed.root())
                        || root.accounts() != signed.accounts()) {
                    found(date, "was signed with other entries than the journal has");
                }
            } catch (BrokenJournalException e) {
                found(date, "its journal is broken (" + e.getMessage() + ")");
            }
        }

        private void found(long number, String problem) {
            listener.found(new SealFinding(shopId, "signature " + number, problem));
        }

        private void found(LocalDate date, String problem) {
            listener.found(new SealFinding(shopId, "day " + date, problem));
        }
    }
}

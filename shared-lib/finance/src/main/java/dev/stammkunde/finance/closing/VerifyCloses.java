package dev.stammkunde.finance.closing;

import dev.stammkunde.finance.months.EntriesDigest;
import dev.stammkunde.points.journal.BrokenJournalException;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Verifies the closes of a shop: each for itself, with its files and its entries, and that they
 * follow one another from the first.
 *
 * <p>That the newest close was deleted cannot be told from what is left.
 */
public final class VerifyCloses {

    private final Places places;
    private final PublicKeys keys;
    private final SealedPoints.Reading points;
    private final @Nullable ReadMonthEntries entries;

    /** Where closes, their files, and signatures lie. */
    public record Places(ClosedMonths closes, SealedFiles files, DaySignatures signatures) {}

    /**
     * Prepares a verification.
     *
     * @param points reads the points of a sealed report
     * @param entries absent where there is no journal to compare with
     */
    public VerifyCloses(
            Places places,
            PublicKeys keys,
            SealedPoints.Reading points,
            @Nullable ReadMonthEntries entries) {
        this.places = places;
        this.keys = keys;
        this.points = points;
        this.entries = entries;
    }

    /** Verifies a shop's closes, and returns how many there are. */
    public long verify(String shopId, SealFinding.Listener listener) {
        List<YearMonth> months = places.closes().months(shopId);
        @Nullable MonthClose before = null;
        boolean isKnown = true;
        for (YearMonth month : months) {
            Findings findings = new Findings(shopId, month, listener);
            Optional<MonthClose> close = find(shopId, month, findings);
            if (close.isPresent()) {
                if (isKnown) {
                    follows(before, close.get(), findings);
                }
                verify(close.get(), findings);
            }
            isKnown = close.isPresent();
            before = close.orElse(null);
        }
        return months.size();
    }

    private Optional<MonthClose> find(String shopId, YearMonth month, Findings findings) {
        try {
            return places.closes().find(shopId, month);
        } catch (BrokenSealException e) {
            findings.add("is not as it was written (" + e.getMessage() + ")");
            return Optional.empty();
        }
    }

    private void follows(@Nullable MonthClose before, MonthClose close, Findings findings) {
        String previous = close.content().previous();
        if (before == null) {
            if (previous != null) {
                findings.add("follows a close that is not there");
            } else {
                goesOn(0, close, findings);
            }
            return;
        }
        YearMonth expected = before.month().month().plusMonths(1);
        if (!close.month().month().equals(expected)) {
            findings.add("comes where the close of " + expected + " has to be");
        } else if (!before.hash().equals(previous)) {
            findings.add("follows another close than that of " + before.month().month());
        } else if (!before.content().asOf().equals(close.content().from())) {
            findings.add("begins at another time than the one before it ended");
        } else {
            findPoints(before).ifPresent(ended -> goesOn(ended.closing(), close, findings));
        }
    }

    private void goesOn(long ended, MonthClose close, Findings findings) {
        findPoints(close)
                .filter(points -> points.opening() != ended)
                .ifPresent(
                        points ->
                                findings.add(
                                        "begins with %d points, and what was closed before it ended with %d"
                                                .formatted(points.opening(), ended)));
    }

    private Optional<SealedPoints> findPoints(MonthClose close) {
        return close.content().files().stream()
                .filter(file -> file.name().equals(SealedPoints.FILE))
                .findFirst()
                .flatMap(file -> findBytes(close, file).filter(file::isOf))
                .flatMap(points::find);
    }

    private void verify(MonthClose close, Findings findings) {
        MonthClose.Content content = close.content();
        if (!content.computedHash().equals(close.hash())) {
            findings.add("says something else than its hash");
        }
        if (!keys.hasSigned(close.hash(), close.signature())) {
            findings.add("was not signed by the key");
        }
        for (SealedFile file : content.files()) {
            verify(close, file, findings);
        }
        ChainEnd signed = content.signed();
        if (signed != null && !isThere(close.month().shopId(), signed)) {
            findings.add("names signature " + signed.number() + ", which is another or not there");
        }
        ReadMonthEntries journal = entries;
        if (journal != null) {
            compare(close, journal, findings);
        }
    }

    private void verify(MonthClose close, SealedFile file, Findings findings) {
        Optional<byte[]> bytes = findBytes(close, file);
        if (bytes.isEmpty()) {
            findings.add("its file " + file.name() + " is not there");
        } else if (!file.isOf(bytes.get())) {
            findings.add("its file " + file.name() + " has other bytes than were sealed");
        }
    }

    private Optional<byte[]> findBytes(MonthClose close, SealedFile file) {
        return places.files().find(close.month().shopId(), close.month().month(), file);
    }

    private boolean isThere(String shopId, ChainEnd signed) {
        try {
            return places.signatures()
                    .find(shopId, signed.number())
                    .filter(signature -> signature.hash().equals(signed.hash()))
                    .isPresent();
        } catch (BrokenSealException _) {
            // It is told where signatures are verified.
            return true;
        }
    }

    private static void compare(MonthClose close, ReadMonthEntries journal, Findings findings) {
        EntriesDigest sealed = close.content().entries();
        try {
            EntriesDigest read =
                    journal.read(
                            close.month().shopId(), close.content().from(), close.content().asOf());
            if (read.entries() != sealed.entries()) {
                findings.add(
                        "was closed with %d entries, and the journal has %d"
                                .formatted(sealed.entries(), read.entries()));
            } else if (!read.equals(sealed)) {
                findings.add("was closed with other entries than the journal has");
            }
        } catch (BrokenJournalException e) {
            findings.add("its journal is broken (" + e.getMessage() + ")");
        }
    }

    private record Findings(String shopId, YearMonth month, SealFinding.Listener listener) {
        void add(String problem) {
            listener.found(new SealFinding(shopId, "close of " + month, problem));
        }
    }
}

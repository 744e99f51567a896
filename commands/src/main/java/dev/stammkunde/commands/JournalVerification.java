package dev.stammkunde.commands;

import dev.stammkunde.commands.JournalOptions.Journal;
import dev.stammkunde.commands.journal.BookedEntries;
import dev.stammkunde.commands.journal.VerifyJournal;
import dev.stammkunde.commands.seals.VerifySeals;
import dev.stammkunde.finance.closing.PublicKeys;
import dev.stammkunde.finance.store.SealBucket;
import dev.stammkunde.points.store.S3Journal;
import dev.stammkunde.points.store.TemporaryLines;

import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Verifies what lies in the bucket of the journal: days against tables, closes, signatures. */
final class JournalVerification {

    /** What was booked within the last hour may still be on its way. */
    private static final Duration ON_ITS_WAY = Duration.ofHours(1);

    /** After a day's end, by when the night's run has signed it. */
    private static final Duration SIGNED_AFTER = Duration.ofHours(6);

    private final Journal place;
    private final S3Journal journal;
    private final Instant now;
    private final @Nullable String shop;
    private final PrintWriter out;

    /**
     * Prepares a verification.
     *
     * @param shop only this shop's days; null for all
     */
    JournalVerification(Journal place, Instant now, @Nullable String shop, PrintWriter out) {
        this.place = place;
        this.journal = new S3Journal(place.client(), place.bucket());
        this.now = now;
        this.shop = shop;
        this.out = out;
    }

    /** Compares each day that is over with the tables, and returns whether all is well. */
    boolean areDaysWell(BookedEntries entries, Progress progress) throws InterruptedException {
        LocalDate last = lastDay(ON_ITS_WAY);
        VerifyJournal.Verified verified =
                new VerifyJournal(entries, journal, journal, new TemporaryLines())
                        .verify(shop, last, new RebuildJournalCommand.Lines(out, progress));
        progress.clear();
        verified.differences().forEach(out::println);
        out.println(
                "Verified %d days of the journal, up to %s, with %d entries: %s."
                        .formatted(
                                verified.days(),
                                last,
                                verified.entries(),
                                StammkundeCommand.found(verified.differences().size())));
        return verified.differences().isEmpty();
    }

    /** Verifies closes and signatures, and returns whether all is well. */
    boolean areSealsWell(PublicKeys keys) {
        VerifySeals.Verified verified =
                new VerifySeals(
                                new SealBucket(place.client(), place.bucket()),
                                new VerifySeals.Journal(journal, journal, new TemporaryLines()),
                                keys)
                        .verify(shop, lastDay(SIGNED_AFTER));
        VerifyCloseCommand.print(verified, out);
        return verified.findings().isEmpty();
    }

    private LocalDate lastDay(Duration after) {
        return LocalDate.ofInstant(now.minus(after), ZoneOffset.UTC).minusDays(1);
    }
}

package dev.stammkunde.commands.journal;

import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.journal.DayManifest;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.JournalObject.Kind;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.JournalParts;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.LineSpill;
import dev.stammkunde.points.journal.ReadJournal;
import dev.stammkunde.points.journal.SettledDays;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.json.JournalLineJson;

import java.util.ArrayList;
import java.util.List;

/**
 * Rebuilds a day of the journal from the tables, compares it with what is there, and may fill what
 * is missing. What was filled counts only once it is read again.
 *
 * <p>No object that holds lines is ever changed: what differs is told. Where the manifest hides
 * what it should not, or an object is broken, the manifest is replaced by one that names only what
 * can be read; parts that are well count again until the day is put together the next time.
 */
public final class RebuildDay {

    /** What an object may have: memory holds it twice, as lines and as text. */
    private static final long PART_CHARACTERS = 16L * 1024 * 1024;

    /**
     * What was found.
     *
     * @param filled how many of the missing ones were read from the journal afterwards
     * @param broken objects that stop who reads the day
     */
    public record Found(
            long booked, long missing, long unknown, long different, long filled, long broken) {

        /** Whether the journal is now what the tables say. */
        public boolean isWell() {
            return missing == filled && unknown == 0 && different == 0 && broken == 0;
        }
    }

    /** Receives each difference, one line each, and how far it has come. */
    public interface Listener {
        void found(String difference);

        void progressed(String how);
    }

    /** Where the journal is read, and where it is written. */
    public record Place(JournalObjects objects, JournalParts parts, SettledDays settled) {

        /** A place of which one class writes parts and days. */
        public static <W extends JournalParts & SettledDays> Place of(
                JournalObjects objects, W writer) {
            return new Place(objects, writer, writer);
        }
    }

    private final BookedEntries entries;
    private final Place place;
    private final LineSpill spill;

    public RebuildDay(BookedEntries entries, Place place, LineSpill spill) {
        this.entries = entries;
        this.place = place;
        this.spill = spill;
    }

    /**
     * Compares a day.
     *
     * @param fills whether what is missing is filled in
     */
    public Found day(JournalDay day, boolean fills, Listener listener) throws InterruptedException {
        ReadableDay.Listener broken =
                (object, why) ->
                        listener.found(
                                "%s %s: %s-%s: %s"
                                        .formatted(
                                                day.shopId(),
                                                day.date(),
                                                object.kind() == Kind.PART ? "part" : "whole",
                                                object.sha256(),
                                                why.getMessage()));
        ReadableDay seen = ReadableDay.asItIsRead(place.objects(), day, broken);
        ComparedDay before = compare(day, booked(day, listener).sorted(), seen, listener);
        Rebuilt after = new Rebuilt(seen, before);
        if (fills) {
            Quiet quiet = new Quiet(listener);
            if (seen.broken() == 0 && before.missing() > 0) {
                after = fill(day, before, PART_CHARACTERS, quiet);
            }
            if (after.seen().broken() > 0 || after.compared().missing() > 0) {
                after = mend(day, after.compared(), quiet);
            }
        }
        forget(after.compared());
        return found(before, after);
    }

    private static Found found(ComparedDay before, Rebuilt after) {
        return new Found(
                before.same() + before.missing(),
                before.missing(),
                after.compared().unknown(),
                after.compared().different(),
                before.missing() - after.compared().missing(),
                after.seen().broken());
    }

    /** A day as it was read, and how it differed. */
    private record Rebuilt(ReadableDay seen, ComparedDay compared) {}

    private LineSorter booked(JournalDay day, Listener listener) throws InterruptedException {
        LineSorter booked = new LineSorter(spill);
        entries.read(
                day.shopId(),
                day.date(),
                new BookedEntries.Receiver() {
                    @Override
                    public void entry(LedgerEntry entry) {
                        booked.add(JournalLineJson.of(entry));
                    }

                    @Override
                    public synchronized void progressed(long items) {
                        listener.progressed("looked at %,d items of the tables".formatted(items));
                    }
                });
        return booked;
    }

    private ComparedDay compare(
            JournalDay day, LineSource booked, ReadableDay seen, Listener listener) {
        try (booked;
                LineSource journal =
                        new ReadJournal(place.objects(), spill).lines(day, seen.contents())) {
            return ComparedDay.of(day, booked, journal, spill, listener);
        }
    }

    /** Lets readers pass over what is broken, and see all that is well, and fills what is left. */
    private Rebuilt mend(JournalDay day, ComparedDay before, Listener quiet) {
        ReadableDay readable = ReadableDay.withAllParts(place.objects(), day, (_, _) -> {});
        DayManifest manifest = readable.contents().manifest();
        if (manifest != null) {
            // Where somebody was faster the comparison says what there is.
            boolean unused = place.settled().settle(day, manifest, readable.contents().version());
        }
        try (LineSource _ = before.lacking()) {
            Rebuilt now = again(day, before, quiet);
            // Cut in another way than whatever is broken, or hidden, and has the same lines.
            return now.compared().missing() == 0
                    ? now
                    : fill(day, now.compared(), now.compared().missingCharacters() / 2, quiet);
        }
    }

    /** Keeps what is missing in parts of a size, and looks at what the journal has then. */
    private Rebuilt fill(JournalDay day, ComparedDay lacks, long characters, Listener quiet) {
        long most = Math.min(characters, PART_CHARACTERS);
        List<JournalLine> part = new ArrayList<>();
        long size = 0;
        try (LineSource lines = lacks.lacking()) {
            for (JournalLine line = lines.next(); line != null; line = lines.next()) {
                if (!part.isEmpty() && size + line.document().length() > most) {
                    keep(day, part);
                    part = new ArrayList<>();
                    size = 0;
                }
                part.add(line);
                size += line.document().length();
            }
        }
        keep(day, part);
        return again(day, lacks, quiet);
    }

    private void keep(JournalDay day, List<JournalLine> lines) {
        JournalParts.Kept unused = place.parts().keep(day, SortedLines.of(lines));
    }

    private Rebuilt again(JournalDay day, ComparedDay before, Listener quiet) {
        ReadableDay seen = ReadableDay.asItIsRead(place.objects(), day, (_, _) -> {});
        return new Rebuilt(seen, compare(day, before.booked(), seen, quiet));
    }

    /** Gives temporary files back. */
    private static void forget(ComparedDay compared) {
        compared.booked().close();
        compared.lacking().close();
    }

    /** What was told once is not told again. */
    private record Quiet(Listener listener) implements Listener {

        @Override
        public void found(String difference) {
            // It was told before anything was filled.
        }

        @Override
        public void progressed(String how) {
            listener.progressed(how);
        }
    }
}

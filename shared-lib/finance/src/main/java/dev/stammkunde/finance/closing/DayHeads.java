package dev.stammkunde.finance.closing;

import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.journal.DayContents;
import dev.stammkunde.points.journal.DayManifest;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.LineSpill;
import dev.stammkunde.points.journal.ReadJournal;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Computes what a day came to: the Merkle root over the last entry that each account has in it.
 *
 * <p>Leaves are in the order of the journal's lines, which is that of customers. A leaf is the text
 * {@code <sequence> <hash> <customerId>} in UTF-8. Each entry's hash covers the one before, so the
 * last ones stand for all. An entry whose place two documents claim is not taken, as in all
 * reading.
 */
public final class DayHeads {

    private final JournalObjects objects;
    private final LineSpill spill;
    private final BiFunction<JournalDay, JournalLine, LedgerEntry> entries;

    /**
     * What a day came to.
     *
     * @param lines as the day's manifest says
     */
    record Root(long lines, long accounts, String sha256) {}

    /**
     * Opens a journal.
     *
     * @param entries reads a line's entry, and proves it
     */
    public DayHeads(
            JournalObjects objects,
            LineSpill spill,
            BiFunction<JournalDay, JournalLine, LedgerEntry> entries) {
        this.objects = objects;
        this.spill = spill;
        this.entries = entries;
    }

    /** Returns the manifest of a day; null where it was not put together. */
    @Nullable DayManifest manifest(JournalDay day) {
        return objects.contents(day).manifest();
    }

    /**
     * Reads a day as it was put together; parts that came later are not in it.
     *
     * @throws dev.stammkunde.points.journal.BrokenJournalException if an object does not hold what
     *     its name says, or a line is no entry of the day
     */
    Root read(JournalDay day, DayManifest manifest) {
        DayContents settled = new DayContents(List.of(), manifest, null);
        Leaves leaves = new Leaves(day);
        try (LineSource lines = new ReadJournal(objects, spill).lines(day, settled)) {
            for (JournalLine line = lines.next(); line != null; line = lines.next()) {
                leaves.take(line);
            }
        }
        return leaves.end(manifest.lines());
    }

    /** Holds the last entry of an account until another account begins. */
    private final class Leaves {

        private final JournalDay day;
        private final MerkleTree tree = new MerkleTree();

        /** The line that is looked at, unless another one claims its place. */
        private @Nullable JournalLine before;

        private boolean isContested;
        private @Nullable LedgerEntry head;

        Leaves(JournalDay day) {
            this.day = day;
        }

        void take(JournalLine line) {
            JournalLine last = before;
            if (last != null && line.isAtPlaceOf(last)) {
                isContested = true;
            } else {
                settle();
                isContested = false;
            }
            before = line;
        }

        private void settle() {
            JournalLine last = before;
            if (last == null || isContested) {
                return;
            }
            LedgerEntry entry = entries.apply(day, last);
            LedgerEntry held = head;
            if (held != null && !held.account().equals(entry.account())) {
                leaf(held);
            }
            head = entry;
        }

        private void leaf(LedgerEntry entry) {
            String text =
                    "%d %s %s"
                            .formatted(
                                    entry.sequence(),
                                    entry.hash().hex(),
                                    entry.account().customerId());
            tree.add(text.getBytes(StandardCharsets.UTF_8));
        }

        Root end(long lines) {
            settle();
            if (head != null) {
                leaf(head);
            }
            return new Root(lines, tree.leaves(), tree.root());
        }
    }
}

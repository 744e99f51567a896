package dev.stammkunde.keepjournal;

import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.JournalParts;
import dev.stammkunde.points.journal.JournalParts.Kept;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.json.JournalLineJson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the entries of a batch as one part for each shop and day.
 *
 * <p>The same entries again, in whatever batch, do no harm: who reads takes each once. A day that
 * cannot be written keeps no other back.
 */
final class KeepJournal {

    /** Receives what became of each day. */
    interface Listener {
        void kept(JournalDay day, int lines, Kept how);

        void failed(JournalDay day, RuntimeException failure);
    }

    private final JournalParts parts;

    KeepJournal(JournalParts parts) {
        this.parts = parts;
    }

    /** Returns the ids of the messages whose entries are all kept. */
    Set<String> keep(List<BookingsMessage> messages, Listener listener) {
        Map<JournalDay, List<JournalLine>> days = new HashMap<>();
        for (BookingsMessage message : messages) {
            for (LedgerEntry entry : message.entries()) {
                days.computeIfAbsent(JournalDay.of(entry), _ -> new ArrayList<>())
                        .add(JournalLineJson.of(entry));
            }
        }
        Set<JournalDay> failed = new HashSet<>();
        days.forEach(
                (day, lines) -> {
                    try {
                        SortedLines sorted = SortedLines.of(lines);
                        listener.kept(day, sorted.lines().size(), parts.keep(day, sorted));
                    } catch (RuntimeException e) {
                        failed.add(day);
                        listener.failed(day, e);
                    }
                });
        Set<String> done = new HashSet<>();
        for (BookingsMessage message : messages) {
            if (message.entries().stream().map(JournalDay::of).noneMatch(failed::contains)) {
                done.add(message.messageId());
            }
        }
        return done;
    }
}

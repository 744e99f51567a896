package dev.stammkunde.points.json;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonStart;
import dev.stammkunde.platform.json.NotJsonException;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;

import java.util.List;

/** A line of the journal: the document of an entry, as {@link BookedEntryJson} writes it. */
public final class JournalLineJson {

    /** What each document begins with. */
    private static final List<String> PLACE =
            List.of(
                    "schema",
                    BookedEntryJson.SHOP,
                    BookedEntryJson.CUSTOMER,
                    BookedEntryJson.SEQUENCE);

    private JournalLineJson() {}

    /** Returns the line of an entry; the same entry has always the same. */
    public static JournalLine of(LedgerEntry entry) {
        return new JournalLine(
                entry.account().customerId(), entry.sequence(), BookedEntryJson.write(entry));
    }

    /**
     * Reads where a line is, and nothing else of it.
     *
     * @throws BrokenJournalException if it is none
     */
    public static JournalLine line(String document) {
        try {
            List<String> place = JsonStart.values(document, PLACE);
            return new JournalLine(place.get(2), Long.parseLong(place.get(3)), document);
        } catch (NotJsonException | NumberFormatException e) {
            throw new BrokenJournalException("a line is no entry", e);
        }
    }

    /**
     * Reads a line's entry, whose hash is right and which belongs where it lies: a genuine line in
     * the day of another shop, or in the next day, would count where it must not, or twice.
     *
     * @param day whose objects have the line
     * @throws BrokenJournalException if it is none
     */
    public static LedgerEntry entry(JournalDay day, JournalLine line) {
        LedgerEntry entry;
        try {
            entry = BookedEntryJson.read(line.document());
        } catch (NotJsonException | InvalidFieldException e) {
            throw new BrokenJournalException("a line is no entry", e);
        }
        if (!entry.recomputedHash().equals(entry.hash())) {
            throw new BrokenJournalException("an entry has another hash than it says");
        }
        if (!JournalDay.of(entry).equals(day)) {
            throw new BrokenJournalException("an entry is of " + JournalDay.of(entry));
        }
        if (!line.customerId().equals(entry.account().customerId())
                || line.sequence() != entry.sequence()) {
            throw new BrokenJournalException("an entry has another place than its line");
        }
        return entry;
    }
}

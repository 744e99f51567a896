package dev.stammkunde.finance.months;

import dev.stammkunde.finance.TieOut.Kind;
import dev.stammkunde.finance.months.MonthEntries.Reading;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.LineSource;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * The lines of a day that say that they are of it. A genuine line that somebody copied into another
 * day is told to the tie-out; so is an object that cannot be read, with which the day ends.
 */
final class DayLines implements LineSource {

    private final JournalDay day;
    private final Reading reading;
    private @Nullable LineSource lines;

    DayLines(JournalDay day, Supplier<LineSource> open, Reading reading) {
        this.day = day;
        this.reading = reading;
        try {
            lines = open.get();
        } catch (BrokenJournalException e) {
            tell(e);
        }
    }

    @Override
    public @Nullable JournalLine next() {
        LineSource open = lines;
        if (open == null) {
            return null;
        }
        try {
            JournalLine line = open.next();
            while (line != null && !isOfDay(line)) {
                reading.ties()
                        .add(
                                line.customerId(),
                                Kind.BROKEN_LINE,
                                "entry %d lies in %s and is of another day"
                                        .formatted(line.sequence(), day.date()));
                line = open.next();
            }
            return line;
        } catch (BrokenJournalException e) {
            tell(e);
            close();
            return null;
        }
    }

    private boolean isOfDay(JournalLine line) {
        LocalDate date = reading.documents().findDay(line).orElse(day.date());
        return date.equals(day.date());
    }

    private void tell(BrokenJournalException e) {
        reading.ties().add("", Kind.BROKEN_LINE, "%s: %s".formatted(day.date(), e.getMessage()));
    }

    @Override
    public void close() {
        LineSource open = lines;
        lines = null;
        if (open != null) {
            open.close();
        }
    }
}

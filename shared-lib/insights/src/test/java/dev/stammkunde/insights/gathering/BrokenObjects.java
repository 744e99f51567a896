package dev.stammkunde.insights.gathering;

import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.DayContents;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalObject;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.LineSource;

/** A journal of which no object can be read. */
record BrokenObjects(JournalObjects objects) implements JournalObjects {

    @Override
    public DayContents contents(JournalDay day) {
        return objects.contents(day);
    }

    @Override
    public LineSource open(JournalDay day, JournalObject object) {
        throw new BrokenJournalException("an object is gone");
    }
}

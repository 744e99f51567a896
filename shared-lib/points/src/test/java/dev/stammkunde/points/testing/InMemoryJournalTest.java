package dev.stammkunde.points.testing;

import dev.stammkunde.points.journal.JournalDays;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.JournalParts;
import dev.stammkunde.points.journal.SettledDays;

final class InMemoryJournalTest extends JournalContract {

    private final InMemoryJournal journal = new InMemoryJournal();

    @Override
    protected JournalObjects objects() {
        return journal;
    }

    @Override
    protected JournalParts parts() {
        return journal;
    }

    @Override
    protected JournalDays days() {
        return journal;
    }

    @Override
    protected SettledDays settledDays() {
        return journal;
    }
}

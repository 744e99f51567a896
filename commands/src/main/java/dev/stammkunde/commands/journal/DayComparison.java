package dev.stammkunde.commands.journal;

import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.LineSource;

import org.jspecify.annotations.Nullable;

/** Walks through a day of the tables and of the journal side by side. */
final class DayComparison {

    /** Receives what differs, in the order of places. */
    interface Listener {

        /** The tables have an entry that the journal lacks. */
        void missing(JournalLine line);

        /** The journal has a line at whose place the tables have no entry of that day. */
        void unknown(JournalLine line);

        /** The journal has another document than the tables, with or without theirs. */
        void different(JournalLine line);
    }

    private final Listener listener;
    private long same;

    DayComparison(Listener listener) {
        this.listener = listener;
    }

    /** Returns how many entries both have. */
    long compare(LineSource tables, LineSource journal) {
        JournalLine booked = tables.next();
        JournalLine kept = journal.next();
        while (booked != null || kept != null) {
            if (booked != null && (kept == null || isBefore(booked, kept))) {
                listener.missing(booked);
                booked = tables.next();
            } else if (kept != null && (booked == null || isBefore(kept, booked))) {
                listener.unknown(kept);
                kept = journal.next();
            } else if (booked != null) {
                kept = atOnePlace(booked, kept, journal);
                booked = tables.next();
            }
        }
        return same;
    }

    private @Nullable JournalLine atOnePlace(
            JournalLine booked, @Nullable JournalLine first, LineSource journal) {
        boolean isThere = false;
        JournalLine kept = first;
        while (kept != null && kept.isAtPlaceOf(booked)) {
            if (kept.document().equals(booked.document())) {
                isThere = true;
            } else {
                listener.different(kept);
            }
            kept = journal.next();
        }
        if (isThere) {
            same++;
        } else {
            listener.missing(booked);
        }
        return kept;
    }

    private static boolean isBefore(JournalLine one, JournalLine other) {
        return !one.isAtPlaceOf(other) && JournalLine.ORDER.compare(one, other) < 0;
    }
}

package dev.stammkunde.points.journal;

/** Where the journal lies, for reading. A fault of the store is an exception. */
public interface JournalObjects {

    /** Tells what there is of a day. Whatever was kept before the call is in it. */
    DayContents contents(JournalDay day);

    /**
     * Opens an object. What is read is held to its name.
     *
     * @throws BrokenJournalException if there is no such object
     */
    LineSource open(JournalDay day, JournalObject object);
}

package dev.stammkunde.platform.counting;

import java.util.Map;

/** Begins and ends generations of tallies. */
public interface TallyRebuild {

    /** Returns the generations of a book. */
    TallyGenerations generations(TallyBook book);

    /**
     * Lets all that is counted from now on be counted in a next generation too; one that was begun
     * before goes on.
     */
    TallyGenerations begin(TallyBook book);

    /**
     * Tells the next generation which things are gone, so that none that is told late is counted
     * there.
     */
    void carryGone(TallyBook book, TallyGenerations begun);

    /** Lets readers see the next generation, and nothing of the one before. */
    void finish(TallyBook book, TallyGenerations begun);

    /** Removes what nobody reads any more. */
    void forget(TallyBook book, int generation);

    /** Reads all numbers of a generation that are not 0, without those of things that are gone. */
    Map<TallyCell, Long> all(TallyBook book, int generation);
}

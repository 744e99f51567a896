package dev.stammkunde.platform.counting;

import java.util.Map;

/** Reads tallies: one query, however many things they count. */
public interface Tallies {

    /**
     * Returns the numbers of a tally by period and name, also of things that are gone. What changed
     * some seconds ago may be missing.
     *
     * @param first the first period
     * @param last the last period
     */
    Map<String, Map<String, Long>> read(TallyBook book, String tally, String first, String last);
}

package dev.stammkunde.notices;

import java.util.List;

/** Finds who wants to be told something. */
public interface WhoWants {

    /**
     * What somebody wants.
     *
     * @param reader who
     */
    record Wanted(Reader reader, NoticeWishes wishes) {}

    /** Returns everybody of all shops who ever said what they want, by shop. */
    List<Wanted> all();
}

package dev.stammkunde.surveys.feedback;

import java.time.YearMonth;
import java.util.SortedMap;

/**
 * Reads how many texts were about which topic: one query for each source, whatever their number.
 */
public interface TopicTallies {

    /** Returns months that have texts. What came some seconds ago may be missing. */
    SortedMap<YearMonth, TopicCounts> read(String shopId, YearMonth first, YearMonth last);
}

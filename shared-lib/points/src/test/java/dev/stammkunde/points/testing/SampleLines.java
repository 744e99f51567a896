package dev.stammkunde.points.testing;

import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.json.JournalLineJson;

/** Lines of a journal that say no more than where they are. */
public final class SampleLines {

    private SampleLines() {}

    /** Returns the line at a place. */
    public static JournalLine line(String customerId, long sequence) {
        return line(customerId, sequence, "");
    }

    /** Returns a line that says something else at the same place. */
    public static JournalLine line(String customerId, long sequence, String saying) {
        return JournalLineJson.line(
                "{\"schema\":1,\"shopId\":\"kaffeerad\",\"customerId\":\"%s\",\"sequence\":%d,\"says\":\"%s\"}"
                        .formatted(customerId, sequence, saying));
    }
}

package dev.stammkunde.localrunner.streams;

import software.amazon.awssdk.services.dynamodb.model.Record;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When the runner saw changes first, by its own clock. The engine stamps the machine's time to the
 * second, which says too little when the clock is moved within one; and since every move waits
 * until all streams were looked at, the first sight of a change is always at its own time. For one
 * thread.
 */
final class SeenTimes {

    /** Up to which sequence number changes were seen at a time, where they were not handled yet. */
    private final NavigableMap<BigInteger, Instant> seenAt = new TreeMap<>();

    private final Clock clock;

    SeenTimes(Clock clock) {
        this.clock = clock;
    }

    /** Remembers when changes were seen that will be read again. */
    void see(List<Record> records) {
        var last = number(records.getLast());
        if (seenAt.isEmpty() || seenAt.lastKey().compareTo(last) < 0) {
            seenAt.put(last, clock.instant());
        }
    }

    /** Returns when a change was seen; that is now if it never was. */
    Instant of(Record record) {
        var entry = seenAt.ceilingEntry(number(record));
        return entry == null ? clock.instant() : entry.getValue();
    }

    /** Returns when the oldest change was seen that was not handled yet. */
    Optional<Instant> findOldest() {
        return seenAt.values().stream().findFirst();
    }

    /** Forgets what was handled. */
    void forgetUpTo(String sequenceNumber) {
        seenAt.headMap(new BigInteger(sequenceNumber), true).clear();
    }

    private static BigInteger number(Record record) {
        return new BigInteger(record.dynamodb().sequenceNumber());
    }
}

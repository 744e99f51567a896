package dev.stammkunde.commands.journal;

import dev.stammkunde.platform.Sha256;
import dev.stammkunde.points.journal.JournalLine;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;

/**
 * What lines come to in whatever order: how many there are, and the sum of their SHA-256. Two sets
 * of lines that differ by mistake never come to the same. Safe for many threads.
 */
final class Fingerprint {

    private final long[] sum = new long[4];
    private long count;

    void add(JournalLine line) {
        LongBuffer hash = ByteBuffer.wrap(Sha256.bytes(line.document())).asLongBuffer();
        synchronized (this) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += hash.get(i);
            }
            count++;
        }
    }

    synchronized long count() {
        return count;
    }

    boolean isSame(Fingerprint other) {
        return count() == other.count() && Arrays.equals(sum(), other.sum());
    }

    private synchronized long[] sum() {
        return sum.clone();
    }

    /** Says enough to see that two differ. */
    @Override
    public String toString() {
        return "%,d entries (%016x)".formatted(count(), sum()[0]);
    }
}

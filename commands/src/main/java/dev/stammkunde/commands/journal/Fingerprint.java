package dev.stammkunde.commands.journal;

import dev.stammkunde.points.journal.JournalLine;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * What lines come to in whatever order: how many there are, and the sum of their SHA-256. Two sets
 * of lines that differ by mistake never come to the same. Safe for many threads.
 */
final class Fingerprint {

    private final long[] sum = new long[4];
    private long count;

    void add(JournalLine line) {
        LongBuffer hash = ByteBuffer.wrap(sha256(line.document())).asLongBuffer();
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

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Says enough to see that two differ. */
    @Override
    public String toString() {
        return "%,d entries (%016x)".formatted(count(), sum()[0]);
    }
}

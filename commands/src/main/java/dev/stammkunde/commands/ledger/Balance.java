package dev.stammkunde.commands.ledger;

import dev.stammkunde.platform.Sha256;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Finds where two readings of the same things disagree, in memory that does not grow with them.
 *
 * <p>Each reading adds a claim for each thing that it saw, one as what is stored, the other as what
 * follows. A claim is a SHA-256, cut to 128 bits, and claims are summed up by subject in one of
 * 65,536 buckets. Where every claim has its counterpart a bucket comes to zero; what lies in the
 * others is to be looked at one by one.
 */
final class Balance {

    private static final int BUCKETS = 1 << 16;
    private static final int SPREAD = 0x9E3779B9;

    private static final ThreadLocal<MessageDigest> SHA_256 =
            ThreadLocal.withInitial(Sha256::digest);

    private final AtomicLongArray sums = new AtomicLongArray(2 * BUCKETS);

    /** Adds what is stored of a subject. */
    void stored(String subject, String kind, Object... facts) {
        ByteBuffer digest = digest(subject, kind, facts);
        add(subject, digest.getLong(), digest.getLong());
    }

    /** Adds what follows of a subject from elsewhere: the counterpart of {@link #stored}. */
    void follows(String subject, String kind, Object... facts) {
        ByteBuffer digest = digest(subject, kind, facts);
        add(subject, -digest.getLong(), -digest.getLong());
    }

    /** Has a subject looked at in any case. */
    void doubt(String subject) {
        stored(subject, "doubt");
    }

    /** Has everything looked at. */
    void doubtEverything() {
        for (int i = 0; i < sums.length(); i++) {
            sums.incrementAndGet(i);
        }
    }

    /** Whether something does not add up in the bucket of a subject. */
    boolean isOpen(String subject) {
        int bucket = bucket(subject);
        return sums.get(bucket) != 0 || sums.get(bucket + 1) != 0;
    }

    /** Whether all adds up. */
    boolean isEven() {
        for (int i = 0; i < sums.length(); i++) {
            if (sums.get(i) != 0) {
                return false;
            }
        }
        return true;
    }

    private void add(String subject, long first, long second) {
        int bucket = bucket(subject);
        sums.addAndGet(bucket, first);
        sums.addAndGet(bucket + 1, second);
    }

    private static int bucket(String subject) {
        return 2 * ((subject.hashCode() * SPREAD) >>> 16);
    }

    /** Each fact is preceded by its length, so that no two lists of facts are the same bytes. */
    private static ByteBuffer digest(String subject, String kind, Object... facts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        write(bytes, subject);
        write(bytes, kind);
        for (Object fact : facts) {
            write(bytes, fact.toString());
        }
        return ByteBuffer.wrap(SHA_256.get().digest(bytes.toByteArray()));
    }

    private static void write(ByteArrayOutputStream bytes, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        bytes.write(utf8.length >>> 24);
        bytes.write(utf8.length >>> 16);
        bytes.write(utf8.length >>> 8);
        bytes.write(utf8.length);
        bytes.writeBytes(utf8);
    }
}

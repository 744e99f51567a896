package dev.stammkunde.programmes.contests;

import dev.stammkunde.platform.Sha256;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.function.LongSupplier;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * In which order the entries of a list are drawn: it follows from a seed and the list's hash alone,
 * so that anybody who has both finds the same ({@code docs/contests.md} says it for other
 * languages).
 *
 * <p>Numbers are the first 8 bytes, big-endian and unsigned, of HMAC-SHA-256 with the seed as key
 * over the 32 bytes of the list's hash and a counter of 8 bytes, big-endian, from 0. A number is
 * used for a choice among {@code m} only if it is below the greatest multiple of {@code m} that is
 * at most 2^64, so that no choice is likelier than another; else the next number is. The order is a
 * Fisher-Yates shuffle from the front: the entry drawn at place {@code i}, from 0, is that at
 * {@code i + number mod (n - i)}, and the two change places.
 */
final class DrawOrder {

    private static final String HMAC = "HmacSHA256";

    private final int[] numbers;
    private final LongSupplier random;
    private int drawn;

    private DrawOrder(int size, LongSupplier random) {
        this.numbers = new int[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = i;
        }
        this.random = random;
    }

    /**
     * Begins to draw.
     *
     * @param seed 64 digits of hexadecimal
     * @param listHash 64 digits of hexadecimal
     * @param size how many entries the list has
     */
    static DrawOrder of(String seed, String listHash, int size) {
        return new DrawOrder(size, numbers(bytes(seed), bytes(listHash)));
    }

    /** The same by other numbers, of 64 bits each. */
    static DrawOrder by(LongSupplier random, int size) {
        return new DrawOrder(size, random);
    }

    /** Whether an entry is left. */
    boolean hasNext() {
        return drawn < numbers.length;
    }

    /** Returns the place in the list, from 0, of the entry that is drawn next. */
    int next() {
        int other = drawn + below(numbers.length - drawn);
        int next = numbers[other];
        numbers[other] = numbers[drawn];
        numbers[drawn] = next;
        drawn++;
        return next;
    }

    private int below(int choices) {
        // 2^64 mod m: so many of the greatest numbers would make some choices likelier.
        long excess = Long.remainderUnsigned(-choices, choices);
        long number = random.getAsLong();
        while (excess != 0 && Long.compareUnsigned(number, -excess) >= 0) {
            number = random.getAsLong();
        }
        return (int) Long.remainderUnsigned(number, choices);
    }

    private static LongSupplier numbers(byte[] seed, byte[] listHash) {
        Mac mac = mac(seed);
        long[] counter = {0};
        return () -> {
            mac.update(listHash);
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(counter[0]++).array());
            return ByteBuffer.wrap(mac.doFinal()).getLong();
        };
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    private static byte[] bytes(String sha256) {
        return HexFormat.of().parseHex(Sha256.require(sha256));
    }
}

package dev.stammkunde.commands.ledger;

import dev.stammkunde.platform.items.DeflatedText;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Bounds the memory that compressed texts take once they are read: of items that may be large one
 * at a time is looked at, however many threads there are, and texts for which the heap is too small
 * are taken out before they are inflated, so that 15 KB that come to 16 MB end no verification.
 */
final class LargeItems {

    /** What fewer bytes inflate to, at most a thousand times as much, always has room. */
    private static final int SMALL = 1_024;

    private static final byte FAR_REPEATS = 1;

    /** What a byte of JSON takes in memory, at the worst: a list of numbers of one digit. */
    private static final long HEAP_FOR_A_BYTE = 64;

    /** What the rest of a verification takes. */
    private static final long RESERVED = 32L * 1024 * 1024;

    private static final long LEAST = 256L * 1024;

    private final long longest;
    private final ReentrantLock one = new ReentrantLock();
    private final AtomicLong takenOut = new AtomicLong();

    /**
     * Bounds memory.
     *
     * @param heap how much there is, in bytes
     */
    LargeItems(long heap) {
        this.longest = Math.max(LEAST, (heap - RESERVED) / HEAP_FOR_A_BYTE);
    }

    /** Returns how many texts there was no room for. */
    long takenOut() {
        return takenOut.get();
    }

    /** Does something with an item, alone if that may be large. */
    <T> T alone(Map<String, AttributeValue> item, Supplier<T> work) {
        if (item.values().stream().noneMatch(LargeItems::mayBeLarge)) {
            return work.get();
        }
        one.lock();
        try {
            return work.get();
        } finally {
            one.unlock();
        }
    }

    /** Returns an item with no text in it that has no room: what is left cannot be read. */
    Map<String, AttributeValue> bounded(Map<String, AttributeValue> item) {
        if (item.values().stream().noneMatch(LargeItems::mayBeLarge)) {
            return item;
        }
        Map<String, AttributeValue> bounded = new HashMap<>(item);
        bounded.replaceAll((_, value) -> bounded(value));
        return bounded;
    }

    private AttributeValue bounded(AttributeValue value) {
        if (value.hasM()) {
            return AttributeValue.fromM(bounded(value.m()));
        }
        if (mayBeLarge(value) && DeflatedText.isLonger(value.b().asByteArrayUnsafe(), longest)) {
            takenOut.incrementAndGet();
            return AttributeValue.fromB(SdkBytes.fromByteArray(new byte[0]));
        }
        return value;
    }

    private static boolean mayBeLarge(AttributeValue value) {
        if (value.hasM()) {
            return value.m().values().stream().anyMatch(LargeItems::mayBeLarge);
        }
        if (value.b() == null) {
            return false;
        }
        byte[] bytes = value.b().asByteArrayUnsafe();
        return bytes.length > SMALL || bytes.length > 0 && bytes[0] == FAR_REPEATS;
    }
}

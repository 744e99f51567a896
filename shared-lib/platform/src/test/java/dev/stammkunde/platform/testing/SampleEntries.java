package dev.stammkunde.platform.testing;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Entries of the audit for tests that do not look at them. */
public final class SampleEntries {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    private SampleEntries() {}

    /** Returns who acts in another request each time. */
    public static Acting acting() {
        return acting(AT);
    }

    /** Returns who acts at a time, in another request each time. */
    public static Acting acting(Instant at) {
        String request = "sample-" + NUMBER.incrementAndGet();
        return new Acting("sample-person", "Kim", List.of("marketing"), at, request);
    }

    /** Returns an entry of another request each time. */
    public static AuditEntry next(String shopId) {
        return acting().did(shopId, new Deed("replace", "sample", shopId));
    }
}

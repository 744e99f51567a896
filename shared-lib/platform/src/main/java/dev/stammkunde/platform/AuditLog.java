package dev.stammkunde.platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells what was done to a shop, the newest first. Reads see what was written before. */
public interface AuditLog {

    /**
     * What is asked for.
     *
     * @param from the earliest time
     * @param until the first time that is too late
     * @param kind of what it was done to; any where absent
     * @param person who did it; anybody where absent
     */
    record Question(Instant from, Instant until, Optional<String> kind, Optional<String> person) {

        /** Whether all entries of its time are asked for. */
        public boolean isAboutAll() {
            return kind.isEmpty() && person.isEmpty();
        }

        /** Whether an entry of that time is asked for. */
        public boolean isAbout(AuditEntry entry) {
            return kind.filter(it -> !it.equals(entry.deed().kind())).isEmpty()
                    && person.filter(it -> !it.equals(entry.acting().person())).isEmpty();
        }
    }

    /**
     * A page, which may hold less than its limit although there is more.
     *
     * @param next the place after which the next page begins; absent on the last
     */
    record Page(List<AuditEntry> entries, Optional<String> next) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Reads a page.
     *
     * @param after the {@link Page#next} of the page before
     */
    Page page(String shopId, Question question, Optional<String> after, int limit);
}

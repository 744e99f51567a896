package dev.stammkunde.customers;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Merges the addresses that a customer was ever reported with. */
final class KnownEmails {

    /** More addresses than a person has; so few that one transaction can remove them all. */
    static final int LIMIT = 40;

    private KnownEmails() {}

    /**
     * Returns {@code emails} with one more report. Of more than {@value #LIMIT} addresses the
     * latest stay.
     */
    static Map<EmailKey, Instant> with(Map<EmailKey, Instant> emails, EmailKey key, Instant at) {
        Map<EmailKey, Instant> next = new HashMap<>(emails);
        next.merge(key, at, (first, second) -> first.isBefore(second) ? first : second);
        if (next.size() > LIMIT) {
            next.entrySet().stream()
                    .min(
                            Map.Entry.<EmailKey, Instant>comparingByValue()
                                    .thenComparing(
                                            Map.Entry.comparingByKey(
                                                    Comparator.comparing(EmailKey::hash))))
                    .ifPresent(oldest -> next.remove(oldest.getKey()));
        }
        return next;
    }
}

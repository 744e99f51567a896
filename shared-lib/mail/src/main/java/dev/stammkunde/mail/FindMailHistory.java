package dev.stammkunde.mail;

import dev.stammkunde.customers.CustomerId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Goes back through the mails of a reader. It may miss for a moment what was just ordered; what it
 * tells of a mail is as it is now.
 */
public interface FindMailHistory {

    /**
     * Where a page ended.
     *
     * @param mail the name of its key
     */
    record Place(Instant orderedAt, String mail) {}

    /**
     * Some mails, the most recently ordered first.
     *
     * @param next where the next page begins; absent on the last. A page may hold less than was
     *     asked for although there is more
     */
    record Page(List<MailRecord> mails, Optional<Place> next) {
        public Page {
            mails = List.copyOf(mails);
        }
    }

    /**
     * Reads a page, at the cost of what it holds, however many there are.
     *
     * @param reader a customer, or the {@link dev.stammkunde.mail.consent.Mailbox} of an address
     * @param after where the page before ended; empty for the first
     * @param limit from 1 to 100
     */
    Page newestFirst(CustomerId reader, Optional<Place> after, int limit);
}

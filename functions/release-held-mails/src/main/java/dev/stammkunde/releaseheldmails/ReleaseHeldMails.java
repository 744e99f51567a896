package dev.stammkunde.releaseheldmails;

import dev.stammkunde.domain.customer.Versioned;
import dev.stammkunde.domain.mail.MailChange;
import dev.stammkunde.domain.mail.MailOrder;
import dev.stammkunde.domain.mail.MailRecord;
import dev.stammkunde.domain.mail.MailRecords;
import dev.stammkunde.domain.mail.OrderMails;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Orders again what was held and is due. Whether it goes out now is decided anew by who delivers.
 *
 * <p>A mail that is in the queue again is put off by some hours, so that the next run does not
 * order it once more while it waits there. It is ordered first: who dies between both orders it
 * twice, which is harmless, and never not at all.
 */
final class ReleaseHeldMails {

    /** Longer than a full queue takes; after that the daily run orders it again. */
    static final Duration LEASE = Duration.ofHours(6);

    /** As many as one transaction puts off. */
    private static final int PAGE = 100;

    private final MailRecords records;
    private final OrderMails orders;

    ReleaseHeldMails(MailRecords records, OrderMails orders) {
        this.records = records;
        this.orders = orders;
    }

    /**
     * Releases what is due.
     *
     * @param until the moment up to which mails are due
     * @param timeLeft whether there is time for a hundred more
     * @return how many mails were ordered
     * @throws UnfinishedException if time ran out: the same run again goes on where this one ended
     */
    long release(Instant until, BooleanSupplier timeLeft) {
        long released = 0;
        for (int shard = 0; shard < records.shardCount(); shard++) {
            long before;
            do {
                if (!timeLeft.getAsBoolean()) {
                    throw new UnfinishedException(released);
                }
                before = released;
                released += releasePage(shard, until);
            } while (released > before);
        }
        return released;
    }

    private int releasePage(int shard, Instant until) {
        List<Versioned<MailRecord>> due = records.due(shard, until, PAGE);
        List<MailOrder> again =
                due.stream().map(mail -> mail.value().order()).filter(Objects::nonNull).toList();
        orders.order(again);
        // Where somebody was faster, the mail has been decided on: nothing is left to put off.
        var unused =
                records.save(
                        due.stream()
                                .map(
                                        mail ->
                                                new MailChange(
                                                        mail,
                                                        mail.value().released(until.plus(LEASE)),
                                                        null))
                                .toList());
        return again.size();
    }

    /** Thrown where more is due than one invocation can order. */
    static final class UnfinishedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private UnfinishedException(long released) {
            super("released " + released + " mails, and there are more");
        }
    }
}

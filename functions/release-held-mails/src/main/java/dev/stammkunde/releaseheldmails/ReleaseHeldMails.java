package dev.stammkunde.releaseheldmails;

import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.FindCampaignMails;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.aws.AwsFaults;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Orders again what was held and is due. Whether it goes out now is decided anew by who delivers.
 *
 * <p>A mail that is in the queue again is put off by some hours, so that the next run does not
 * order it once more while it waits there. It is ordered first: a crash in between orders it twice,
 * which does no harm, and never loses it.
 *
 * <p>Mails are released many at a time. Where that fails each is released alone, so that one that
 * the queue or the store refuses keeps no other back.
 */
final class ReleaseHeldMails {

    /** Longer than a full queue takes; after that the daily run orders it again. */
    static final Duration LEASE = Duration.ofHours(6);

    /** As many as one transaction puts off. */
    private static final int PAGE = 100;

    private final MailRecords records;
    private final FindCampaignMails ofCampaigns;
    private final OrderMails orders;

    ReleaseHeldMails(MailRecords records, FindCampaignMails ofCampaigns, OrderMails orders) {
        this.records = records;
        this.ofCampaigns = ofCampaigns;
        this.orders = orders;
    }

    /**
     * Releases what is due.
     *
     * @param until the moment up to which mails are due
     * @param timeLeft whether there is time for a hundred more
     * @return how many mails were ordered
     * @throws UnfinishedException if time ran out, or some could not be released alone either: the
     *     same run again does what is left
     * @throws RuntimeException if the queue or the store does not answer
     */
    long release(Instant until, BooleanSupplier timeLeft) {
        long released = 0;
        Set<MailKey> left = new HashSet<>();
        for (int shard = 0; shard < records.shardCount(); shard++) {
            long before;
            do {
                if (!timeLeft.getAsBoolean()) {
                    throw new UnfinishedException(released, "there are more");
                }
                before = released;
                released += releasePage(records.due(shard, until, PAGE), until, left);
            } while (released > before);
        }
        if (!left.isEmpty()) {
            throw new UnfinishedException(released, left.size() + " cannot be released");
        }
        return released;
    }

    /**
     * Releases what waits because a campaign was paused. Done again at the same time, it goes on
     * after what it has released.
     *
     * @param at when somebody resumed or ended the campaign, or soon after
     * @param timeLeft whether there is time for a hundred more
     * @return how many mails were ordered
     * @throws UnfinishedException as {@link #release} does
     * @throws RuntimeException if the queue or the store does not answer
     */
    long releasePaused(CampaignId campaign, Instant at, BooleanSupplier timeLeft) {
        AtomicLong released = new AtomicLong();
        Set<MailKey> left = new HashSet<>();
        ofCampaigns.findPaused(
                campaign,
                mails -> {
                    if (!timeLeft.getAsBoolean()) {
                        throw new UnfinishedException(released.get(), "there are more");
                    }
                    List<Versioned<MailRecord>> open =
                            mails.stream().filter(mail -> !isReleased(mail.value(), at)).toList();
                    if (!open.isEmpty()) {
                        released.addAndGet(releasePage(open, at, left));
                    }
                });
        if (!left.isEmpty()) {
            throw new UnfinishedException(released.get(), left.size() + " cannot be released");
        }
        return released.get();
    }

    private static boolean isReleased(MailRecord mail, Instant at) {
        return at.plus(LEASE).equals(mail.releaseAt());
    }

    private int releasePage(
            List<Versioned<MailRecord>> due, Instant until, Set<MailKey> leftBehind) {
        // What failed alone fails the page that it is in again.
        List<Versioned<MailRecord>> open =
                due.stream().filter(mail -> !leftBehind.contains(mail.value().key())).toList();
        try {
            return releaseTogether(open, until);
        } catch (RuntimeException e) {
            return releaseEachAlone(open, until, leftBehind, e);
        }
    }

    private int releaseEachAlone(
            List<Versioned<MailRecord>> open,
            Instant until,
            Set<MailKey> leftBehind,
            RuntimeException together) {
        int released = 0;
        int outagesInRow = 0;
        for (Versioned<MailRecord> mail : open) {
            try {
                released += releaseTogether(List.of(mail), until);
                outagesInRow = 0;
            } catch (RuntimeException e) {
                leftBehind.add(mail.value().key());
                outagesInRow = AwsFaults.isOutage(e) ? outagesInRow + 1 : 0;
                if (outagesInRow == AwsFaults.OUTAGE) {
                    throw together;
                }
            }
        }
        return released;
    }

    private int releaseTogether(List<Versioned<MailRecord>> due, Instant until) {
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

    /** Thrown where more is due than one invocation can order, or something cannot be ordered. */
    static final class UnfinishedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private UnfinishedException(long released, String left) {
            super("released " + released + " mails, and " + left);
        }
    }
}

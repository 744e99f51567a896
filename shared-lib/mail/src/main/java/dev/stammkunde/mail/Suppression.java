package dev.stammkunde.mail;

import dev.stammkunde.customers.EmailKey;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What became of mails to an address, where that forbids more of them.
 *
 * <p>Events come in any order and more than once: each method gives the same result for the same
 * set of events.
 *
 * @param hardBouncedAt when a mail first came back for good
 * @param complainedAt when the recipient first reported a mail as spam
 * @param softBounces when mails came back for now, the latest {@value #SOFT_LIMIT}, oldest first
 * @param deliveredAt when a mail last arrived; kept only where one came back before
 */
public record Suppression(
        @Nullable Instant hardBouncedAt,
        @Nullable Instant complainedAt,
        List<Instant> softBounces,
        @Nullable Instant deliveredAt) {

    /** How many soft bounces in a row are too many. */
    public static final int SOFT_LIMIT = 5;

    /** Within which time. */
    public static final Duration SOFT_WINDOW = Duration.ofDays(30);

    /** For how long nothing is sent after too many: a full mailbox may be emptied. */
    public static final Duration SOFT_REST = Duration.ofDays(90);

    private static final Suppression NONE = new Suppression(null, null, List.of(), null);

    public Suppression {
        softBounces = List.copyOf(softBounces);
    }

    /** An address of which nothing is known. */
    public static Suppression none() {
        return NONE;
    }

    /**
     * Returns the key of an address, in the form in which mail is sent to it: the mail service
     * tells of that form.
     */
    public static EmailKey keyOf(String shopId, String address) {
        return EmailKey.of(
                shopId, MailAddress.find(address).map(MailAddress::toString).orElse(address));
    }

    /** Returns this with a mail that came back for good. */
    public Suppression hardBounced(Instant at) {
        return new Suppression(earlier(hardBouncedAt, at), complainedAt, softBounces, deliveredAt);
    }

    /** Returns this with a complaint. */
    public Suppression complained(Instant at) {
        return new Suppression(hardBouncedAt, earlier(complainedAt, at), softBounces, deliveredAt);
    }

    /** Returns this with a mail that came back for now. */
    public Suppression softBounced(Instant at) {
        TreeSet<Instant> all = new TreeSet<>(softBounces);
        all.add(at);
        List<Instant> latest = new ArrayList<>(all);
        int from = Math.max(0, latest.size() - SOFT_LIMIT);
        return new Suppression(
                hardBouncedAt, complainedAt, latest.subList(from, latest.size()), deliveredAt);
    }

    /** Returns this with a mail that arrived, after which earlier soft bounces do not count. */
    public Suppression delivered(Instant at) {
        Instant last = deliveredAt != null && deliveredAt.isAfter(at) ? deliveredAt : at;
        return new Suppression(hardBouncedAt, complainedAt, softBounces, last);
    }

    /** Finds what forbids a mail at a time. A complaint comes first: it is the person's word. */
    public Optional<SkipReason> findObstacle(Instant now) {
        if (complainedAt != null) {
            return Optional.of(SkipReason.COMPLAINED);
        }
        if (hardBouncedAt != null) {
            return Optional.of(SkipReason.HARD_BOUNCED);
        }
        return restsAt(now) ? Optional.of(SkipReason.SOFT_BOUNCED) : Optional.empty();
    }

    private boolean restsAt(Instant now) {
        List<Instant> inARow =
                softBounces.stream()
                        .filter(bounce -> deliveredAt == null || bounce.isAfter(deliveredAt))
                        .toList();
        if (inARow.size() < SOFT_LIMIT) {
            return false;
        }
        Instant last = inARow.getLast();
        return Duration.between(inARow.getFirst(), last).compareTo(SOFT_WINDOW) <= 0
                && now.isBefore(last.plus(SOFT_REST));
    }

    private static Instant earlier(@Nullable Instant known, Instant told) {
        return known != null && known.isBefore(told) ? known : told;
    }
}

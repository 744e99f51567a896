package dev.stammkunde.mail;

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
 * @param lifts who let mails go to it again, the latest {@value #LIFTS_KEPT}, oldest first; what
 *     became of mails up to then does not count any more, whenever it is told
 */
public record Suppression(
        @Nullable Instant hardBouncedAt,
        @Nullable Instant complainedAt,
        List<Instant> softBounces,
        @Nullable Instant deliveredAt,
        List<Lift> lifts) {

    /** How many soft bounces in a row are too many. */
    public static final int SOFT_LIMIT = 5;

    /** Within which time. */
    public static final Duration SOFT_WINDOW = Duration.ofDays(30);

    /** For how long nothing is sent after too many: a full mailbox may be emptied. */
    public static final Duration SOFT_REST = Duration.ofDays(90);

    /** So many are kept; each but the first needs mails that come back in between. */
    public static final int LIFTS_KEPT = 20;

    private static final Suppression NONE = new Suppression(null, null, List.of(), null, List.of());

    public Suppression {
        softBounces = List.copyOf(softBounces);
        lifts = List.copyOf(lifts);
    }

    /**
     * Somebody's word that mails may go to the address again.
     *
     * @param by who said so: the subject of their token
     * @param reason why, in their words
     * @param of what forbade mails then; absent where nothing here did
     */
    public record Lift(Instant at, String by, String reason, @Nullable SkipReason of) {}

    /** An address of which nothing is known. */
    public static Suppression none() {
        return NONE;
    }

    /** Returns this with a mail that came back for good. */
    public Suppression hardBounced(Instant at) {
        return isLifted(at)
                ? this
                : new Suppression(
                        earlier(hardBouncedAt, at), complainedAt, softBounces, deliveredAt, lifts);
    }

    /** Returns this with a complaint. */
    public Suppression complained(Instant at) {
        return isLifted(at)
                ? this
                : new Suppression(
                        hardBouncedAt, earlier(complainedAt, at), softBounces, deliveredAt, lifts);
    }

    /** Returns this with a mail that came back for now. */
    public Suppression softBounced(Instant at) {
        if (isLifted(at)) {
            return this;
        }
        TreeSet<Instant> all = new TreeSet<>(softBounces);
        all.add(at);
        List<Instant> latest = new ArrayList<>(all);
        int from = Math.max(0, latest.size() - SOFT_LIMIT);
        return new Suppression(
                hardBouncedAt,
                complainedAt,
                latest.subList(from, latest.size()),
                deliveredAt,
                lifts);
    }

    /** Returns this with a mail that arrived, after which earlier soft bounces do not count. */
    public Suppression delivered(Instant at) {
        Instant last = deliveredAt != null && deliveredAt.isAfter(at) ? deliveredAt : at;
        return new Suppression(hardBouncedAt, complainedAt, softBounces, last, lifts);
    }

    /** Returns this after somebody's word that mails may go to the address again. */
    public Suppression lifted(Lift lift) {
        List<Lift> all = new ArrayList<>(lifts);
        all.add(lift);
        int from = Math.max(0, all.size() - LIFTS_KEPT);
        return new Suppression(null, null, List.of(), deliveredAt, all.subList(from, all.size()));
    }

    private boolean isLifted(Instant at) {
        return !lifts.isEmpty() && !at.isAfter(lifts.getLast().at());
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

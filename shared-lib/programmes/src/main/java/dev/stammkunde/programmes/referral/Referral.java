package dev.stammkunde.programmes.referral;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.Sha256;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A friend whom a customer brought. There is one for a friend, for ever: that is its identity.
 *
 * @param version counts writes, from 1; 0 of one that was never written
 * @param referrer whose code it was, as the shop knew them then
 * @param programme the id of the programme's document
 * @param progress how far it has come
 */
public record Referral(
        CustomerId friend,
        long version,
        CustomerId referrer,
        String programme,
        ReferralTerms terms,
        Instant namedAt,
        Progress progress) {

    /**
     * How far a referral has come.
     *
     * @param reasons why it is rejected; empty if it is not
     * @param doubts why somebody has to look at it
     * @param review what they said; absent until then
     * @param order the friend's; absent before one that could count
     * @param period in which it counts for the referrer's cap; absent where it does not
     * @param round how often it was paid: what was taken back may be paid again
     * @param settled whether all bookings of the ledger are made that it stands for
     */
    public record Progress(
            ReferralState state,
            Set<ReferralReason> reasons,
            Set<ReferralDoubt> doubts,
            @Nullable Review review,
            @Nullable ReferralOrder order,
            @Nullable String period,
            int round,
            boolean settled) {

        public Progress {
            reasons = reasons.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(reasons));
            doubts = doubts.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(doubts));
        }

        /** Whether nobody has looked at it who should. */
        boolean isDoubtful() {
            return !doubts.isEmpty() && review == null;
        }

        Progress at(ReferralState next) {
            return new Progress(next, Set.of(), doubts, review, order, period, round, settled);
        }

        Progress rejected(ReferralReason reason) {
            return new Progress(
                    ReferralState.REJECTED,
                    Set.of(reason),
                    doubts,
                    review,
                    order,
                    null,
                    round,
                    settled);
        }

        Progress with(ReferralOrder heard) {
            return new Progress(state, reasons, doubts, review, heard, period, round, settled);
        }

        Progress counted(String inPeriod) {
            return new Progress(state, reasons, doubts, review, order, inPeriod, round, settled);
        }

        Progress doubted(Set<ReferralDoubt> more) {
            EnumSet<ReferralDoubt> all = EnumSet.noneOf(ReferralDoubt.class);
            all.addAll(doubts);
            all.addAll(more);
            return new Progress(state, reasons, all, review, order, period, round, settled);
        }

        Progress with(Review said) {
            return new Progress(state, reasons, doubts, said, order, period, round, settled);
        }

        Progress paidAgain() {
            return new Progress(
                    ReferralState.PAID, Set.of(), doubts, review, order, period, round + 1, false);
        }

        Progress settled(boolean isDone) {
            return new Progress(state, reasons, doubts, review, order, period, round, isDone);
        }
    }

    /**
     * What somebody said of a doubtful referral.
     *
     * @param reason for colleagues
     * @param actor who did it
     */
    public record Review(boolean approved, String reason, String actor, Instant at) {}

    /** When somebody has to do something about it, and who. */
    public record Next(boolean byPeople, Instant at) {}

    /** Names it where the friend must not be named: in what the other side reads. */
    public String name() {
        byte[] hash = Sha256.bytes("referral\n" + friend.shopId() + '\n' + friend.id());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 12));
    }

    public String shopId() {
        return friend.shopId();
    }

    public ReferralState state() {
        return progress.state();
    }

    /** The first instant at which an order of the friend comes too late. */
    public Instant orderBefore() {
        return namedAt.plus(Duration.ofDays(terms.friendDays()));
    }

    /** When the hold is over; empty where none has begun. */
    public Optional<Instant> findHoldEnd() {
        ReferralOrder order = progress.order();
        return order == null
                ? Optional.empty()
                : order.known().paidAt().map(at -> at.plus(Duration.ofDays(terms.holdDays())));
    }

    /** Tells how far it has come at a time, whether or not anything has run since. */
    public Progress toldAt(Instant now) {
        return state() == ReferralState.REGISTERED && !now.isBefore(orderBefore())
                ? progress.rejected(ReferralReason.TOO_LATE)
                : progress;
    }

    /** Finds what has to be done about it next; empty where nothing has. */
    public Optional<Next> findNext() {
        if (!progress.settled()) {
            return Optional.of(new Next(false, namedAt));
        }
        return switch (state()) {
            case REGISTERED -> Optional.of(new Next(false, orderBefore()));
            case HELD -> findHoldEnd().map(end -> new Next(progress.isDoubtful(), end));
            case PURCHASED, PAID, REJECTED -> Optional.empty();
        };
    }

    Referral next(Progress more) {
        return new Referral(friend, version + 1, referrer, programme, terms, namedAt, more);
    }
}

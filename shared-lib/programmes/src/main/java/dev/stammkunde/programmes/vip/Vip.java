package dev.stammkunde.programmes.vip;

import dev.stammkunde.customers.CustomerId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/**
 * A customer whom somebody of the team looks after.
 *
 * @param owner who does: the subject of their token, or {@code operator:} and a name
 * @param reason for the team alone: one line of a person, or the name of a rule
 * @param until the first moment without it; absent where no end is known
 * @param signs what holds of them that their owner was told
 */
public record Vip(
        CustomerId customer,
        VipSource source,
        String owner,
        String reason,
        Instant since,
        @Nullable Instant until,
        Set<VipSign> signs) {

    public Vip {
        signs = Set.copyOf(signs);
    }

    /** Makes one of whom nothing is to be told. */
    public Vip(
            CustomerId customer,
            VipSource source,
            String owner,
            String reason,
            Instant since,
            @Nullable Instant until) {
        this(customer, source, owner, reason, since, until, Set.of());
    }

    /** Whether the customer is a VIP at a time, whatever job has run. */
    public boolean isAt(Instant at) {
        return source != VipSource.REMOVED
                && !at.isBefore(since)
                && (until == null || at.isBefore(until));
    }

    /** Whether it has ended by a time, or was taken away. */
    boolean isOver(Instant at) {
        return source == VipSource.REMOVED || (until != null && !at.isBefore(until));
    }

    /** Returns the same with another end. */
    Vip until(@Nullable Instant end) {
        return new Vip(customer, source, owner, reason, since, end, signs);
    }

    /** Returns the same of the one who stays after a merge. */
    Vip of(CustomerId stays) {
        return new Vip(stays, source, owner, reason, since, until, signs);
    }

    /** Returns the same with what else holds of them. */
    Vip showing(Set<VipSign> now) {
        return new Vip(customer, source, owner, reason, since, until, now);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Vip[" + source + ']';
    }
}

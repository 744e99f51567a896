package dev.stammkunde.finance.months;

import dev.stammkunde.finance.Cohort;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What an account has of a group, and had.
 *
 * @param setAside points that are held for what the customer is about to have, and in no lot
 * @param shares those of no cohort first, then the oldest cohort
 */
public record PointsGroup(GroupKey key, long setAside, List<Share> shares) {

    public PointsGroup {
        shares = List.copyOf(shares);
    }

    /** Points that are in lots or set aside. */
    public long left() {
        return shares.stream().mapToLong(Share::left).sum();
    }

    /**
     * What a cohort has of a group.
     *
     * @param cohort absent of points that no purchase earned
     * @param left in lots or set aside
     * @param redeemed customers had something for them, and they may come back
     * @param lost nobody spent them in time, and a person may give them back
     */
    public record Share(@Nullable Cohort cohort, long left, long redeemed, long lost) {
        /** Returns it without what may come back. */
        Share forgotten() {
            return new Share(cohort, left, 0, 0);
        }

        boolean isEmpty() {
            return left == 0 && redeemed == 0 && lost == 0;
        }
    }
}

package dev.stammkunde.programmes.membership;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Since when something has been told of an order without a break: shops tell of an order again long
 * after it was cancelled, and that it is cancelled then, too. Times may come twice and in any order
 * and come to the same, up to {@value #MOST} of them.
 *
 * @param not when the contrary was told last; absent where it never was
 * @param times after that at which it was told
 */
public record ToldSince(@Nullable Instant not, SortedSet<Instant> times) {

    /** Of which nothing was told. */
    public static final ToldSince NOTHING = new ToldSince(null, new TreeSet<>());

    /** Whoever tells of it more often tells nothing new. */
    private static final int MOST = 50;

    public ToldSince {
        times = Collections.unmodifiableSortedSet(new TreeSet<>(times));
    }

    /** Returns it from what is kept. */
    public static ToldSince of(@Nullable Instant not, List<Instant> times) {
        return new ToldSince(not, new TreeSet<>(times));
    }

    /** Returns it after it, or the contrary, was told at a time. */
    ToldSince told(boolean isSo, Instant at) {
        return isSo ? told(at) : notTold(at);
    }

    private ToldSince told(Instant at) {
        if (not != null && !at.isAfter(not)) {
            return this;
        }
        SortedSet<Instant> more = new TreeSet<>(times);
        more.add(at);
        if (more.size() > MOST) {
            more.removeLast();
        }
        return new ToldSince(not, more);
    }

    private ToldSince notTold(Instant at) {
        if (not != null && !at.isAfter(not)) {
            return this;
        }
        SortedSet<Instant> left = new TreeSet<>(times);
        left.removeIf(time -> !time.isAfter(at));
        return new ToldSince(at, left);
    }

    /** Returns what both know. */
    ToldSince and(ToldSince other) {
        ToldSince all = other.not == null ? this : notTold(other.not);
        for (Instant time : other.times) {
            all = all.told(time);
        }
        return all;
    }

    /** Finds since when it has been told. */
    Optional<Instant> findSince() {
        return times.isEmpty() ? Optional.empty() : Optional.of(times.first());
    }
}

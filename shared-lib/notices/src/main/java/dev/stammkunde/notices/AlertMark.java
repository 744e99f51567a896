package dev.stammkunde.notices;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a kind somebody was told. What is raised has a key that names it for ever, and is told
 * once. It is first claimed and then told, so that whoever stops in between tells the same again,
 * under the same key of a mail. After one mail there is none of the kind for an hour: what comes
 * meanwhile is told together.
 *
 * @param told keys of what was told, the oldest first: what is still raised, and the newest {@value
 *     #MOST_REMEMBERED} of what is not, since it may be raised again
 * @param pending keys of what is being told; empty where nothing is
 * @param quietUntil there is no mail before
 * @param since from when on things are counted that are told as a number
 * @param until up to when, while they are being told; null where nothing is
 */
public record AlertMark(
        List<String> told,
        Set<String> pending,
        Instant quietUntil,
        Instant since,
        @Nullable Instant until) {

    /** So long things are collected after a mail. */
    static final Duration QUIET = Duration.ofHours(1);

    /** A campaign that is paused and resumed raises what it raised before; so many come back. */
    static final int MOST_REMEMBERED = 100;

    public AlertMark {
        told = List.copyOf(told);
        pending = Set.copyOf(pending);
    }

    /** Nothing was told, and nothing counts that was before. */
    public static AlertMark begin(Instant now) {
        return new AlertMark(List.of(), Set.of(), now, now, null);
    }

    /** Whether something is being told: a run before stopped in the middle. */
    public boolean isPending() {
        return !pending.isEmpty();
    }

    /** Whether it is too early for a mail. */
    public boolean isQuiet(Instant now) {
        return !isPending() && now.isBefore(quietUntil);
    }

    /**
     * Returns this with what is raised and was not told claimed. Of what is not raised any more the
     * oldest is forgotten.
     *
     * @param until up to when things were counted that are told as a number
     */
    public AlertMark claim(Set<String> raised, Instant until) {
        if (isPending()) {
            return this;
        }
        int first = Math.max(0, told.size() - MOST_REMEMBERED);
        List<String> known = new ArrayList<>(told);
        known.subList(0, first).removeIf(key -> !raised.contains(key));
        Set<String> fresh = new TreeSet<>(raised);
        fresh.removeAll(told);
        return new AlertMark(known, fresh, quietUntil, since, fresh.isEmpty() ? null : until);
    }

    /** Returns this with what was claimed told. */
    public AlertMark told(Instant now) {
        List<String> all = new ArrayList<>(told);
        all.addAll(new TreeSet<>(pending));
        return new AlertMark(all, Set.of(), now.plus(QUIET), until == null ? since : until, null);
    }
}

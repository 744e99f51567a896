package dev.stammkunde.programmes.gatherings;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Knows who is to be told of their seat. Whatever changes a sign-up makes it due; what was told is
 * kept with it. Failures of the store are thrown as they are, and may be tried again.
 */
public interface UntoldSignups {

    /**
     * Somebody to be told.
     *
     * @param isTold whether they were told of this state, and are to be reminded
     */
    record Due(Signup signup, boolean isTold) {}

    /** Returns those who are due. May be behind: one that is gone or told is left out. */
    List<Due> due(Instant by, int limit);

    /**
     * Keeps that somebody was told, unless their sign-up has changed since.
     *
     * @param next when they are to be told again; absent for never
     */
    void told(Signup signup, @Nullable Instant next);
}

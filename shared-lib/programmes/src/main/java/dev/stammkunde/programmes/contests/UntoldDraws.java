package dev.stammkunde.programmes.contests;

import dev.stammkunde.platform.DocumentId;

import java.time.Instant;
import java.util.List;

/**
 * Knows which contests have winners who are to be told: each draw and each prize that is passed on
 * makes a contest due. Failures of the store are thrown as they are, and may be tried again.
 */
public interface UntoldDraws {

    /** Returns those that are due. May be behind. */
    List<DocumentId> due(Instant by, int limit);

    /** Keeps that the winners were told, unless the contest has changed since. */
    void told(ContestRun run);
}

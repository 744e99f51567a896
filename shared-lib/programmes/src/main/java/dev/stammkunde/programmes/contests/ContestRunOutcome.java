package dev.stammkunde.programmes.contests;

/** How a step of the team with a contest ended. */
public sealed interface ContestRunOutcome {

    /**
     * It is so now.
     *
     * @param isRepeat whether it was so before
     */
    record Done(ContestRun run, boolean isRepeat) implements ContestRunOutcome {}

    /** It is not done, and nothing has changed. */
    record Refused(RunRefusal reason) implements ContestRunOutcome {}

    /** Why not. */
    enum RunRefusal {
        /** The shop has no such contest. */
        UNKNOWN_CONTEST,
        /** It is paused or archived. */
        NOT_ACTIVE,
        /** It was not opened. */
        NOT_OPEN,
        /** Its time is over already. */
        WINDOW_OVER,
        /** Its time is not over yet. */
        WINDOW_OPEN,
        /** Its list is not made. */
        NOT_CLOSED,
        /** Its winners are not drawn. */
        NOT_DRAWN,
        /** Its terms are not those on which it was opened. */
        TERMS_CHANGED,
        /** No such entry won, or somebody else has its prize now. */
        NO_WINNER
    }

    /** It is not done. */
    static ContestRunOutcome refused(RunRefusal reason) {
        return new Refused(reason);
    }
}

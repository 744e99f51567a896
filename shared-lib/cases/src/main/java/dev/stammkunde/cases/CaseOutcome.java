package dev.stammkunde.cases;

/** What came of a case. */
public sealed interface CaseOutcome {

    /** What was wrong was put right. */
    record Fixed() implements CaseOutcome {}

    /**
     * The customer was given something for it.
     *
     * @param points that were given, 0 for something else. They are in the ledger, within the
     *     limits of whoever gave them
     */
    record MadeGood(int points) implements CaseOutcome {

        /** More than any shop gives for a bad day. */
        public static final int MOST_POINTS = 1_000_000;
    }

    /** The customer was asked, and said nothing. */
    record NoAnswer() implements CaseOutcome {}

    /** Its word in documents. */
    default String word() {
        return switch (this) {
            case Fixed() -> "FIXED";
            case MadeGood _ -> "MADE_GOOD";
            case NoAnswer() -> "NO_ANSWER";
        };
    }
}

package dev.stammkunde.localrunner.streams;

import java.util.List;

/**
 * Changes that nobody will hand out any more.
 *
 * @param calls how often they were handed out
 * @param reason for people
 */
record GivenUp(List<Change> changes, Why why, int calls, String reason) {

    /** Why, in Lambda's words. */
    enum Why {
        RETRIES("RetryAttemptsExhausted"),
        AGE("RecordAgeExceeded");

        private final String condition;

        Why(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }
}

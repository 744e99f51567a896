package dev.stammkunde.platform.people;

import dev.stammkunde.platform.json.JsonField;

/** Calls the user pools' service, by its own names. */
@FunctionalInterface
public interface CallCognito {

    /** What came of it. */
    sealed interface Answer {

        record Ok(JsonField body) implements Answer {}

        /**
         * It was turned away.
         *
         * @param code such as {@code UserNotFoundException}
         */
        record Refused(String code) implements Answer {}
    }

    /**
     * Makes a call.
     *
     * @param operation such as {@code AdminGetUser}
     * @throws UserPoolUnavailableException if there is no answer
     */
    Answer call(String operation, String body);
}

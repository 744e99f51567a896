package dev.stammkunde.tellteams;

import dev.stammkunde.platform.json.JsonField;

/** Calls an operation of the user pools' service. */
interface CallCognito {

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
     * Calls.
     *
     * @throws RuntimeException if there is no answer
     */
    Answer call(String operation, String body);
}

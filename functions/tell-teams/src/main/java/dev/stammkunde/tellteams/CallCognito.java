package dev.stammkunde.tellteams;

import dev.stammkunde.platform.json.JsonField;

/** Calls the user pools' service, by its own names. */
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
     * Asks for somebody.
     *
     * @throws RuntimeException if there is no answer
     */
    Answer adminGetUser(String body);

    /**
     * Asks for the groups of somebody.
     *
     * @throws RuntimeException if there is no answer
     */
    Answer adminListGroupsForUser(String body);
}

package dev.stammkunde.commands.letters;

/**
 * A dead letter. It shows nothing of what it is about, which may be personal.
 *
 * @param source the queue or function that it was for, by name
 * @param reason why it lies here, in words of AWS's own
 */
record Letter(
        String messageId,
        String receiptHandle,
        String source,
        String reason,
        Destination destination) {

    /** Where it goes back to. */
    sealed interface Destination {

        /** A queue. */
        record Queue(String arn, String body) implements Destination {}

        /** A function, which is called asynchronously. */
        record Function(String arn, String payload) implements Destination {}

        /**
         * Changes of a table, which the letter does not have: it says where they stood in the
         * table's stream. Who was to hear of them reads the table once more.
         *
         * @param stream the stream, which has the name of the table in it
         * @param count how many there are
         * @param first when the first was written, about
         */
        record Changes(String stream, long count, String first) implements Destination {}

        /** It cannot go back. */
        record Nowhere(String why) implements Destination {}
    }

    /** Tells nothing of its content. */
    @Override
    public String toString() {
        return "Letter[" + messageId + " for " + source + "]";
    }
}

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

        /** It cannot go back. */
        record Nowhere(String why) implements Destination {}
    }

    /** Tells nothing of its content. */
    @Override
    public String toString() {
        return "Letter[" + messageId + " for " + source + "]";
    }
}

package dev.stammkunde.mail;

import java.util.List;

/** Hands mails over to the mail service. */
public interface HandOver {

    /**
     * Hands mails over, each once: nothing is repeated by itself.
     *
     * @return one result for each mail, in the same order
     */
    List<Result> handOver(List<OutgoingMail> mails);

    /** What became of one mail. */
    sealed interface Result {

        /** The service has it and will send it. */
        record Accepted(String messageId) implements Result {}

        /** The service certainly does not have it. */
        record Refused(Refusal refusal) implements Result {}

        /**
         * Nobody knows: the connection broke before the answer. The service's own event tells
         * later.
         */
        record NoAnswer() implements Result {}
    }

    /** Why the service did not take a mail. */
    enum Refusal {
        /** Too many at once: later it will. */
        THROTTLED,
        /** No more today. */
        QUOTA_EXHAUSTED,
        /** Sending is paused for the account, the configuration set or the sender. */
        PAUSED,
        /** The sender is not set up: nothing goes out until a person mends that. */
        NOT_SET_UP,
        /** The service failed, and took nothing. */
        UNAVAILABLE,
        /** The address or a header is not one that the service takes. It never will. */
        INVALID,
        /** The content was refused. It always will be. */
        REJECTED
    }
}

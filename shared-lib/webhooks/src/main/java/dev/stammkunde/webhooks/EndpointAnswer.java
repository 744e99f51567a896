package dev.stammkunde.webhooks;

import java.time.Duration;
import java.util.Optional;

/** What an endpoint made of an attempt. */
public sealed interface EndpointAnswer {

    /** It took what it was sent. */
    record Taken(int status) implements EndpointAnswer {}

    /** It wants nothing any more: 410. */
    record Gone() implements EndpointAnswer {}

    /**
     * It did not take it, or nobody knows.
     *
     * @param reason in words, without anything that was sent or answered
     * @param status of its answer, if there is one
     * @param retryAfter how long it asks to be left alone
     */
    record Failed(String reason, Optional<Integer> status, Optional<Duration> retryAfter)
            implements EndpointAnswer {}
}

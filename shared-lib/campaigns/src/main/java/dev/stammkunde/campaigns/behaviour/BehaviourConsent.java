package dev.stammkunde.campaigns.behaviour;

import java.time.Instant;

/**
 * Whether a customer agrees that their behaviour is kept: the latest word, whatever order words
 * came in.
 *
 * @param since from when on they agree without a break; the time of the withdrawal where they do
 *     not
 * @param at when they last said so
 * @param version of the words that they last agreed to; empty where they do not agree
 */
public record BehaviourConsent(boolean isAgreed, Instant since, Instant at, String version) {

    /** Of a customer who said nothing. */
    public static final BehaviourConsent NONE =
            new BehaviourConsent(false, Instant.EPOCH, Instant.EPOCH, "");

    /** Returns what holds once the customer has agreed to words. */
    public BehaviourConsent agreed(String words, Instant when) {
        // Of two words of one moment the withdrawal holds.
        if (!when.isAfter(at)) {
            return this;
        }
        return new BehaviourConsent(true, isAgreed ? since : when, when, words);
    }

    /** Returns what holds once the customer has taken it back. */
    public BehaviourConsent withdrawn(Instant when) {
        return when.isBefore(at) ? this : new BehaviourConsent(false, when, when, "");
    }

    /** Whether they agreed already when something was done, and have ever since. */
    public boolean covers(Instant done) {
        return isAgreed && !done.isBefore(since);
    }
}

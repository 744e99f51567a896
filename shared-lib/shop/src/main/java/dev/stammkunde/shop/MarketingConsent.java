package dev.stammkunde.shop;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Consent to marketing by e-mail as the shop reports it. It is the shop's word, not our evidence.
 *
 * @param level how the consent was confirmed, where the shop says so
 * @param origin where it was given or withdrawn, in the shop's words, such as {@code checkout}
 * @param at when it was given or withdrawn; absent where the shop does not say
 */
public record MarketingConsent(
        State state, Level level, @Nullable String origin, @Nullable Instant at) {

    /** Whether the customer agreed. */
    public enum State {
        SUBSCRIBED,
        /** A double opt-in is under way. */
        PENDING,
        UNSUBSCRIBED,
        NEVER_ASKED
    }

    /** How sure the shop is. */
    public enum Level {
        SINGLE_OPT_IN,
        DOUBLE_OPT_IN,
        UNKNOWN
    }
}

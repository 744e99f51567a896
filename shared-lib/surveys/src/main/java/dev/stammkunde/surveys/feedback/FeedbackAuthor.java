package dev.stammkunde.surveys.feedback;

import org.jspecify.annotations.Nullable;

/**
 * Who said something, as far as it is known.
 *
 * @param customerId the shop's; only customer service knows it
 * @param orderId what they call the order that it is about
 * @param contact the e-mail address at which they want an answer
 */
public record FeedbackAuthor(
        @Nullable String customerId, @Nullable String orderId, @Nullable String contact) {}

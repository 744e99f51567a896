package dev.stammkunde.surveys.asking;

import dev.stammkunde.customers.CustomerId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalDate;

/**
 * That somebody was not asked, which support can look up.
 *
 * @param day on which they would have been asked
 * @param orderId the order that it would have been about; null without one
 */
public record NotAskedNote(
        CustomerId customer,
        String surveyId,
        LocalDate day,
        @Nullable String orderId,
        NotAsked reason) {

    /** How long it is kept. */
    public static final Duration KEPT = Duration.ofDays(180);
}

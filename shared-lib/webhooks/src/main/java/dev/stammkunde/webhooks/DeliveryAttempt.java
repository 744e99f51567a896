package dev.stammkunde.webhooks;

import java.time.Instant;

/**
 * One attempt of a delivery, for the log that a shop's team reads.
 *
 * @param at when it was made
 * @param outcome what came of it in words
 */
public record DeliveryAttempt(Instant at, String outcome) {}

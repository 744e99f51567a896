package dev.stammkunde.cases;

import java.time.Instant;

/** What the score that opened a case was changed to, by the customer and last. */
public record LaterScore(int score, Instant at) {}

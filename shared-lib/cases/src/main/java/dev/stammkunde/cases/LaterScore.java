package dev.stammkunde.cases;

import java.time.Instant;

/** A score that a customer gave after the one that opened their case. */
public record LaterScore(int score, Instant at) {}

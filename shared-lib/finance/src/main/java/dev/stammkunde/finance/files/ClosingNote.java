package dev.stammkunde.finance.files;

import java.time.Instant;

/**
 * What came of the last wish to close a month.
 *
 * @param by who wanted it
 * @param outcome such as {@code CLOSED} or {@code OUT_OF_ORDER}
 * @param detail for people; empty where the outcome says it all
 */
public record ClosingNote(Instant at, String by, String outcome, String detail) {}

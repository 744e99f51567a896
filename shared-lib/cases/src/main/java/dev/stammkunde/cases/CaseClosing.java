package dev.stammkunde.cases;

import java.time.Instant;

/**
 * How a case ended.
 *
 * @param by the subject of their token
 * @param workingMinutes from the opening to the closing, by the hours that the shop had then
 */
public record CaseClosing(CaseOutcome outcome, Instant at, String by, long workingMinutes) {}

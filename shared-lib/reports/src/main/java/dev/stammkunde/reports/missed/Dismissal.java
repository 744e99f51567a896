package dev.stammkunde.reports.missed;

import java.time.Instant;

/**
 * That somebody looked at a difference and says that nothing is to be done.
 *
 * @param by the subject of their token
 * @param reason for colleagues; nothing of a customer
 */
public record Dismissal(Instant at, String by, String reason) {}

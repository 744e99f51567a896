package dev.stammkunde.campaigns;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a campaign runs.
 *
 * @param expression as EventBridge Scheduler writes it: {@code cron(0 9 * * ? *)}, {@code rate(1
 *     day)} or {@code at(2026-12-24T09:00:00)}
 * @param zone of the expression, and of {@code starts} and {@code ends}
 * @param starts the first day, if it does not run from its creation on
 * @param ends the last day, if there is one
 * @param localTime the earliest time of day at which a customer gets the mail, in the customer's
 *     own zone; absent for the time of the run
 */
public record Timing(
        String expression,
        ZoneId zone,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable LocalTime localTime) {}

package dev.stammkunde.campaigns;

import dev.stammkunde.mail.OnQuietDays;

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
 * @param quietDays what is done where a mail is due on a quiet day; absent where nobody said so,
 *     and then it is sent after
 * @param sendUntilDays see {@link dev.stammkunde.mail.MailDays}
 */
public record Timing(
        String expression,
        ZoneId zone,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable LocalTime localTime,
        @Nullable OnQuietDays quietDays,
        @Nullable Integer sendUntilDays) {

    /** Makes a timing that says nothing of quiet days and of a last day. */
    public Timing(
            String expression,
            ZoneId zone,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            @Nullable LocalTime localTime) {
        this(expression, zone, starts, ends, localTime, null, null);
    }

    /** Returns what is done where a mail is due on a quiet day. */
    public OnQuietDays onQuietDays() {
        return quietDays == null ? OnQuietDays.AFTER : quietDays;
    }
}

package dev.stammkunde.mail;

import dev.stammkunde.mail.MailSettings.QuietHours;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * On which days a campaign's mails make sense.
 *
 * @param daysAfter when a mail is due, in days after its occasion; negative for before
 * @param aboutADay whether its text is about the occasion's day, such as a birthday
 * @param sendUntilDays after how many days from the due one a mail comes too late; absent for the
 *     default: the day after where it is about a day, else never
 */
public record MailDays(
        int daysAfter,
        boolean aboutADay,
        @Nullable Integer sendUntilDays,
        OnQuietDays onQuietDays) {

    private static final int DAYS_OF_A_WEEK = 7;

    /** The days of mails that can come at any time. */
    public static final MailDays ANY = new MailDays(0, false, null, OnQuietDays.AFTER);

    /** Returns when nobody gets its mails, of what is quiet in the shop. */
    public QuietHours quietHours(QuietHours ofShop) {
        return onQuietDays == OnQuietDays.SEND
                ? new QuietHours(ofShop.from(), ofShop.until(), Set.of())
                : ofShop;
    }

    /**
     * Finds when a mail goes out if nothing but quiet times keeps it back; nothing where it comes
     * too late then.
     *
     * @param due the day on which it is due
     * @param from the earliest moment
     */
    public Optional<Instant> findSendTime(
            LocalDate due, Instant from, ZoneId zone, QuietHours ofShop) {
        Instant at = QuietTimes.firstAllowed(quietHours(ofShop), zone, from);
        LocalDate day = LocalDate.ofInstant(at, zone);
        return findLast(due.minusDays(daysAfter), ofShop.days()).filter(day::isAfter).isPresent()
                ? Optional.empty()
                : Optional.of(at);
    }

    /** Whether a day is after the last one of a mail about an occasion. */
    public boolean isOver(LocalDate occasion, Set<DayOfWeek> quiet, LocalDate today) {
        return findLast(occasion, quiet).filter(today::isAfter).isPresent();
    }

    /**
     * Finds the last day of a mail. By default it is the day after the due one; where that is quiet
     * and the campaign sends after quiet days, the first day that is not.
     */
    Optional<LocalDate> findLast(LocalDate occasion, Set<DayOfWeek> quiet) {
        LocalDate due = occasion.plusDays(daysAfter);
        if (sendUntilDays != null) {
            return Optional.of(due.plusDays(sendUntilDays));
        }
        if (!aboutADay) {
            return Optional.empty();
        }
        LocalDate last = due.plusDays(1);
        if (onQuietDays == OnQuietDays.AFTER && quiet.size() < DAYS_OF_A_WEEK) {
            while (quiet.contains(last.getDayOfWeek())) {
                last = last.plusDays(1);
            }
        }
        return Optional.of(last);
    }
}

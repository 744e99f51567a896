package dev.stammkunde.mail;

import dev.stammkunde.mail.MailSettings.FrequencyCaps;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether a customer got enough mails.
 *
 * <p>Against a mail count those that are as important or more, so that a newsletter does not keep
 * back a birthday, neither by the shop's limit nor by the customer's own frequency; and against a
 * second limit of the shop all. A mail that is tried again does not count against itself. Mails of
 * the future count too: messages are not handled in the order of their times.
 *
 * <p>Days are those of the customer's calendar: seven of them are a mail's day and the six before.
 * So a mail of each Monday is never refused for a minute that it came late the week before, or for
 * an hour that the clocks were put forward.
 */
final class FrequencyCap {

    private FrequencyCap() {}

    /**
     * Finds which limit a mail would break.
     *
     * @param mail the name of its key
     * @param zone the customer's
     */
    static Optional<SkipReason> findBroken(
            Standing standing, MailAtTime mail, FrequencyCaps caps, ZoneId zone) {
        Standing others = standing.without(mail.name());
        LocalDate today = LocalDate.ofInstant(mail.at(), zone);
        List<Standing.Counted> counted = within(others, today, caps.windowDays(), zone);
        if (alike(counted, mail) >= caps.mails() || counted.size() >= caps.mailsOfAnyPriority()) {
            return Optional.of(SkipReason.FREQUENCY_CAP);
        }
        int apart = standing.wishes().frequency().daysApart();
        return alike(within(others, today, apart, zone), mail) == 0
                ? Optional.empty()
                : Optional.of(SkipReason.CUSTOMER_FREQUENCY);
    }

    /** A mail that would go out at a time. */
    record MailAtTime(String name, Priority priority, Instant at) {}

    private static long alike(List<Standing.Counted> counted, MailAtTime mail) {
        return counted.stream()
                .filter(other -> other.priority().compareTo(mail.priority()) >= 0)
                .count();
    }

    private static List<Standing.Counted> within(
            Standing standing, LocalDate today, int days, ZoneId zone) {
        return days == 0
                ? List.of()
                : standing.counted().stream()
                        .filter(
                                other ->
                                        LocalDate.ofInstant(other.at(), zone)
                                                .isAfter(today.minusDays(days)))
                        .toList();
    }
}

package dev.stammkunde.domain.mail;

import dev.stammkunde.domain.campaign.MailSettings.FrequencyCaps;
import dev.stammkunde.domain.campaign.Priority;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells whether a customer got enough mails.
 *
 * <p>Against a mail count those that are as important or more, so that a newsletter does not keep
 * back a birthday, and against a second limit all. A mail that is tried again does not count
 * against itself. Mails of the future count too: messages are not handled in the order of their
 * times.
 */
public final class FrequencyCap {

    private FrequencyCap() {}

    /**
     * Finds which limit a mail would break.
     *
     * @param mail the name of its key
     */
    public static Optional<SkipReason> findBroken(
            Standing standing, String mail, Priority priority, FrequencyCaps caps, Instant now) {
        Standing others = standing.without(mail);
        Duration window = Duration.ofDays(caps.windowDays());
        long alike =
                others.counted().stream()
                        .filter(other -> other.at().plus(window).isAfter(now))
                        .filter(other -> other.priority().compareTo(priority) >= 0)
                        .count();
        if (alike >= caps.mails() || within(others, window, now) >= caps.mailsOfAnyPriority()) {
            return Optional.of(SkipReason.FREQUENCY_CAP);
        }
        Duration apart = standing.wishes().frequency().apart();
        return within(others, apart, now) > 0
                ? Optional.of(SkipReason.CUSTOMER_FREQUENCY)
                : Optional.empty();
    }

    private static long within(Standing standing, Duration window, Instant now) {
        return window.isZero()
                ? 0
                : standing.counted().stream()
                        .filter(other -> other.at().plus(window).isAfter(now))
                        .count();
    }
}

package dev.stammkunde.mail.consent;

import dev.stammkunde.mail.consent.Evidence.OptedIn;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Finds opt-ins by the day on which they were confirmed by a mail's button, at a cost in proportion
 * to those of the day. Not those of the page of preferences: whoever comes by a link of our mails
 * has been with us. What was saved within the last second may be missing.
 */
@FunctionalInterface
public interface FindConfirmations {

    /** Most of a page. */
    int PAGE_SIZE = 25;

    /**
     * Returns some that were confirmed on a day, in the order of time.
     *
     * @param day of UTC
     * @param after where an earlier page ended; empty for the first
     */
    ConfirmationPage confirmedOn(String shopId, LocalDate day, String after);

    /**
     * Some of many.
     *
     * @param next where the next page begins; absent after the last
     */
    record ConfirmationPage(List<OptedIn> confirmed, @Nullable String next) {
        public ConfirmationPage {
            confirmed = List.copyOf(confirmed);
        }
    }
}

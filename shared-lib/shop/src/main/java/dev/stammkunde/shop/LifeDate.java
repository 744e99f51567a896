package dev.stammkunde.shop;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/**
 * A day of a customer's life that they gave, and what they agreed to with it. Without a consent
 * there is none.
 *
 * @param date with or without its year, which may be in the future; of an event that comes once,
 *     with its year
 */
public record LifeDate(LifeEvent event, Birthday date, Consent consent) {

    private static final int PARTS = 5;
    private static final String NO_ORIGIN = "-";

    /** What the customer allows the date to be used for. */
    public enum Purpose {
        /** Mail about the occasion. */
        OCCASION_MAIL
    }

    /**
     * That a date is kept.
     *
     * @param at when it was given
     * @param origin where, in the shop's words, such as {@code checkout}; cut to one line of 200
     *     characters
     */
    public record Consent(Purpose purpose, Instant at, @Nullable String origin) {

        private static final int ORIGIN_LENGTH = 200;

        public Consent {
            if (origin != null) {
                String line = origin.replaceAll("\\p{Cntrl}", " ").strip();
                int end = Math.min(line.length(), ORIGIN_LENGTH);
                line = line.substring(0, end > 0 && isHalf(line, end) ? end - 1 : end);
                origin = line.isEmpty() || line.equals(NO_ORIGIN) ? null : line;
            }
        }

        private static boolean isHalf(String line, int end) {
            return end < line.length() && Character.isHighSurrogate(line.charAt(end - 1));
        }
    }

    public LifeDate {
        if (!event.isYearly() && date.year() == null) {
            throw new IllegalArgumentException(event + " comes once: its year is missing");
        }
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws RuntimeException if it is anything else
     */
    static LifeDate parse(String line) {
        String[] parts = line.split(" ", PARTS);
        return new LifeDate(
                LifeEvent.valueOf(parts[0]),
                Birthday.parse(parts[1]),
                new Consent(Purpose.valueOf(parts[2]), Instant.parse(parts[3]), parts[4]));
    }

    /** Returns one line: event, date, and purpose, time and origin of the consent. */
    @Override
    public String toString() {
        String origin = consent.origin() == null ? NO_ORIGIN : consent.origin();
        return String.format(
                Locale.ROOT,
                "%s %s %s %s %s",
                event,
                date,
                consent.purpose(),
                consent.at(),
                origin);
    }
}

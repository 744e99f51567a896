package dev.stammkunde.programmes.gatherings;

import dev.stammkunde.shop.Language;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What shops can show as it is, in the customer's language. */
public final class GatheringWords {

    private GatheringWords() {}

    /** Says when it is, such as Samstag, 12. Dezember 2026, 15:00 bis 17:00 Uhr. */
    public static String when(GatheringTimes times, Language language) {
        ZonedDateTime starts = times.starts().atZone(times.zone());
        ZonedDateTime ends = times.ends().atZone(times.zone());
        boolean isOneDay = starts.toLocalDate().equals(ends.toLocalDate());
        return switch (language) {
            case DE ->
                    format("EEEE, d. MMMM uuuu, HH:mm", Locale.GERMAN, starts)
                            + " bis "
                            + format(
                                    isOneDay ? "HH:mm" : "EEEE, d. MMMM uuuu, HH:mm",
                                    Locale.GERMAN,
                                    ends)
                            + " Uhr";
            case EN ->
                    format("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH, starts)
                            + " to "
                            + format(
                                    isOneDay ? "HH:mm" : "EEEE, d MMMM uuuu, HH:mm",
                                    Locale.ENGLISH,
                                    ends);
        };
    }

    /** Says a moment, such as Montag, 1. März 2027, 09:00 Uhr. */
    public static String at(Instant at, ZoneId zone, Language language) {
        return switch (language) {
            case DE -> format("EEEE, d. MMMM uuuu, HH:mm", Locale.GERMAN, at.atZone(zone)) + " Uhr";
            case EN -> format("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH, at.atZone(zone));
        };
    }

    private static String format(String pattern, Locale locale, ZonedDateTime at) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(at);
    }

    /** Says how far it is for the customer. */
    public static String phase(GatheringView.Phase phase, Language language) {
        return switch (language) {
            case DE ->
                    switch (phase) {
                        case SOON -> "Anmeldung beginnt bald";
                        case OPEN -> "Jetzt anmelden";
                        case FULL -> "Ausgebucht, Warteliste möglich";
                        case SEATED -> "Sie sind angemeldet";
                        case WAITING -> "Sie stehen auf der Warteliste";
                        case CLOSED -> "Anmeldung beendet";
                        case STARTED -> "Hat begonnen";
                    };
            case EN ->
                    switch (phase) {
                        case SOON -> "Sign-up begins soon";
                        case OPEN -> "Sign up now";
                        case FULL -> "Full, there is a waiting list";
                        case SEATED -> "You are signed up";
                        case WAITING -> "You are on the waiting list";
                        case CLOSED -> "Sign-up has ended";
                        case STARTED -> "Has started";
                    };
        };
    }
}

package dev.stammkunde.surveys.asking;

import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyRun;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Tells on which days a survey has to ask: on each once, and on those that were missed too, a week
 * back at most. A day begins to ask at {@value #FIRST_HOUR} o'clock, so that its mails need not
 * wait for the end of the night.
 */
public final class SurveyDays {

    /** The hour in the shop's zone. */
    public static final int FIRST_HOUR = 9;

    /** How many days are made up for. */
    public static final int DAYS_BACK = 7;

    private SurveyDays() {}

    /**
     * Returns the days that are due, the earliest first. A survey that was created or resumed asks
     * from that day on: days of a pause are not made up for.
     *
     * @param latest its latest run, if there is one
     */
    public static List<LocalDate> due(
            Survey survey, List<SurveyRun> latest, ZoneId zone, Instant now) {
        ZonedDateTime local = now.atZone(zone);
        LocalDate today =
                local.getHour() < FIRST_HOUR
                        ? local.toLocalDate().minusDays(1)
                        : local.toLocalDate();
        LocalDate first = LocalDate.ofInstant(survey.activeSince(), zone);
        if (!latest.isEmpty()) {
            SurveyRun last = latest.getFirst();
            LocalDate next = last.finishedAt() == null ? last.day() : last.day().plusDays(1);
            first = next.isBefore(first) ? first : next;
        }
        LocalDate earliest = today.minusDays(DAYS_BACK - 1L);
        first = first.isBefore(earliest) ? earliest : first;
        return first.isAfter(today) ? List.of() : first.datesUntil(today.plusDays(1)).toList();
    }
}

package dev.stammkunde.surveys.figures;

import dev.stammkunde.surveys.SurveyId;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** Tells how many invitations of a survey were delivered. */
public interface DeliveredInvitations {

    /**
     * Counts by the day on which they were ordered.
     *
     * @param zone whose days they are
     */
    Map<LocalDate, Long> byDay(SurveyId survey, AnswerDays days, ZoneId zone);
}

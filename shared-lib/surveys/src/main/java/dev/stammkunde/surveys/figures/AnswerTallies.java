package dev.stammkunde.surveys.figures;

import dev.stammkunde.surveys.SurveyId;

import java.time.LocalDate;

/** Tells how many answers gave which score, however many answers there are. */
public interface AnswerTallies {

    /**
     * Reads the counts of some days; each day is that on which an answer was first given, in the
     * shop's zone. What was answered some seconds ago may be missing. Answers of who was erased are
     * among them, late ones are not.
     *
     * @param first the first day
     * @param last the last day
     */
    DailyCounts read(SurveyId survey, Dimension dimension, LocalDate first, LocalDate last);
}

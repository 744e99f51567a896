package dev.stammkunde.surveys.figures;

import dev.stammkunde.surveys.Scale;
import dev.stammkunde.surveys.SurveyId;

/** Tells how many answers gave which score, however many answers there are. */
public interface AnswerTallies {

    /**
     * Reads the counts of some days; each day is that on which an answer was first given, in the
     * shop's zone. What was answered some seconds ago may be missing. Answers of who was erased are
     * among them, late ones are not.
     *
     * @param scale on which they were given: a survey may have had another one before
     */
    DailyCounts read(SurveyId survey, Scale scale, Dimension dimension, AnswerDays days);
}

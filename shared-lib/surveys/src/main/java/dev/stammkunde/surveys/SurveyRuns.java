package dev.stammkunde.surveys;

import dev.stammkunde.platform.SaveResult;

import java.util.List;

/** Keeps how far surveys are with asking, for more than a year. */
public interface SurveyRuns {

    /** Returns the runs of a survey's latest days, the latest first. */
    List<SurveyRun> latest(SurveyId survey, int limit);

    /**
     * Saves how far a run is.
     *
     * @param run as {@link SurveyRun#further} made it
     * @return {@link SaveResult#CONFLICT} where somebody else was at it and saved first
     */
    SaveResult save(SurveyRun run);
}

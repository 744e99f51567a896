package dev.stammkunde.surveys;

import java.util.List;
import java.util.Optional;

/** Reads surveys. Failures of the store are thrown as they are, and may be tried again. */
public interface Surveys {

    /** Finds the newest version. */
    Optional<Survey> find(SurveyId survey);

    /** Finds the version that asked. */
    Optional<Survey> find(SurveyId survey, int version);

    /** Returns the newest version of all surveys of a shop that are not archived. */
    List<Survey> inUse(String shopId);
}

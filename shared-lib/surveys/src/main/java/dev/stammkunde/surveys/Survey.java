package dev.stammkunde.surveys;

import java.time.Instant;

/**
 * One version of a survey. A change makes the next version; an invitation names the version that
 * asked, and its answers belong to that one.
 *
 * @param version 1, 2, … without gaps
 * @param activeSince when it was last created or resumed
 */
public record Survey(
        SurveyId id, int version, SurveyState state, Instant activeSince, SurveyDraft draft) {}

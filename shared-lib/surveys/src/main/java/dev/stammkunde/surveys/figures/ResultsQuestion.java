package dev.stammkunde.surveys.figures;

import dev.stammkunde.surveys.Survey;

import java.time.ZoneId;
import java.util.Optional;

/**
 * Which results are asked for.
 *
 * @param segment of which alone; of all answers without one
 * @param zone the shop's
 */
public record ResultsQuestion(
        Survey survey, AnswerDays days, Grain by, Optional<Segment> segment, ZoneId zone) {}

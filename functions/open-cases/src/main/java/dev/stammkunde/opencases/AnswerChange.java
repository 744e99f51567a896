package dev.stammkunde.opencases;

import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.streams.TableChange;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.feedback.Feedback;
import dev.stammkunde.surveys.store.FeedbackItem;
import dev.stammkunde.surveys.store.ParticipationItem;

import java.util.Optional;

/**
 * What happened to a participation or to feedback.
 *
 * @param sequenceNumber its place in the stream
 * @param participation as it is now; nothing where it is gone, or was none
 * @param feedback as it is now; nothing where it is gone, or was none
 */
record AnswerChange(
        String sequenceNumber, Optional<Participation> participation, Optional<Feedback> feedback) {

    static AnswerChange of(TableChange change) {
        return change.newImage().isEmpty()
                ? new AnswerChange(change.sequenceNumber(), Optional.empty(), Optional.empty())
                : new AnswerChange(
                        change.sequenceNumber(),
                        ParticipationItem.find(change.newImage()).map(Versioned::value),
                        FeedbackItem.find(change.newImage()));
    }
}

package dev.stammkunde.opencases;

import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.streams.TableChange;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.store.ParticipationItem;

import java.util.Optional;

/**
 * What happened to a participation.
 *
 * @param sequenceNumber its place in the stream
 * @param participation as it is now; nothing where it is gone, or was none
 */
record AnswerChange(String sequenceNumber, Optional<Participation> participation) {

    static AnswerChange of(TableChange change) {
        Optional<Participation> now =
                change.newImage().isEmpty()
                        ? Optional.empty()
                        : ParticipationItem.find(change.newImage()).map(Versioned::value);
        return new AnswerChange(change.sequenceNumber(), now);
    }
}

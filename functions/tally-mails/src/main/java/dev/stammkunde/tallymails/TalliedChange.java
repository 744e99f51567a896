package dev.stammkunde.tallymails;

import dev.stammkunde.mail.store.CountedMail;
import dev.stammkunde.platform.counting.Counted;
import dev.stammkunde.platform.streams.TableChange;

import java.time.Instant;
import java.util.Optional;

/**
 * What happened to a record of a mail.
 *
 * @param sequenceNumber its place in the stream
 * @param mail nothing of mails that no run ordered
 * @param goneAt when the time of a record was over that is removed
 */
record TalliedChange(String sequenceNumber, Optional<Counted> mail, Optional<Instant> goneAt) {

    /** Reads a change. A record that is removed, which its time to live does, counts on. */
    static TalliedChange of(TableChange change) {
        return switch (change.kind()) {
            case INSERT, MODIFY ->
                    new TalliedChange(
                            change.sequenceNumber(),
                            CountedMail.find(change.newImage(), false),
                            Optional.empty());
            case REMOVE -> {
                Optional<Counted> mail = CountedMail.find(change.oldImage(), true);
                yield new TalliedChange(
                        change.sequenceNumber(),
                        mail,
                        mail.map(_ -> CountedMail.expiresAt(change.oldImage())));
            }
        };
    }
}

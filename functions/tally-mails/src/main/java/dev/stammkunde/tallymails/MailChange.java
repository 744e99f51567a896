package dev.stammkunde.tallymails;

import dev.stammkunde.mail.store.CountedMail;
import dev.stammkunde.platform.counting.Counted;
import dev.stammkunde.platform.streams.TableChange;

import java.util.Optional;

/**
 * What happened to a record of a mail.
 *
 * @param sequenceNumber its place in the stream
 * @param mail nothing of mails that no run ordered
 */
record MailChange(String sequenceNumber, Optional<Counted> mail) {

    /** Reads a change. A record that is removed, which its time to live does, counts on. */
    static MailChange of(TableChange change) {
        return new MailChange(
                change.sequenceNumber(),
                switch (change.kind()) {
                    case INSERT, MODIFY -> CountedMail.find(change.newImage(), false);
                    case REMOVE -> CountedMail.find(change.oldImage(), true);
                });
    }
}

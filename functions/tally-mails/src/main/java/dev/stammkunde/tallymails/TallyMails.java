package dev.stammkunde.tallymails;

import dev.stammkunde.platform.counting.CountThings;
import dev.stammkunde.platform.counting.Counted;

import java.time.Instant;
import java.util.List;

/** Moves the counts of mails to what they came to, each once in effect. */
final class TallyMails {

    private final CountThings things;

    TallyMails(CountThings things) {
        this.things = things;
    }

    /**
     * Counts changes of mails.
     *
     * @param now only for how long the marks of records that are gone are kept
     * @return how many of them were of mails that a run ordered
     */
    int count(List<MailChange> changes, Instant now) {
        List<Counted> mails = changes.stream().flatMap(it -> it.mail().stream()).toList();
        things.count(mails, now);
        return mails.size();
    }
}

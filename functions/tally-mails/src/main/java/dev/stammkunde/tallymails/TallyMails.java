package dev.stammkunde.tallymails;

import dev.stammkunde.platform.counting.CountThings;
import dev.stammkunde.platform.counting.Counted;

import java.time.Instant;
import java.util.Comparator;
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
     * @return how many of them were of mails that a run ordered
     */
    int count(List<TalliedChange> changes) {
        List<Counted> mails = changes.stream().flatMap(it -> it.mail().stream()).toList();
        Instant latest =
                changes.stream()
                        .flatMap(it -> it.goneAt().stream())
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH);
        things.count(mails, latest);
        return mails.size();
    }
}

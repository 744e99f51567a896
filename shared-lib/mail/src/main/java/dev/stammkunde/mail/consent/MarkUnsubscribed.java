package dev.stammkunde.mail.consent;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.Standing.Counted;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Notes with a mail that its reader objected by its link, for the results of its campaign.
 *
 * <p>A link says when its mail was sent and not which it was: the mail is the one that counts from
 * that second on. So it is found for as long as it counts, which is 31 days or the shop's window.
 */
public final class MarkUnsubscribed {

    private static final int ATTEMPTS = 12;

    private final Standings standings;
    private final MailRecords records;

    public MarkUnsubscribed(Standings standings, MailRecords records) {
        this.standings = standings;
        this.records = records;
    }

    /**
     * Notes an objection; a second one by the same mail changes nothing.
     *
     * @param sentAt when the mail was sent, to the second
     * @throws IllegalStateException if others changed the mail's record at each of twelve attempts
     */
    public void mark(CustomerId customer, Instant sentAt, Instant at) {
        Optional<MailKey> mail =
                standings.standing(customer).value().counted().stream()
                        .filter(it -> it.at().truncatedTo(ChronoUnit.SECONDS).equals(sentAt))
                        .map(Counted::mail)
                        .findFirst()
                        .map(name -> new MailKey(customer, name));
        if (mail.isEmpty()) {
            return;
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Versioned<MailRecord>> stored = records.find(mail.get());
            if (stored.isEmpty() || stored.get().value().has(MailEvent.Type.UNSUBSCRIBED)) {
                return;
            }
            MailRecord next =
                    stored.get()
                            .value()
                            .with(new MailEvent(MailEvent.Type.UNSUBSCRIBED, at, "", ""));
            MailChange change = new MailChange(stored.get(), next, null);
            if (records.save(List.of(change)).getFirst() == SaveResult.SAVED) {
                return;
            }
        }
        throw new IllegalStateException("others changed the same mail at each attempt");
    }
}

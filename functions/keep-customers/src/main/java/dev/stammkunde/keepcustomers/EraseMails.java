package dev.stammkunde.keepcustomers;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.MailboxMails;
import dev.stammkunde.mail.Mailboxes;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.consent.EvidenceStore;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

import java.time.Instant;
import java.util.List;

/**
 * Erases wishes and waiting orders. What stays names nobody: that the customer objected, which must
 * be honoured for ever, and under the shop's id for them what was decided on each mail, until its
 * 24 months are over. Proofs of consents keep what defends a claim, until claims lapse.
 */
final class EraseMails implements ForgetMails {

    private static final int ATTEMPTS = 12;

    private final MailRecords records;
    private final Standings standings;
    private final Mailboxes mailboxes;
    private final EvidenceStore evidence;

    EraseMails(
            MailRecords records, Standings standings, Mailboxes mailboxes, EvidenceStore evidence) {
        this.records = records;
        this.standings = standings;
        this.mailboxes = mailboxes;
        this.evidence = evidence;
    }

    @Override
    public void forget(CustomerId customer, Instant at) {
        evidence.erase(customer, at);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (forgetStanding(customer, at) && forgetOrders(customer, at)) {
                return;
            }
        }
        throw new IllegalStateException("others kept changing the mails of one customer");
    }

    private boolean forgetStanding(CustomerId customer, Instant at) {
        Versioned<Standing> stored = standings.standing(customer);
        Standing next = stored.value().erased(at);
        // First, since the standing says where to look.
        return forgetInMailboxes(customer, stored.value())
                && (next.equals(stored.value())
                        || standings.save(customer, stored, next) == SaveResult.SAVED);
    }

    /** A mailbox goes on knowing what it got, and not for whom. */
    private boolean forgetInMailboxes(CustomerId customer, Standing standing) {
        return standing.mailboxes().stream()
                .map(hash -> mailboxes.mailbox(new EmailKey(customer.shopId(), hash)))
                .allMatch(
                        mailbox -> {
                            MailboxMails next = mailbox.value().erased(customer);
                            return next.equals(mailbox.value())
                                    || mailboxes.save(mailbox, next) == SaveResult.SAVED;
                        });
    }

    private boolean forgetOrders(CustomerId customer, Instant at) {
        return records.ofCustomer(customer).stream()
                .filter(mail -> mail.order() != null)
                .flatMap(mail -> records.find(mail.key()).stream())
                .allMatch(mail -> forgetOrder(mail, at));
    }

    private boolean forgetOrder(Versioned<MailRecord> mail, Instant at) {
        MailRecord next = mail.value().erased(at);
        return next.equals(mail.value())
                || records.save(List.of(new MailChange(mail, next, null))).getFirst()
                        == SaveResult.SAVED;
    }
}

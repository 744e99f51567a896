package dev.stammkunde.mail;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.points.PointsAccount;

import java.util.List;

/** Reads all that decisions on mails need, of many at once. Sees what was written before. */
public interface ReadSituations {

    /**
     * Reads the situations of orders.
     *
     * @param orders at most 100
     * @return one for each, in the same order
     */
    List<Situation> read(List<MailOrder> orders);

    /**
     * The situation of a mail.
     *
     * @param record of version 0, and without decisions, where there is none yet
     * @param suppression of the address that the mail would go to
     * @param mailbox that a campaign's mail would go to; of others {@link MailboxMails#NONE}
     */
    record Situation(
            Versioned<MailRecord> record,
            Versioned<Standing> standing,
            Customer customer,
            Activity activity,
            Suppression suppression,
            PointsAccount points,
            Versioned<MailboxMails> mailbox) {}
}

package dev.stammkunde.mail;

import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

/** What mailboxes got. Reads see what was written before. */
public interface Mailboxes {

    /** Returns what a mailbox got; nothing, as version 0, where nothing is stored. */
    Versioned<MailboxMails> mailbox(EmailKey mailbox);

    /**
     * Saves what a mailbox got.
     *
     * @param expected as it was read
     * @return {@link SaveResult#CONFLICT} where it has changed since: read again and decide again
     */
    SaveResult save(Versioned<MailboxMails> expected, MailboxMails next);
}

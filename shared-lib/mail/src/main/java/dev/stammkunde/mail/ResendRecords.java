package dev.stammkunde.mail;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

import java.util.Optional;

/** Keeps that mails are sent again. Reads see what was written before. */
public interface ResendRecords {

    /** Finds the record of a mail. */
    Optional<Versioned<MailRecord>> find(MailKey key);

    /**
     * Keeps a mail that repeats one, that it does, and who did it: all or none.
     *
     * @param original as it was read
     * @param repeated the original, with what repeats it
     * @param copy the new mail, which waits for delivery
     * @return a conflict where the original has changed since, the copy is there, or its request
     *     has an entry
     */
    SaveResult resend(
            Versioned<MailRecord> original, MailRecord repeated, MailRecord copy, AuditEntry entry);
}

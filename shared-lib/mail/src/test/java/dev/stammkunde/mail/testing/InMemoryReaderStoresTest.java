package dev.stammkunde.mail.testing;

import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.Mailboxes;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.Suppressions;

final class InMemoryReaderStoresTest extends ReaderStoresContract {

    private final InMemoryMails mails = new InMemoryMails(new InMemoryCustomers());

    @Override
    protected MailRecords records() {
        return mails;
    }

    @Override
    protected Standings standings() {
        return mails;
    }

    @Override
    protected Suppressions suppressions() {
        return mails;
    }

    @Override
    protected Mailboxes mailboxes() {
        return mails;
    }
}

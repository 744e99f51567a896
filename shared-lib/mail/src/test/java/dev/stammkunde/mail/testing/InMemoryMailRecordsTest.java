package dev.stammkunde.mail.testing;

import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.FindMailHistory;
import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.Standings;

final class InMemoryMailRecordsTest extends MailRecordsContract {

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
    protected FindMailHistory history() {
        return mails;
    }
}

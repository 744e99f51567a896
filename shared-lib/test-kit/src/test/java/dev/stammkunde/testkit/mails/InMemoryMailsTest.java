package dev.stammkunde.testkit.mails;

import dev.stammkunde.domain.mail.MailRecords;
import dev.stammkunde.domain.mail.Standings;
import dev.stammkunde.domain.mail.Suppressions;
import dev.stammkunde.testkit.customers.InMemoryCustomers;

final class InMemoryMailsTest extends MailStoresContract {

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
}

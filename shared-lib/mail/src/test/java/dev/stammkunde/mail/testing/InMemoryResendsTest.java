package dev.stammkunde.mail.testing;

import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.ResendRecords;
import dev.stammkunde.platform.AuditEntry;

import java.util.List;

final class InMemoryResendsTest extends ResendContract {

    private final InMemoryMails mails = new InMemoryMails(new InMemoryCustomers());

    @Override
    protected MailRecords records() {
        return mails;
    }

    @Override
    protected ResendRecords resends() {
        return mails;
    }

    @Override
    protected List<AuditEntry> audit() {
        return mails.audit().of("demo-shop");
    }
}

package dev.stammkunde.mail.testing;

import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.CountCampaignMails;
import dev.stammkunde.mail.FindCampaignMails;
import dev.stammkunde.mail.FindMailHistory;
import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.Mailboxes;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.Suppressions;

final class InMemoryMailsTest extends MailStoresContract {

    private final InMemoryMails mails = new InMemoryMails(new InMemoryCustomers());

    @Override
    protected MailRecords records() {
        return mails;
    }

    @Override
    protected CountCampaignMails counted() {
        return mails;
    }

    @Override
    protected FindCampaignMails campaignMails() {
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
    protected FindMailHistory history() {
        return mails;
    }

    @Override
    protected Mailboxes mailboxes() {
        return mails;
    }
}

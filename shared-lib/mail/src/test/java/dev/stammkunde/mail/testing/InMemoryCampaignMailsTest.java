package dev.stammkunde.mail.testing;

import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.CountCampaignMails;
import dev.stammkunde.mail.FindCampaignMails;
import dev.stammkunde.mail.FindDrawnCustomers;
import dev.stammkunde.mail.MailRecords;

final class InMemoryCampaignMailsTest extends CampaignMailsContract {

    private final InMemoryMails mails = new InMemoryMails(new InMemoryCustomers());

    @Override
    protected MailRecords records() {
        return mails;
    }

    @Override
    protected FindCampaignMails campaignMails() {
        return mails;
    }

    @Override
    protected FindDrawnCustomers drawn() {
        return mails;
    }

    @Override
    protected CountCampaignMails counted() {
        return mails;
    }
}

package dev.stammkunde.mail.store;

import dev.stammkunde.mail.CountCampaignMails;
import dev.stammkunde.mail.FindCampaignMails;
import dev.stammkunde.mail.FindDrawnCustomers;
import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.testing.CampaignMailsContract;
import dev.stammkunde.platform.counting.CountThings;
import dev.stammkunde.platform.store.DynamoDbTallies;
import dev.stammkunde.platform.store.DynamoDbTallyStore;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Instant;

final class DynamoDbCampaignMailsTest extends CampaignMailsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected MailRecords records() {
        return new DynamoDbMailRecords(DYNAMO_DB.client(), DYNAMO_DB.table("MailTable"));
    }

    @Override
    protected FindCampaignMails campaignMails() {
        return new DynamoDbCampaignMails(DYNAMO_DB.client(), DYNAMO_DB.table("MailTable"));
    }

    @Override
    protected FindDrawnCustomers drawn() {
        return new DynamoDbCampaignMails(DYNAMO_DB.client(), DYNAMO_DB.table("MailTable"));
    }

    @Override
    protected CountCampaignMails counted() {
        String tallies = DYNAMO_DB.table("TalliesTable");
        new CountThings(new DynamoDbTallyStore(DYNAMO_DB.client(), tallies), _ -> {})
                .count(
                        DYNAMO_DB
                                .client()
                                .scan(scan -> scan.tableName(DYNAMO_DB.table("MailTable")))
                                .items()
                                .stream()
                                .flatMap(item -> CountedMail.find(item, false).stream())
                                .toList(),
                        Instant.EPOCH);
        return new TalliedCampaignMails(new DynamoDbTallies(DYNAMO_DB.client(), tallies));
    }
}

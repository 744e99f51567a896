package dev.stammkunde.mail.store;

import dev.stammkunde.mail.FindMailHistory;
import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.testing.MailRecordsContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbMailRecordsTest extends MailRecordsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected MailRecords records() {
        return new DynamoDbMailRecords(DYNAMO_DB.client(), DYNAMO_DB.table("MailTable"));
    }

    @Override
    protected Standings standings() {
        return new DynamoDbStandings(DYNAMO_DB.client(), DYNAMO_DB.table("MailTable"));
    }

    @Override
    protected FindMailHistory history() {
        return new DynamoDbFindMailHistory(DYNAMO_DB.client(), DYNAMO_DB.table("MailTable"));
    }
}

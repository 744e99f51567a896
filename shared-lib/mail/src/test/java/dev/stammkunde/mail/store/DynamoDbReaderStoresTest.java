package dev.stammkunde.mail.store;

import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.Mailboxes;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.Suppressions;
import dev.stammkunde.mail.testing.ReaderStoresContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbReaderStoresTest extends ReaderStoresContract {

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
    protected Suppressions suppressions() {
        return new DynamoDbSuppressions(DYNAMO_DB.client(), DYNAMO_DB.table("MailTable"));
    }

    @Override
    protected Mailboxes mailboxes() {
        return new DynamoDbMailboxes(DYNAMO_DB.client(), DYNAMO_DB.table("MailTable"));
    }
}

package dev.stammkunde.mail.store;

import dev.stammkunde.mail.MailSettingsDocuments;
import dev.stammkunde.mail.testing.MailSettingsDocumentsContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbMailSettingsTest extends MailSettingsDocumentsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected MailSettingsDocuments emptyStore() {
        return new DynamoDbMailSettings(DYNAMO_DB.client(), DYNAMO_DB.table("CampaignsTable"));
    }
}

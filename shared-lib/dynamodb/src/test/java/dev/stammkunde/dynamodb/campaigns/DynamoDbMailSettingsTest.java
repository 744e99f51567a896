package dev.stammkunde.dynamodb.campaigns;

import dev.stammkunde.domain.campaign.MailSettingsDocuments;
import dev.stammkunde.testkit.DynamoDbLocalExtension;
import dev.stammkunde.testkit.campaigns.MailSettingsDocumentsContract;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbMailSettingsTest extends MailSettingsDocumentsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected MailSettingsDocuments emptyStore() {
        return new DynamoDbMailSettings(DYNAMO_DB.client(), DYNAMO_DB.table("CampaignsTable"));
    }
}

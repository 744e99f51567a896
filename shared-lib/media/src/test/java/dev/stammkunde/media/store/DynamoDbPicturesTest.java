package dev.stammkunde.media.store;

import dev.stammkunde.media.Pictures;
import dev.stammkunde.media.testing.PicturesContract;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbPicturesTest extends PicturesContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected Pictures pictures() {
        return new DynamoDbPictures(
                DYNAMO_DB.client(),
                DYNAMO_DB.table("CampaignsTable"),
                new AuditTable(DYNAMO_DB.table("ShopsTable")));
    }
}

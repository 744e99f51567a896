package dev.stammkunde.platform.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbAuditLog;
import dev.stammkunde.platform.documents.DynamoDbCollection;
import dev.stammkunde.platform.testing.DocumentVersionsContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PerkDocumentsTest extends DocumentVersionsContract<DocumentId> {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected DocumentCollection<DocumentId> documents() {
        return new DynamoDbCollection(
                DYNAMO_DB.client(),
                DYNAMO_DB.table("CampaignsTable"),
                new AuditTable(DYNAMO_DB.table("ShopsTable")),
                "perk");
    }

    @Override
    protected AuditLog audit() {
        return new DynamoDbAuditLog(DYNAMO_DB.client(), DYNAMO_DB.table("ShopsTable"));
    }

    @Override
    protected DocumentId one() {
        return new DocumentId("shop", "cup");
    }

    @Override
    protected DocumentId another() {
        return new DocumentId("shop#cup", "cup");
    }

    @Test
    void ofShop_severalShops_areThoseOfTheShopByTheirIds() {
        DocumentId tea = new DocumentId("shop", "tea");
        save(tea, 1, "t");
        save(one(), 1, "c");
        save(another(), 1, "o");

        assertThat(documents().ofShop("shop")).containsExactly(one(), tea);
    }
}

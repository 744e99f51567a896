package dev.stammkunde.platform.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
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
                DYNAMO_DB.client(), DYNAMO_DB.table("CampaignsTable"), "perk");
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
        documents().save(tea, 1, "t");
        documents().save(one(), 1, "c");
        documents().save(another(), 1, "o");

        assertThat(documents().ofShop("shop")).containsExactly(one(), tea);
    }
}

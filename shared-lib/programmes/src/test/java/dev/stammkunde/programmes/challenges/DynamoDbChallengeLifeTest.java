package dev.stammkunde.programmes.challenges;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.programmes.store.DynamoDbChallenges;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

final class DynamoDbChallengeLifeTest extends ChallengeLifeContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    Challenges challenges() {
        return new DynamoDbChallenges(DYNAMO_DB.client(), DYNAMO_DB.table("ProgrammesTable"));
    }

    @Override
    void keepDocument(DocumentId id) {
        Map<String, AttributeValue> latest =
                new ItemWriter()
                        .text("pk", "shop#" + id.shopId())
                        .text("sk", "challenge#" + id.id())
                        .number("version", 1)
                        .toItem();
        DYNAMO_DB
                .client()
                .putItem(put -> put.tableName(DYNAMO_DB.table("ProgrammesTable")).item(latest));
    }
}

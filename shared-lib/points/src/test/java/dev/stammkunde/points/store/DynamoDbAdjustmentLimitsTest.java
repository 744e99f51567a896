package dev.stammkunde.points.store;

import dev.stammkunde.points.adjust.AdjustmentLimitDocuments;
import dev.stammkunde.points.testing.AdjustmentLimitDocumentsContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbAdjustmentLimitsTest extends AdjustmentLimitDocumentsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected AdjustmentLimitDocuments emptyStore() {
        return new DynamoDbAdjustmentLimits(DYNAMO_DB.client(), DYNAMO_DB.table("ShopsTable"));
    }
}

package dev.stammkunde.rewards.store;

import dev.stammkunde.rewards.members.MemberNumbers;
import dev.stammkunde.rewards.testing.MemberNumbersContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbMemberNumbersTest extends MemberNumbersContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected MemberNumbers numbers() {
        return new DynamoDbMemberNumbers(DYNAMO_DB.client(), DYNAMO_DB.table("RewardsTable"));
    }
}

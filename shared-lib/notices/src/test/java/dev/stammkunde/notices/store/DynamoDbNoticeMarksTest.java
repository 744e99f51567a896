package dev.stammkunde.notices.store;

import dev.stammkunde.notices.NoticeMarks;
import dev.stammkunde.notices.testing.NoticeMarksContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbNoticeMarksTest extends NoticeMarksContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected NoticeMarks marks() {
        return new DynamoDbNoticeMarks(DYNAMO_DB.client(), DYNAMO_DB.table("ShopsTable"));
    }
}

package dev.stammkunde.surveys.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.surveys.feedback.FindFeedback;
import dev.stammkunde.surveys.testing.SampleFeedback;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Duration;
import java.util.Map;

/** What a page of feedback costs. */
final class FeedbackCapacityTest {

    private static final int PAGE = 20;

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private final ConsumedCapacity spent = new ConsumedCapacity();

    @Test
    void page_ofAllTopics_costsWhatItShowsWhateverThereIs() {
        try (DynamoDbClient client = spent.meteredClient()) {
            FindFeedback find = new DynamoDbFindFeedback(client, DYNAMO_DB.table("SurveysTable"));
            tell(0, PAGE);
            Map<String, Double> ofFew = spentOn(find);
            tell(PAGE, 140);

            assertThat(spentOn(find)).isEqualTo(ofFew);
            assertThat(ofFew).containsEntry("Query table", 0.0);
            assertThat(ofFew.get("Query byAnswer")).isLessThanOrEqualTo(2);
        }
    }

    private Map<String, Double> spentOn(FindFeedback find) {
        spent.clear();
        FindFeedback.Question question =
                new FindFeedback.Question(
                        SampleFeedback.SHOP,
                        SampleFeedback.AT.minus(Duration.ofDays(1)),
                        SampleFeedback.AT.plus(Duration.ofDays(1)),
                        null,
                        null);
        assertThat(find.page(question, null, PAGE).found()).hasSize(PAGE);
        return spent.byOperation();
    }

    private static void tell(int from, int until) {
        DynamoDbFeedback store =
                new DynamoDbFeedback(
                        DYNAMO_DB.client(),
                        DYNAMO_DB.table("SurveysTable"),
                        new AuditTable(DYNAMO_DB.table("ShopsTable")));
        for (int i = from; i < until; i++) {
            assertThat(
                            store.keep(
                                            SampleFeedback.form(
                                                    "f" + i, SampleFeedback.AT.plusSeconds(i)))
                                    .isNew())
                    .isTrue();
        }
    }
}

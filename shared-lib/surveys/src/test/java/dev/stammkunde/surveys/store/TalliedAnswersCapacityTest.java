package dev.stammkunde.surveys.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.counting.CountThings;
import dev.stammkunde.platform.counting.Counted;
import dev.stammkunde.platform.store.DynamoDbTallies;
import dev.stammkunde.platform.store.DynamoDbTallyStore;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Scale;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.figures.AnswerDays;
import dev.stammkunde.surveys.figures.Dimension;
import dev.stammkunde.surveys.testing.SampleParticipations;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

final class TalliedAnswersCapacityTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Test
    void read_manyAnswers_isOneSmallQuery() {
        String table = DYNAMO_DB.table("TalliesTable");
        count(table, 0, 100);
        Map<String, Double> ofAHundred = read(table);
        count(table, 100, 400);

        assertThat(ofAHundred)
                .containsOnly(Map.entry("Query table", 0.5), Map.entry("GetItem table", 1.0));
        assertThat(read(table)).isEqualTo(ofAHundred);
    }

    private static void count(String table, int from, int to) {
        new CountThings(new DynamoDbTallyStore(DYNAMO_DB.client(), table), _ -> {})
                .count(answers(from, to), Instant.EPOCH);
    }

    private static Map<String, Double> read(String table) {
        ConsumedCapacity capacity = new ConsumedCapacity();
        try (DynamoDbClient client = capacity.meteredClient()) {
            new TalliedAnswers(new DynamoDbTallies(client, table))
                    .read(
                            new SurveyId("demo-shop", "nps"),
                            Scale.NPS,
                            Dimension.CATEGORY,
                            AnswerDays.ALL);
        }
        return capacity.byOperation();
    }

    private static List<Counted> answers(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(
                        i ->
                                SampleParticipations.answered(
                                        new ParticipationKey(
                                                new CustomerId("demo-shop", "c" + i),
                                                "nps",
                                                "2026-11-02"),
                                        SampleParticipations.INVITED,
                                        i % 11))
                .flatMap(
                        answer ->
                                CountedAnswer.find(ParticipationItem.toItem(answer, 2), false)
                                        .stream())
                .toList();
    }
}

package dev.stammkunde.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.counting.CountThings;
import dev.stammkunde.platform.counting.Counted;
import dev.stammkunde.platform.counting.TallyBook;
import dev.stammkunde.platform.counting.TallyCell;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

final class TalliesCapacityTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final TallyBook BOOK = new TallyBook("mails", "tea#shop");

    @Test
    void read_manyThings_isOneSmallQuery() {
        String table = DYNAMO_DB.table("TalliesTable");
        new CountThings(new DynamoDbTallyStore(DYNAMO_DB.client(), table), _ -> {})
                .count(aHundred(), Instant.EPOCH);
        ConsumedCapacity capacity = new ConsumedCapacity();
        try (DynamoDbClient client = capacity.meteredClient()) {
            new DynamoDbTallies(client, table).read(BOOK, "news", "2026", "2027");

            assertThat(capacity.byOperation())
                    .containsOnly(Map.entry("Query table", 0.5), Map.entry("GetItem table", 1.0));
        }
    }

    private static List<Counted> aHundred() {
        return IntStream.range(0, 100)
                .mapToObj(
                        i ->
                                new Counted(
                                        BOOK,
                                        "t" + i,
                                        1,
                                        Map.of(new TallyCell("news", "2026-11-28", "SENT"), 1L),
                                        false))
                .toList();
    }
}

package dev.stammkunde.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.counting.CountThings;
import dev.stammkunde.platform.counting.Counted;
import dev.stammkunde.platform.counting.CountedMark;
import dev.stammkunde.platform.counting.Tallies;
import dev.stammkunde.platform.counting.TallyBook;
import dev.stammkunde.platform.counting.TallyCell;
import dev.stammkunde.platform.counting.TallyGenerations;
import dev.stammkunde.platform.counting.TallyMove;
import dev.stammkunde.platform.counting.TallyRebuild;
import dev.stammkunde.platform.counting.TallyStore;
import dev.stammkunde.platform.counting.TallyStore.MarkKey;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemSize;
import dev.stammkunde.platform.testing.TalliesContract;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class DynamoDbTalliesTest extends TalliesContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected TallyStore store() {
        return new DynamoDbTallyStore(DYNAMO_DB.client(), table());
    }

    @Override
    protected Tallies tallies() {
        return new DynamoDbTallies(DYNAMO_DB.client(), table());
    }

    @Override
    protected TallyRebuild rebuild() {
        return new DynamoDbTallyRebuild(DYNAMO_DB.client(), table());
    }

    /**
     * An item of up to a kilobyte takes two units in a transaction, of which DynamoDB Local reports
     * a part. So a hundred things of a run take 206: two each, and two for each of three moves.
     */
    @Test
    void count_batchOfOneRun_writesTheMarkOfEachThingAndOneNumberForEachMove() {
        List<TallyMove> moves = new ArrayList<>();
        CountThings counting = new CountThings(noting(moves), _ -> {});
        counting.count(batch(1, "SENDING"), Instant.EPOCH);
        moves.clear();

        counting.count(batch(2, "SENT:DELIVERED"), Instant.EPOCH);
        counting.count(batch(2, "SENT:DELIVERED"), Instant.EPOCH);

        assertThat(moves).extracting(move -> move.marks().size()).containsExactly(45, 45, 10);
        assertThat(moves).allMatch(move -> move.adds().size() == 1);
        assertThat(DYNAMO_DB.client().scan(scan -> scan.tableName(table())).items())
                .hasSizeGreaterThan(100)
                .allMatch(item -> ItemSize.of(item) <= 1_024);
    }

    @Test
    void count_batch_readsTheMarkOfEachThingOnce() {
        count(batch(1, "SENDING").toArray(Counted[]::new));
        ConsumedCapacity capacity = new ConsumedCapacity();
        try (DynamoDbClient client = capacity.meteredClient()) {
            new CountThings(new DynamoDbTallyStore(client, table()), _ -> {})
                    .count(batch(2, "SENT"), Instant.EPOCH);

            assertThat(capacity.byOperation())
                    .containsEntry("BatchGetItem table", 100.0)
                    .containsEntry("GetItem table", 3.0);
        }
    }

    private TallyStore noting(List<TallyMove> moves) {
        TallyStore real = store();
        return new TallyStore() {
            @Override
            public TallyGenerations generations(TallyBook book) {
                return real.generations(book);
            }

            @Override
            public Map<MarkKey, CountedMark> marks(TallyBook book, Set<MarkKey> keys) {
                return real.marks(book, keys);
            }

            @Override
            public boolean write(TallyMove move) {
                moves.add(move);
                return real.write(move);
            }
        };
    }

    @Test
    void count_manyBatches_spreadsOneNumberOverAllParts() {
        for (int i = 0; i < 60; i++) {
            count(thing("t" + i, 1, "2026-11-28", "SENT"));
        }

        var keys =
                DYNAMO_DB.client().scan(scan -> scan.tableName(table())).items().stream()
                        .map(item -> new ItemReader(item).text("sk"))
                        .filter(key -> key.contains("#"))
                        .collect(Collectors.toSet());
        assertThat(keys).hasSize(TallyItems.SHARDS);
    }

    @Test
    void count_thingThatIsGone_keepsNeitherItsNameNorWhatItAddedTo() {
        count(thing("customer-7001", 1, "2026-11-28", "SENT"));
        count(
                new Counted(
                        BOOK,
                        "customer-7001",
                        1,
                        Map.of(new TallyCell("news", "2026-11-28", "SENT"), 1L),
                        true));

        var items = DYNAMO_DB.client().scan(scan -> scan.tableName(table())).items();

        assertThat(items).hasSize(3).noneMatch(item -> item.toString().contains("7001"));
        assertThat(items)
                .filteredOn(item -> new ItemReader(item).text("pk").startsWith("mark#"))
                .singleElement()
                .satisfies(
                        mark -> {
                            assertThat(TallyItems.readMark(new ItemReader(mark)).counts())
                                    .isEmpty();
                            assertThat(mark).containsKey("expiresAt");
                        });
    }

    private static List<Counted> batch(long version, String outcome) {
        return IntStream.range(0, 100)
                .mapToObj(i -> thing("t" + i, version, "2026-11-28", outcome))
                .toList();
    }

    private static String table() {
        return DYNAMO_DB.table("TalliesTable");
    }
}

package dev.stammkunde.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.platform.AuditLog.Question;
import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What a page of the audit costs. */
final class AuditCapacityTest {

    private static final int PAGE = 20;
    private static final Question ALL =
            new Question(
                    Instant.EPOCH,
                    Instant.parse("2100-01-01T00:00:00Z"),
                    Optional.empty(),
                    Optional.empty());

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private final ConsumedCapacity spent = new ConsumedCapacity();

    @Test
    void page_ofAll_costsWhatItShowsWhateverThereIs() {
        try (DynamoDbClient client = spent.meteredClient()) {
            AuditLog log = new DynamoDbAuditLog(client, DYNAMO_DB.table("ShopsTable"));
            write(PAGE + 1);
            Map<String, Double> ofFew = spentOn(log);
            write(120);

            assertThat(spentOn(log)).isEqualTo(ofFew);
            assertThat(ofFew).containsOnlyKeys("Query table");
            assertThat(ofFew.get("Query table")).isLessThanOrEqualTo(2);
        }
    }

    private Map<String, Double> spentOn(AuditLog log) {
        spent.clear();
        assertThat(log.page("shop", ALL, Optional.empty(), PAGE).entries()).hasSize(PAGE);
        return spent.byOperation();
    }

    private static void write(int number) {
        AuditTable table = new AuditTable(DYNAMO_DB.table("ShopsTable"));
        for (int i = 0; i < number; i++) {
            DYNAMO_DB
                    .client()
                    .transactWriteItems(
                            all -> all.transactItems(table.write(SampleEntries.next("shop"))));
        }
    }
}

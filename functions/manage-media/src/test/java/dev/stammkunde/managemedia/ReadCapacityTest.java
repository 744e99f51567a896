package dev.stammkunde.managemedia;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.media.Picture;
import dev.stammkunde.media.PictureFormat;
import dev.stammkunde.media.PictureState;
import dev.stammkunde.media.PictureWords;
import dev.stammkunde.media.store.DynamoDbPictures;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What a page of pictures costs on DynamoDB. */
final class ReadCapacityTest {

    private static final int PAGE = 24;

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private final ConsumedCapacity spent = new ConsumedCapacity();

    private static void add(int from, int until) {
        DynamoDbPictures store =
                new DynamoDbPictures(
                        DYNAMO_DB.client(),
                        DYNAMO_DB.table("CampaignsTable"),
                        new AuditTable(DYNAMO_DB.table("ShopsTable")));
        for (int number = from; number < until; number++) {
            store.save(
                    new Picture(
                            new DocumentId("shop", "%040x".formatted(number)),
                            1,
                            number % 3 == 0 ? PictureState.ARCHIVED : PictureState.OFFERED,
                            new PictureWords("summer", "Ein Rad im Gras", "A bike", false),
                            new Picture.Look(PictureFormat.JPEG, 1_200, 600, 98_765),
                            Instant.EPOCH.plusSeconds(number)),
                    null,
                    SampleEntries.next("shop"));
        }
    }

    private Map<String, Double> spentOnAPage(DynamoDbPictures store) {
        spent.clear();
        assertThat(store.page("shop", PictureState.OFFERED, Optional.empty(), PAGE).pictures())
                .hasSize(PAGE);
        return spent.byOperation();
    }

    @Test
    void page_costsTheSameWhateverThereIs() {
        try (DynamoDbClient client = spent.meteredClient()) {
            DynamoDbPictures store =
                    new DynamoDbPictures(
                            client, DYNAMO_DB.table("CampaignsTable"), AuditTable.NONE);
            add(0, 40);
            Map<String, Double> before = spentOnAPage(store);

            add(40, 120);

            assertThat(spentOnAPage(store)).isEqualTo(before);
            assertThat(before).containsOnlyKeys("Query table");
            assertThat(before.get("Query table")).isLessThanOrEqualTo(3);
        }
    }
}

package dev.stammkunde.reports.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.reports.publishing.Quarantine.Problem;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

class DynamoDbQuarantineTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    /** Far ahead: DynamoDB removes what has expired by its own clock. */
    private static final Instant NOW = Instant.parse("2126-05-03T08:00:00Z");

    private static final Problem PROBLEM = new Problem("line_items[0].price", "must be a number");

    private DynamoDbQuarantine quarantine = quarantine();

    private static DynamoDbQuarantine quarantine() {
        return new DynamoDbQuarantine(DYNAMO_DB.client(), DYNAMO_DB.table("QuarantineTable"));
    }

    @BeforeEach
    void freshTable() {
        quarantine = quarantine();
    }

    @Test
    void find_keptDelivery_bringsBackWhatTranslationsNeed() {
        Delivery delivery =
                delivery("tee", "{\"name\": \"Jörg 🎁\"}".getBytes(StandardCharsets.UTF_8));

        String id = quarantine.keep(delivery, PROBLEM);

        Delivery found = quarantine.find("tee", id).orElseThrow();
        assertThat(found.body()).isEqualTo(delivery.body());
        assertThat(found.platform()).isEqualTo(Platform.SHOPIFY);
        assertThat(found.receivedAt()).isEqualTo(NOW);
        assertThat(found.headers())
                .containsExactlyEntriesOf(Map.of("x-shopify-topic", "orders/paid"));
    }

    @Test
    void keep_bodyOfSixMegabytesThatDoesNotCompress_isCutIntoItems() {
        byte[] body = new byte[6 * 1024 * 1024];
        new Random(42).nextBytes(body);

        String id = quarantine.keep(delivery("tee", body), PROBLEM);

        assertThat(items()).hasSizeGreaterThan(17);
        assertThat(quarantine.find("tee", id).orElseThrow().body()).isEqualTo(body);
    }

    @Test
    void keep_anything_expiresAfterFourteenDays() {
        quarantine.keep(delivery("tee", "{}".getBytes(StandardCharsets.UTF_8)), PROBLEM);

        long expiresAt = NOW.plus(Duration.ofDays(14)).getEpochSecond();
        assertThat(items().getFirst())
                .containsEntry("expiresAt", AttributeValue.fromN(Long.toString(expiresAt)))
                .containsEntry("field", AttributeValue.fromS("line_items[0].price"));
    }

    @Test
    void keep_sameDeliveryAgain_isKeptOnce() {
        String first =
                quarantine.keep(delivery("tee", "{}".getBytes(StandardCharsets.UTF_8)), PROBLEM);
        String second =
                quarantine.keep(delivery("tee", "{}".getBytes(StandardCharsets.UTF_8)), PROBLEM);

        assertThat(second).isEqualTo(first);
        assertThat(items()).hasSize(1);
    }

    @Test
    void forget_delivery_removesAllItsParts() {
        byte[] body = new byte[800_000];
        new Random(7).nextBytes(body);
        String id = quarantine.keep(delivery("tee", body), PROBLEM);
        String other =
                quarantine.keep(delivery("tee", "{}".getBytes(StandardCharsets.UTF_8)), PROBLEM);

        quarantine.forget("tee", id);

        assertThat(quarantine.find("tee", id)).isEmpty();
        assertThat(quarantine.find("tee", other)).isPresent();
        assertThat(items()).hasSize(1);
    }

    @Test
    void keep_pathOfLongNames_hasRoom() {
        byte[] body = new byte[400_000];
        new Random(7).nextBytes(body);

        String id =
                quarantine.keep(
                        delivery("tee", body), new Problem("x".repeat(64_000), "is given twice"));

        assertThat(quarantine.find("tee", id)).isPresent();
    }

    @Test
    void find_deliveryOfAnotherShop_isNotFound() {
        String id =
                quarantine.keep(delivery("tee", "{}".getBytes(StandardCharsets.UTF_8)), PROBLEM);

        assertThat(quarantine.find("kaffee", id)).isEmpty();
        assertThat(quarantine.find("tee", "unknown")).isEmpty();
    }

    private static List<Map<String, AttributeValue>> items() {
        return DYNAMO_DB
                .client()
                .scanPaginator(
                        r -> r.tableName(DYNAMO_DB.table("QuarantineTable")).consistentRead(true))
                .items()
                .stream()
                .toList();
    }

    private static Delivery delivery(String shopId, byte[] body) {
        return new Delivery(
                Platform.SHOPIFY,
                shopId,
                Map.of(
                        "x-shopify-topic",
                        "orders/paid",
                        "cookie",
                        "secret",
                        "x-forwarded-for",
                        "::1"),
                body,
                NOW);
    }
}

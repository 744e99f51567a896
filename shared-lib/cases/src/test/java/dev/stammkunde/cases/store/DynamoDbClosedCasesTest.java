package dev.stammkunde.cases.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.cases.CaseClosing;
import dev.stammkunde.cases.CaseOpening;
import dev.stammkunde.cases.CaseOutcome;
import dev.stammkunde.cases.CasePage;
import dev.stammkunde.cases.CaseReason;
import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class DynamoDbClosedCasesTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final Instant MONDAY = Instant.parse("2026-05-04T00:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));

    @Test
    void closedIn_aDay_isWhatWasClosedInIt() {
        keep("before", MONDAY.minusSeconds(1));
        keep("first", MONDAY);
        keep("last", TUESDAY.minusSeconds(1));
        keep("after", TUESDAY);
        keep("open", null);

        assertThat(closed(DYNAMO_DB.client(), 100)).containsExactlyInAnyOrder("first", "last");
    }

    @Test
    void closedIn_manyOnOneDay_comesInPagesEachOnce() {
        for (int i = 0; i < 7; i++) {
            keep("same-" + i, MONDAY.plusSeconds(5));
        }

        assertThat(closed(DYNAMO_DB.client(), 3)).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void closedIn_fewAmongMany_costsInProportionToTheFew() {
        keep("first", MONDAY);
        Map<String, Double> alone = cost();
        for (int i = 0; i < 200; i++) {
            keep("other-" + i, MONDAY.minus(Duration.ofHours(1L + i)));
            keep("open-" + i, null);
        }

        assertThat(cost()).isEqualTo(alone);
    }

    private static Map<String, Double> cost() {
        ConsumedCapacity capacity = new ConsumedCapacity();
        try (DynamoDbClient client = capacity.meteredClient()) {
            assertThat(closed(client, 100)).containsExactly("first");
        }
        return capacity.byOperation();
    }

    private static List<String> closed(DynamoDbClient client, int limit) {
        DynamoDbClosedCases cases = new DynamoDbClosedCases(client, DYNAMO_DB.table("CasesTable"));
        List<String> keys = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            CasePage page = cases.closedIn("shop", MONDAY, TUESDAY, next, limit);
            page.cases().forEach(one -> keys.add(one.value().opening().key()));
            next = page.next();
        } while (next.isPresent());
        return keys;
    }

    private static void keep(String key, @Nullable Instant closedAt) {
        CaseOpening opening =
                new CaseOpening(
                        "shop",
                        key,
                        CaseReason.COMPLAINT,
                        "anna",
                        null,
                        null,
                        MONDAY.minus(Duration.ofDays(90)));
        ServiceCase one =
                new ServiceCase(
                        opening.id(),
                        opening,
                        MONDAY,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        closedAt == null
                                ? null
                                : new CaseClosing(new CaseOutcome.Fixed(), closedAt, "mira", 1));
        var unused =
                new DynamoDbCases(
                                DYNAMO_DB.client(), DYNAMO_DB.table("CasesTable"), AuditTable.NONE)
                        .open(one, Optional.empty());
    }
}

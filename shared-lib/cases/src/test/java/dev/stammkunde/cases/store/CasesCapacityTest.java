package dev.stammkunde.cases.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.cases.CaseOpening;
import dev.stammkunde.cases.CaseQuestion;
import dev.stammkunde.cases.CaseQuestion.Filter;
import dev.stammkunde.cases.CaseReason;
import dev.stammkunde.cases.Cases;
import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a page of cases costs. */
final class CasesCapacityTest {

    private static final int PAGE = 20;
    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private final ConsumedCapacity spent = new ConsumedCapacity();

    @Test
    void page_ofOpenCases_costsWhatItShowsWhateverThereIs() {
        try (DynamoDbClient client = spent.meteredClient()) {
            Cases cases = new DynamoDbCases(client, DYNAMO_DB.table("CasesTable"), AuditTable.NONE);
            open(0, PAGE + 1);
            Map<String, Double> ofFew = spentOn(cases);
            open(PAGE + 1, 140);

            assertThat(spentOn(cases)).isEqualTo(ofFew);
            assertThat(ofFew)
                    .containsEntry("BatchGetItem table", (double) PAGE)
                    .containsEntry("Query table", 0.0);
            assertThat(ofFew.get("Query byInbox")).isLessThanOrEqualTo(1);
        }
    }

    private Map<String, Double> spentOn(Cases cases) {
        spent.clear();
        CaseQuestion question = new CaseQuestion(Filter.OPEN, "mira", NOW);
        assertThat(cases.page("shop", question, Optional.empty(), PAGE).cases()).hasSize(PAGE);
        return spent.byOperation();
    }

    private static void open(int from, int until) {
        Cases cases =
                new DynamoDbCases(
                        DYNAMO_DB.client(), DYNAMO_DB.table("CasesTable"), AuditTable.NONE);
        for (int i = from; i < until; i++) {
            CaseOpening opening =
                    new CaseOpening(
                            "shop", "key-" + i, CaseReason.COMPLAINT, "anna", null, null, NOW);
            assertThat(
                            cases.open(
                                    ServiceCase.open(opening, NOW.plusSeconds(60), List.of()),
                                    Optional.empty()))
                    .isEqualTo(SaveResult.SAVED);
        }
    }
}

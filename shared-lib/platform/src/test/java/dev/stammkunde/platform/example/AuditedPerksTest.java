package dev.stammkunde.platform.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.platform.AuditLog.Question;
import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.ChangeDocuments;
import dev.stammkunde.platform.documents.DynamoDbAuditLog;
import dev.stammkunde.platform.documents.DynamoDbCollection;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.testkit.AtOnce;
import dev.stammkunde.testkit.Crashing;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** As many entries of the audit as versions, whatever breaks off and whoever writes at once. */
final class AuditedPerksTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final DocumentId CUP = new DocumentId("shop", "cup");

    private static DynamoDbCollection stored() {
        return new DynamoDbCollection(
                DYNAMO_DB.client(),
                DYNAMO_DB.table("CampaignsTable"),
                new AuditTable(DYNAMO_DB.table("ShopsTable")),
                "perk");
    }

    private static Perk perk(int points) {
        String text =
                """
                {"title":"Cup","worth":{"kind":"PRODUCT","sku":"cup-1"},"points":%d}
                """
                        .formatted(points);
        return ((Reading.Valid<Perk>) PerkJson.TYPE.read(Json.parse(text))).value();
    }

    private static ChangeDocuments<Perk> perks(DocumentCollection<DocumentId> documents) {
        return new ChangeDocuments<>(documents, PerkJson.TYPE);
    }

    private static List<String> told() {
        AuditLog log = new DynamoDbAuditLog(DYNAMO_DB.client(), DYNAMO_DB.table("ShopsTable"));
        Question all =
                new Question(
                        Instant.EPOCH,
                        Instant.parse("2100-01-01T00:00:00Z"),
                        Optional.empty(),
                        Optional.empty());
        return log.page("shop", all, Optional.empty(), 1_000).entries().stream()
                .map(AuditedPerksTest::versionAfter)
                .sorted()
                .toList();
    }

    private static String versionAfter(AuditEntry entry) {
        return String.valueOf(entry.changes().changes().getFirst().after());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @SuppressWarnings("unchecked") // A class literal has no type arguments.
    void change_crashesAtEachCall_repeatedIsToldOnce(boolean afterEffect) {
        DocumentCollection<DocumentId> documents = stored();
        perks(documents).create(CUP, perk(1), SampleEntries.acting());
        int version = 1;
        boolean crashed = true;
        for (int call = 0; crashed; call++) {
            Crashing crashing = new Crashing(call, afterEffect);
            DocumentCollection<DocumentId> crash =
                    crashing.wrap(DocumentCollection.class, documents);
            int seen = version++;
            Perk next = perk(version);
            var _ =
                    catchThrowable(
                            () -> perks(crash).replace(CUP, seen, next, SampleEntries.acting()));
            crashed = crashing.crashed();

            perks(documents).replace(CUP, seen, next, SampleEntries.acting());

            assertThat(documents.findLatestVersion(CUP)).contains(version);
            assertThat(told()).as("call %d", call).hasSize(version).doesNotHaveDuplicates();
        }
        assertThat(version).isGreaterThan(4);
    }

    @AtOnce
    @Test
    void change_byEightAtOnce_isToldOncePerVersion() throws Exception {
        DocumentCollection<DocumentId> documents = stored();
        perks(documents).create(CUP, perk(1), SampleEntries.acting());

        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Object>> all = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                DocumentState state = i % 2 == 0 ? DocumentState.PAUSED : DocumentState.ACTIVE;
                all.add(() -> perks(documents).bring(CUP, state, SampleEntries.acting()));
            }
            for (Future<Object> each : threads.invokeAll(all)) {
                each.get();
            }
        }

        int latest = documents.findLatestVersion(CUP).orElseThrow();
        assertThat(latest).isGreaterThan(1);
        assertThat(told()).hasSize(latest).doesNotHaveDuplicates();
    }
}

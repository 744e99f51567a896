package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.localrunner.fixture.FixtureStack;
import dev.stammkunde.localrunner.template.Stack;
import dev.stammkunde.localrunner.template.StackReader;
import dev.stammkunde.stacktemplate.LocalDynamoDb;
import dev.stammkunde.stacktemplate.TableDefinition;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where tables are made, with a second DynamoDB Local as the other engine. */
final class TableStoreTest {

    private static final Path TEMPLATE =
            Path.of(System.getProperty("stammkunde.root", "..")).resolve("template.yaml");

    private Stack stack;
    private String table;

    @BeforeEach
    void stack(@TempDir Path folder) throws IOException {
        stack = StackReader.read(FixtureStack.write(folder), URI.create("http://localhost:1"));
        table = stack.tables().getFirst().name();
    }

    private TableStore start(Optional<URI> engine, Shutdown shutdown) {
        Options options = Options.inMemory(TEMPLATE);
        return TableStore.start(
                stack, engine.map(options::withEngine).orElse(options), Optional.empty(), shutdown);
    }

    @Test
    void start_clockOfItsOwn_letsNothingExpireByTheMachines() {
        Options options = Options.inMemory(TEMPLATE);
        stack = StackReader.read(TEMPLATE, URI.create("http://localhost:1"));
        for (Options each :
                List.of(options, options.withClock(Instant.parse("2020-01-01T00:00:00Z")))) {
            try (var shutdown = new Shutdown()) {
                var store = TableStore.start(stack, each, Optional.empty(), shutdown);
                var expiring =
                        stack.tables().stream()
                                .filter(it -> it.definition().findExpiryAttribute().isPresent())
                                .toList();

                assertThat(expiring)
                        .isNotEmpty()
                        .allSatisfy(
                                it ->
                                        assertThat(
                                                        store.client()
                                                                .describeTimeToLive(
                                                                        r -> r.tableName(it.name()))
                                                                .timeToLiveDescription()
                                                                .timeToLiveStatusAsString())
                                                .isEqualTo(
                                                        each.clock().isEmpty()
                                                                ? "ENABLED"
                                                                : "DISABLED"));
            }
        }
    }

    @Test
    void start_engineIsNamed_makesTheTablesThereAndUsesThemAgain() {
        var item = Map.of("pk", AttributeValue.fromS("1"));
        try (var engine = LocalDynamoDb.inMemory();
                var outside = engine.client()) {
            try (var shutdown = new Shutdown()) {
                var store = start(Optional.of(engine.endpoint()), shutdown);
                assertThat(store.endpoint()).isEqualTo(engine.endpoint());
                store.client().putItem(r -> r.tableName(table).item(item));
            }
            try (var shutdown = new Shutdown()) {
                start(Optional.of(engine.endpoint()), shutdown);
            }

            assertThat(outside.scan(r -> r.tableName(table)).items()).containsExactly(item);
        }
    }

    @Test
    void start_tableOfATemplateWithoutItsStream_getsTheStreamAndKeepsItsItems() {
        var followed = "stammkunde-local-FollowedTable";
        var item = Map.of("pk", AttributeValue.fromS("1"));
        try (var engine = LocalDynamoDb.inMemory();
                var outside = engine.client();
                var shutdown = new Shutdown()) {
            new TableDefinition(
                            "Followed",
                            Map.of(
                                    "AttributeDefinitions",
                                    List.of(Map.of("AttributeName", "pk", "AttributeType", "S")),
                                    "KeySchema",
                                    List.of(Map.of("AttributeName", "pk", "KeyType", "HASH"))))
                    .create(outside, followed);
            outside.putItem(r -> r.tableName(followed).item(item));

            start(Optional.of(engine.endpoint()), shutdown);

            assertThat(outside.describeTable(r -> r.tableName(followed)).table().latestStreamArn())
                    .contains("/stream/");
            assertThat(outside.scan(r -> r.tableName(followed)).items()).containsExactly(item);
        }
    }

    @Test
    void start_noEngineIsNamed_makesThemInItsOwn() {
        try (var shutdown = new Shutdown()) {
            var store = start(Optional.empty(), shutdown);

            assertThat(store.client().listTables().tableNames()).contains(table);
        }
    }

    @Test
    void start_nothingAnswersAtTheEngine_namesItAndTheSetting() {
        var nobody = URI.create("http://127.0.0.1:1");
        try (var shutdown = new Shutdown()) {
            assertThatThrownBy(() -> start(Optional.of(nobody), shutdown))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("http://127.0.0.1:1")
                    .hasMessageContaining("AWS_ENDPOINT_URL_DYNAMODB");
        }
    }
}

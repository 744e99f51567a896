package dev.stammkunde.programmes.store;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.programmes.contests.ContestRun;
import dev.stammkunde.programmes.contests.UntoldDraws;
import dev.stammkunde.programmes.gatherings.Signup;
import dev.stammkunde.programmes.gatherings.UntoldSignups;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is to be told of seats and prizes, in the programmes table. Safe for use by many threads. */
public final class DynamoDbPlannedNotices implements UntoldSignups {

    private final DynamoDbClient client;
    private final String table;
    private final DueItems due;

    public DynamoDbPlannedNotices(DynamoDbClient client, String programmesTable) {
        this.client = client;
        this.table = programmesTable;
        this.due = new DueItems(client, table);
    }

    /** Returns what is to be told of contests. */
    public UntoldDraws ofContests() {
        return new UntoldDraws() {
            @Override
            public List<DocumentId> due(Instant by, int limit) {
                return due.by(by, ContestKeys.UNTOLD, limit).map(ContestKeys::contestOf).toList();
            }

            @Override
            public void told(ContestRun run) {
                keep(ContestKeys.run(run.contest()), "", null, run.version());
            }
        };
    }

    @Override
    public List<Due> due(Instant by, int limit) {
        return due.by(by, SignupItem.UNTOLD, limit).flatMap(key -> find(key).stream()).toList();
    }

    /** The index may be behind: what is not due any more has no time. */
    private Optional<Due> find(Map<String, AttributeValue> key) {
        Map<String, AttributeValue> own =
                Map.of(
                        KeyText.PK,
                        requireNonNull(key.get(KeyText.PK)),
                        KeyText.SK,
                        requireNonNull(key.get(KeyText.SK)));
        Map<String, AttributeValue> item =
                client.getItem(get -> get.tableName(table).key(own).consistentRead(true)).item();
        return Optional.of(item)
                .filter(found -> found.containsKey(ClaimKeys.DUE_AT))
                .map(
                        found ->
                                new Due(
                                        SignupItem.ofCustomer(SignupItem.holderOf(found), found),
                                        new ItemReader(found).has(SignupItem.TOLD)));
    }

    @Override
    public void told(Signup signup, @Nullable Instant next) {
        keep(
                SignupItem.key(signup.event(), signup.holder()),
                "SET told = :told ",
                next,
                signup.version());
    }

    private void keep(
            Map<String, AttributeValue> key, String told, @Nullable Instant next, long version) {
        ItemWriter values = new ItemWriter().number(":version", version);
        if (!told.isEmpty()) {
            values.text(":told", true);
        }
        String then = "REMOVE nextShard, nextAt";
        if (next != null) {
            then = ", nextAt = :next";
            values.text(":next", KeyText.sortable(next));
        }
        try {
            client.updateItem(
                    UpdateItemRequest.builder()
                            .tableName(table)
                            .key(key)
                            .updateExpression(told + then)
                            .conditionExpression("version = :version")
                            .expressionAttributeValues(values.toItem())
                            .build());
        } catch (ConditionalCheckFailedException _) {
            // It has changed, and is due by that.
        }
    }
}

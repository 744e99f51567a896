package dev.stammkunde.customers.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.suggestions.FindSuggestions;
import dev.stammkunde.customers.suggestions.KeptSuggestions;
import dev.stammkunde.customers.suggestions.Suggestion;
import dev.stammkunde.customers.suggestions.SuggestionRun;
import dev.stammkunde.customers.suggestions.SuggestionRun.UnderWay;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.platform.items.DeflatedText;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

/** Suggestions in the catalogue table (see {@code docs/data-model.md}). */
public final class DynamoDbSuggestions implements KeptSuggestions, FindSuggestions {

    /** Which run is whole changes once a night. */
    private static final Duration KNOWN_FOR = Duration.ofMinutes(5);

    /** A run is shown until the next is whole, also where some nights fail. */
    private static final Duration KEPT_FOR = Duration.ofDays(14);

    private static final int MOST_CALLS = 8;

    private static final String RUN_KEY = "suggestions";
    private static final String SUGGESTED = "suggested#";
    private static final String WHOLE = "whole";
    private static final String RUN = "run";
    private static final String AFTER = "after";
    private static final String DOCUMENT = "document";
    private static final String EXPIRES_AT = "expiresAt";

    private final DynamoDbClient client;
    private final String table;
    private final IntConsumer beforeRetry = Backoff.random();
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** Which run was whole at a time. */
    private record Known(Instant readAt, Optional<Instant> whole) {}

    public DynamoDbSuggestions(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public List<Suggestion> find(CustomerId customer, Instant now) {
        return whole(customer.shopId(), now)
                .map(
                        run ->
                                client.getItem(
                                                get ->
                                                        get.tableName(table)
                                                                .key(key(customer, run).toItem()))
                                        .item())
                .filter(item -> !item.isEmpty())
                .map(
                        item ->
                                SuggestionsJson.read(
                                        DeflatedText.inflate(new ItemReader(item).bytes(DOCUMENT))))
                .orElse(List.of());
    }

    private Optional<Instant> whole(String shopId, Instant now) {
        Known before = known.get(shopId);
        boolean isFresh =
                before != null
                        && Duration.between(before.readAt(), now).abs().compareTo(KNOWN_FOR) < 0;
        if (before != null && isFresh) {
            return before.whole();
        }
        Optional<Instant> whole = Optional.ofNullable(progress(shopId).whole());
        known.put(shopId, new Known(now, whole));
        return whole;
    }

    @Override
    public SuggestionRun progress(String shopId) {
        Map<String, AttributeValue> found =
                client.getItem(
                                get ->
                                        get.tableName(table)
                                                .key(runKey(shopId).toItem())
                                                .consistentRead(true))
                        .item();
        ItemReader item = new ItemReader(found);
        return new SuggestionRun(
                item.has(WHOLE) ? item.instant(WHOLE) : null,
                item.has(RUN) ? new UnderWay(item.instant(RUN), item.text(AFTER)) : null);
    }

    @Override
    public void keep(String shopId, Instant run, Map<String, List<Suggestion>> byCustomer) {
        List<WriteRequest> writes = new ArrayList<>();
        byCustomer.forEach(
                (id, suggestions) ->
                        writes.add(
                                WriteRequest.builder()
                                        .putRequest(
                                                PutRequest.builder()
                                                        .item(
                                                                item(
                                                                        new CustomerId(shopId, id),
                                                                        run,
                                                                        suggestions))
                                                        .build())
                                        .build()));
        Map<String, List<WriteRequest>> open = writes.isEmpty() ? Map.of() : Map.of(table, writes);
        for (int call = 0; !open.isEmpty(); call++) {
            if (call == MOST_CALLS) {
                throw new IllegalStateException("suggestions are not taken");
            }
            if (call > 0) {
                beforeRetry.accept(call);
            }
            Map<String, List<WriteRequest>> request = open;
            open = client.batchWriteItem(batch -> batch.requestItems(request)).unprocessedItems();
        }
    }

    private static Map<String, AttributeValue> item(
            CustomerId customer, Instant run, List<Suggestion> suggestions) {
        return key(customer, run)
                .bytes(DOCUMENT, DeflatedText.deflate(SuggestionsJson.write(suggestions)))
                .number(EXPIRES_AT, run.plus(KEPT_FOR).getEpochSecond())
                .toItem();
    }

    @Override
    public boolean move(String shopId, Instant run, String after) {
        return update(
                shopId,
                "SET #run = :run, #after = :after",
                "(attribute_not_exists(#whole) OR #whole < :run)"
                        + " AND (attribute_not_exists(#run) OR #run < :run"
                        + " OR (#run = :run AND #after <= :after))",
                new ItemWriter().text(":run", KeyText.sortable(run)).text(":after", after));
    }

    @Override
    public boolean finish(String shopId, Instant run) {
        return update(
                shopId,
                "SET #whole = :run REMOVE #run, #after",
                "(attribute_not_exists(#whole) OR #whole <= :run)"
                        + " AND (attribute_not_exists(#run) OR #run <= :run)",
                new ItemWriter().text(":run", KeyText.sortable(run)));
    }

    private boolean update(String shopId, String change, String condition, ItemWriter values) {
        try {
            client.updateItem(
                    update ->
                            update.tableName(table)
                                    .key(runKey(shopId).toItem())
                                    .updateExpression(change)
                                    .conditionExpression(condition)
                                    .expressionAttributeNames(
                                            Map.of("#whole", WHOLE, "#run", RUN, "#after", AFTER))
                                    .expressionAttributeValues(values.toItem()));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    @Override
    public void forget(CustomerId customer) {
        client.queryPaginator(
                        query ->
                                query.tableName(table)
                                        .consistentRead(true)
                                        .keyConditionExpression("pk = :customer")
                                        .projectionExpression("pk, sk")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .text(":customer", partition(customer))
                                                        .toItem()))
                .items()
                .forEach(key -> client.deleteItem(delete -> delete.tableName(table).key(key)));
    }

    static String partition(CustomerId customer) {
        return CustomerKeys.customer(customer);
    }

    private static ItemWriter key(CustomerId customer, Instant run) {
        return new ItemWriter()
                .text(KeyText.PK, partition(customer))
                .text(KeyText.SK, SUGGESTED + KeyText.sortable(run));
    }

    private static ItemWriter runKey(String shopId) {
        return new ItemWriter()
                .text(KeyText.PK, CustomerKeys.shop(shopId))
                .text(KeyText.SK, RUN_KEY);
    }
}

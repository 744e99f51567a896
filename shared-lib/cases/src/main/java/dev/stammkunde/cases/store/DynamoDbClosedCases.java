package dev.stammkunde.cases.store;

import dev.stammkunde.cases.CasePage;
import dev.stammkunde.cases.FindClosedCases;
import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds closed cases by the index of the inbox, in which they lie by when they were closed. */
public final class DynamoDbClosedCases implements FindClosedCases {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbClosedCases(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** A place begins with its time and goes on, so the end itself lies before all of its time. */
    @Override
    public CasePage closedIn(
            String shopId, Instant from, Instant until, Optional<String> after, int limit) {
        Map<String, AttributeValue> values =
                new ItemWriter()
                        .text(":inbox", CaseKeys.inbox(shopId, false))
                        .text(
                                ":from",
                                after.map(place -> place + ' ')
                                        .orElseGet(() -> KeyText.sortable(from)))
                        .text(":until", KeyText.sortable(until))
                        .toItem();
        QueryResponse page =
                client.query(
                        query ->
                                query.tableName(table)
                                        .indexName(CaseKeys.BY_INBOX)
                                        .keyConditionExpression(
                                                "inbox = :inbox AND inboxAt BETWEEN :from AND"
                                                        + " :until")
                                        .expressionAttributeValues(values)
                                        .limit(limit));
        List<Map<String, AttributeValue>> indexed = page.items();
        return new CasePage(
                read(indexed),
                page.lastEvaluatedKey().isEmpty() || indexed.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ItemReader(indexed.getLast()).text(CaseKeys.INBOX_AT)));
    }

    private List<Versioned<ServiceCase>> read(List<Map<String, AttributeValue>> indexed) {
        List<Map<String, AttributeValue>> keys =
                indexed.stream()
                        .map(
                                item ->
                                        Map.of(
                                                CaseKeys.PK, item.get(CaseKeys.PK),
                                                CaseKeys.SK, item.get(CaseKeys.SK)))
                        .toList();
        return BatchRead.items(client, Map.of(table, keys)).getOrDefault(table, List.of()).stream()
                .map(CaseItem::fromItem)
                .filter(one -> !one.value().isOpen())
                .sorted(Comparator.comparing(one -> one.value().id().id()))
                .toList();
    }
}

package dev.stammkunde.mail.store;

import dev.stammkunde.mail.consent.Evidence.OptedIn;
import dev.stammkunde.mail.consent.FindConfirmations;
import dev.stammkunde.platform.items.BatchRead;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds opt-ins in DynamoDB: one query of a sparse index for each page, and a read of what it
 * found.
 */
public final class DynamoDbFindConfirmations implements FindConfirmations {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbFindConfirmations(DynamoDbClient client, String mailTable) {
        this.client = client;
        this.table = mailTable;
    }

    @Override
    public ConfirmationPage confirmedOn(String shopId, LocalDate day, String after) {
        List<ItemReader> found =
                client
                        .query(
                                query ->
                                        query.tableName(table)
                                                .indexName(ConsentKeys.BY_CONFIRMATION)
                                                .keyConditionExpression(
                                                        "confirmedShard = :day AND confirmedOrder"
                                                                + " > :after")
                                                .expressionAttributeValues(
                                                        values(shopId, day, after))
                                                .limit(PAGE_SIZE))
                        .items()
                        .stream()
                        .map(ItemReader::new)
                        .toList();
        List<OptedIn> confirmed =
                BatchRead.items(
                                client,
                                Map.of(
                                        table,
                                        found.stream()
                                                .map(DynamoDbFindConfirmations::key)
                                                .toList()))
                        .getOrDefault(table, List.of())
                        .stream()
                        .map(item -> EvidenceItem.read(new ItemReader(item)))
                        .filter(OptedIn.class::isInstance)
                        .map(OptedIn.class::cast)
                        // The index may be older than the item.
                        .filter(OptedIn::isSigningUp)
                        .sorted(Comparator.comparing(ConsentKeys::confirmedOrder))
                        .toList();
        return new ConfirmationPage(
                confirmed,
                found.size() < PAGE_SIZE
                        ? null
                        : found.getLast().text(ConsentKeys.CONFIRMED_ORDER));
    }

    private static Map<String, AttributeValue> values(String shopId, LocalDate day, String after) {
        return new ItemWriter()
                .text(":day", ConsentKeys.confirmedShard(shopId, day))
                // Before every time of day.
                .text(":after", after.isEmpty() ? day.toString() : after)
                .toItem();
    }

    private static Map<String, AttributeValue> key(ItemReader item) {
        return new ItemWriter()
                .text(ConsentKeys.PK, item.text(ConsentKeys.PK))
                .text(ConsentKeys.SK, item.text(ConsentKeys.SK))
                .toItem();
    }
}

package dev.stammkunde.insights.store;

import dev.stammkunde.insights.gathering.KeptValueReports;
import dev.stammkunde.insights.json.ValueReportJson;
import dev.stammkunde.insights.value.ValueReport;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what a shop's customers are worth as one item of the programmes' table, for audiences: all
 * who ask of these read that table already. Written on condition that what is there is no newer.
 */
public record DynamoDbKeptValue(DynamoDbClient client, String table) implements KeptValueReports {

    private static final String SK = "value-report";
    private static final String DOCUMENT = "document";
    private static final String AS_OF = "asOf";

    private static ItemWriter key(String shopId) {
        return new ItemWriter()
                .text(KeyText.PK, "shop#" + KeyText.escape(shopId))
                .text(KeyText.SK, SK);
    }

    @Override
    public Optional<ValueReport> find(String shopId) {
        Map<String, AttributeValue> item =
                client.getItem(get -> get.tableName(table).key(key(shopId).toItem())).item();
        return item == null || item.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ValueReportJson.read(
                                new ItemReader(item)
                                        .text(DOCUMENT)
                                        .getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void keep(ValueReport report) {
        Map<String, AttributeValue> item =
                key(report.shopId())
                        .number(AS_OF, report.asOf().getEpochSecond())
                        .text(
                                DOCUMENT,
                                new String(ValueReportJson.write(report), StandardCharsets.UTF_8))
                        .toItem();
        try {
            client.putItem(
                    put ->
                            put.tableName(table)
                                    .item(item)
                                    .conditionExpression(
                                            "attribute_not_exists(pk) OR asOf <= :asOf")
                                    .expressionAttributeValues(Map.of(":asOf", item.get(AS_OF))));
        } catch (ConditionalCheckFailedException _) {
            // What is there is newer, and stays.
        }
    }
}

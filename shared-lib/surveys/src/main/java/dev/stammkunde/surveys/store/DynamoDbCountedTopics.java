package dev.stammkunde.surveys.store;

import dev.stammkunde.platform.counting.Counted;
import dev.stammkunde.platform.counting.RecountThings;
import dev.stammkunde.platform.counting.TallyBook;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

import java.util.List;
import java.util.function.Consumer;

/** Reads all that was written to a shop; the whole table of surveys is read for it. */
public final class DynamoDbCountedTopics implements RecountThings.Source {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbCountedTopics(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public void each(TallyBook book, Consumer<List<Counted>> some) {
        ScanRequest scan =
                ScanRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .filterExpression(
                                "(begins_with(pk, :answers) OR begins_with(pk, :feedback))"
                                        + " AND attribute_exists(answerShard)")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(
                                                ":answers",
                                                "customer#" + KeyText.escape(book.shopId()) + '#')
                                        .text(":feedback", FeedbackKeys.partitions(book.shopId()))
                                        .toItem())
                        .build();
        client.scanPaginator(scan).stream()
                .map(
                        page ->
                                page.items().stream()
                                        .flatMap(item -> CountedTopics.find(item, false).stream())
                                        .toList())
                .forEach(some);
    }
}

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

/** Reads all answers of a shop that count; the whole table of surveys is read for it. */
public final class DynamoDbCountedAnswers implements RecountThings.Source {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbCountedAnswers(DynamoDbClient client, String table) {
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
                                "begins_with(pk, :shop) AND attribute_exists(answerShard)")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(
                                                ":shop",
                                                "customer#" + KeyText.escape(book.shopId()) + '#')
                                        .toItem())
                        .build();
        client.scanPaginator(scan).stream()
                .map(
                        page ->
                                page.items().stream()
                                        .flatMap(item -> CountedAnswer.find(item, false).stream())
                                        .toList())
                .forEach(some);
    }
}

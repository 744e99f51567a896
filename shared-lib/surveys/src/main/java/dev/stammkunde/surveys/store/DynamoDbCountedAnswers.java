package dev.stammkunde.surveys.store;

import dev.stammkunde.platform.counting.Counted;
import dev.stammkunde.platform.counting.RecountThings;
import dev.stammkunde.platform.counting.TallyBook;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.store.ScanCounted;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;
import java.util.function.Consumer;

/** Reads all answers of a shop that count; the whole table of surveys is read for it. */
public final class DynamoDbCountedAnswers implements RecountThings.Source {

    private final ScanCounted scan;

    public DynamoDbCountedAnswers(DynamoDbClient client, String table) {
        scan = new ScanCounted(client, table);
    }

    @Override
    public void each(TallyBook book, Consumer<List<Counted>> some) {
        scan.each(
                which ->
                        which.filterExpression(
                                        "begins_with(pk, :shop) AND attribute_exists(answerShard)")
                                .expressionAttributeValues(
                                        new ItemWriter()
                                                .text(
                                                        ":shop",
                                                        ParticipationKeys.partitions(book.shopId()))
                                                .toItem()),
                item -> CountedAnswer.find(item, false),
                some);
    }
}

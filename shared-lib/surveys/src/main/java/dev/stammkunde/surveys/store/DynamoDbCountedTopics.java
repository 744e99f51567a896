package dev.stammkunde.surveys.store;

import dev.stammkunde.platform.counting.Counted;
import dev.stammkunde.platform.counting.RecountThings;
import dev.stammkunde.platform.counting.TallyBook;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.store.ScanCounted;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;
import java.util.function.Consumer;

/** Reads all that was written to a shop; the whole table of surveys is read for it. */
public final class DynamoDbCountedTopics implements RecountThings.Source {

    private final ScanCounted scan;

    public DynamoDbCountedTopics(DynamoDbClient client, String table) {
        scan = new ScanCounted(client, table);
    }

    @Override
    public void each(TallyBook book, Consumer<List<Counted>> some) {
        scan.each(
                which ->
                        which.filterExpression(
                                        "(begins_with(pk, :answers) OR begins_with(pk, :feedback))"
                                                + " AND attribute_exists(answerShard)")
                                .expressionAttributeValues(
                                        new ItemWriter()
                                                .text(
                                                        ":answers",
                                                        ParticipationKeys.partitions(book.shopId()))
                                                .text(
                                                        ":feedback",
                                                        FeedbackKeys.partitions(book.shopId()))
                                                .toItem()),
                item -> CountedTopics.find(item, false),
                some);
    }
}

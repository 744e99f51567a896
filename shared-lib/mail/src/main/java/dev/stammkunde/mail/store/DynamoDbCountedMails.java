package dev.stammkunde.mail.store;

import dev.stammkunde.platform.counting.Counted;
import dev.stammkunde.platform.counting.RecountThings;
import dev.stammkunde.platform.counting.TallyBook;
import dev.stammkunde.platform.items.ItemWriter;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads all mails of a shop that runs ordered; the whole table of mails is read for it. */
public final class DynamoDbCountedMails implements RecountThings.Source {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbCountedMails(DynamoDbClient client, String table) {
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
                                "begins_with(pk, :shop) AND attribute_exists(#ofCampaign)")
                        .projectionExpression("pk, sk, #version, #ofCampaign, #run, #outcome")
                        .expressionAttributeNames(
                                Map.of(
                                        "#version", MailKeys.VERSION,
                                        "#ofCampaign", MailKeys.CAMPAIGN_SHARD,
                                        "#run", MailKeys.ORDERED_AT,
                                        "#outcome", MailKeys.OUTCOME))
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":shop", CountedMail.partitionsOf(book.shopId()))
                                        .toItem())
                        .build();
        client.scanPaginator(scan).stream()
                .map(
                        page ->
                                page.items().stream()
                                        .flatMap(item -> CountedMail.find(item, false).stream())
                                        .toList())
                .forEach(some);
    }
}

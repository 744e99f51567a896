package dev.stammkunde.mail.store;

import dev.stammkunde.platform.counting.Counted;
import dev.stammkunde.platform.counting.RecountThings;
import dev.stammkunde.platform.counting.TallyBook;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.store.ScanCounted;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads all mails of a shop that runs ordered, and what their readers bought since; the whole table
 * of mails is read for it.
 */
public final class DynamoDbCountedMails implements RecountThings.Source {

    private final ScanCounted scan;

    public DynamoDbCountedMails(DynamoDbClient client, String table) {
        scan = new ScanCounted(client, table);
    }

    @Override
    public void each(TallyBook book, Consumer<List<Counted>> some) {
        scan.each(
                which ->
                        which.filterExpression(
                                        "begins_with(pk, :shop) AND (attribute_exists(#ofCampaign)"
                                                + " OR begins_with(sk, :since))")
                                .projectionExpression(
                                        "pk, sk, #version, #ofCampaign, #ordered, #outcome, #reach,"
                                                + " #campaign, #run, #variant, #orders")
                                .expressionAttributeNames(
                                        Map.of(
                                                "#version", MailKeys.VERSION,
                                                "#ofCampaign", MailKeys.CAMPAIGN_SHARD,
                                                "#ordered", MailKeys.ORDERED_AT,
                                                "#outcome", MailKeys.OUTCOME,
                                                "#reach", ReachItem.REACH,
                                                "#campaign", SinceItem.CAMPAIGN,
                                                "#run", SinceItem.RUN,
                                                "#variant", SinceItem.VARIANT,
                                                "#orders", SinceItem.ORDERS))
                                .expressionAttributeValues(
                                        new ItemWriter()
                                                .text(":since", MailKeys.SINCE)
                                                .text(
                                                        ":shop",
                                                        CountedMail.partitionsOf(book.shopId()))
                                                .toItem()),
                item -> CountedMail.find(item, false),
                some);
    }
}

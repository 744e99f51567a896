package dev.stammkunde.mail.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.customers.store.DynamoDbPurchases;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.Reach;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.purchases.FindMailsBefore;
import dev.stammkunde.mail.purchases.PurchaseStoreAfterMails;
import dev.stammkunde.mail.purchases.PurchasesSince;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps what readers bought since beside their mails. Which mails a customer got is known from
 * their standing, which lies behind it: a purchase costs one query, and of who got no mail it finds
 * nothing.
 */
public final class DynamoDbPurchasesAfterMails implements FindMailsBefore, PurchaseStoreAfterMails {

    private final DynamoDbPurchases purchases;
    private final MailTable table;

    /** Writes to {@code tableName}, of mails, in the transactions of purchases. */
    public DynamoDbPurchasesAfterMails(
            DynamoDbPurchases purchases, DynamoDbClient client, String tableName) {
        this.purchases = purchases;
        table = new MailTable(client, tableName);
    }

    @Override
    public List<Versioned<PurchasesSince>> mailsBefore(CustomerId reader, Instant orderedAt) {
        Map<PurchasesSince.Key, Versioned<PurchasesSince>> found = new LinkedHashMap<>();
        for (Map<String, AttributeValue> item : query(reader, orderedAt)) {
            if (new ItemReader(item).text(MailKeys.SK).equals(MailKeys.STANDING)) {
                // The last: what was bought since is known by then.
                StandingItem.fromItem(item).value().counted().stream()
                        .flatMap(mail -> bought(reader, mail, orderedAt).stream())
                        .forEach(none -> found.putIfAbsent(none.key(), new Versioned<>(none, 0)));
            } else {
                Versioned<PurchasesSince> since = SinceItem.fromItem(item);
                found.put(since.value().key(), since);
            }
        }
        return List.copyOf(found.values());
    }

    private static List<PurchasesSince> bought(
            CustomerId reader, Standing.Counted mail, Instant orderedAt) {
        Reach reach = mail.reach();
        return reach == null || reach.again() || !reach.until().isAfter(orderedAt)
                ? List.of()
                : List.of(
                        new PurchasesSince(
                                new PurchasesSince.Key(
                                        reader,
                                        new CampaignId(reader.shopId(), mail.campaign()),
                                        reach.run()),
                                reach.variant(),
                                reach.at(),
                                reach.until(),
                                Map.of()));
    }

    private Iterable<Map<String, AttributeValue>> query(CustomerId reader, Instant orderedAt) {
        return table.client()
                .queryPaginator(
                        QueryRequest.builder()
                                .tableName(table.name())
                                .consistentRead(true)
                                .keyConditionExpression(
                                        "pk = :reader AND sk BETWEEN :since AND :standing")
                                .expressionAttributeValues(
                                        new ItemWriter()
                                                .text(":reader", MailKeys.customer(reader))
                                                .text(":since", SinceItem.sortKeyFrom(orderedAt))
                                                .text(":standing", MailKeys.STANDING)
                                                .toItem())
                                .build())
                .items();
    }

    @Override
    public SaveResult save(PurchaseChange change, List<Change> since) {
        return purchases.save(
                change,
                since.stream()
                        .map(
                                each ->
                                        table.put(
                                                SinceItem.toItem(
                                                        each.next(), each.expected().version() + 1),
                                                each.expected().version()))
                        .toList());
    }
}

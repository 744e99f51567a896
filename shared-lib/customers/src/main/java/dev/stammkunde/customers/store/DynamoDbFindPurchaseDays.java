package dev.stammkunde.customers.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.CustomerPage;
import dev.stammkunde.customers.FindPurchaseDays;
import dev.stammkunde.customers.Rhythm;
import dev.stammkunde.platform.items.ItemReader;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;

/** Finds customers by the indexes of activities: one query for a page, whatever the shop's size. */
public final class DynamoDbFindPurchaseDays implements FindPurchaseDays {

    private static final int PAGE_SIZE = 100;
    private static final int DAY_LENGTH = "2026-05-01".length();

    private final DynamoDbClient client;
    private final String table;
    private final CustomerPages activities;

    public DynamoDbFindPurchaseDays(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        activities = new CustomerPages(client, table, CustomerKeys.ACTIVITY, PAGE_SIZE);
    }

    @Override
    public CustomerPage lastBoughtOn(String shopId, LocalDate day, int shard, String after) {
        return activities.page(
                new IndexQuery(
                        CustomerAttributes.BY_LAST_PURCHASE,
                        CustomerAttributes.LAST_PURCHASE_SHARD,
                        DueKeys.lastPurchaseShard(shopId, day, shard)),
                shopId,
                after);
    }

    @Override
    public CustomerPage firstBoughtOn(String shopId, MonthDay day, int shard, String after) {
        return activities.page(
                new IndexQuery(
                        CustomerAttributes.BY_FIRST_PURCHASE,
                        CustomerAttributes.FIRST_PURCHASE_SHARD,
                        DueKeys.firstPurchaseShard(shopId, day, shard)),
                shopId,
                after);
    }

    @Override
    public RhythmPage lastBoughtWithRhythm(String shopId, int bucket, Span days, String after) {
        IndexQuery query =
                new IndexQuery(
                        CustomerAttributes.BY_RHYTHM,
                        CustomerAttributes.RHYTHM_BUCKET,
                        DueKeys.rhythmBucket(shopId, bucket));
        QueryResponse page =
                query.pageBetween(
                        client,
                        table,
                        new IndexQuery.Range(
                                CustomerAttributes.LAST_PURCHASE_DAY,
                                days.first().toString(),
                                days.last().toString()),
                        after.isEmpty() ? Map.of() : start(query, shopId, after),
                        PAGE_SIZE);
        Map<String, AttributeValue> last = page.lastEvaluatedKey();
        return new RhythmPage(
                page.items().stream().map(DynamoDbFindPurchaseDays::entry).toList(),
                last.isEmpty() ? null : day(last) + CustomerPages.customer(last).id());
    }

    @Override
    public int shardCount() {
        return CustomerKeys.DAY_SHARDS;
    }

    /** A page ends with the day and the customer of its last entry. */
    private static Map<String, AttributeValue> start(
            IndexQuery query, String shopId, String after) {
        CustomerId last = new CustomerId(shopId, after.substring(DAY_LENGTH));
        return Map.of(
                query.partitionName(),
                AttributeValue.fromS(query.partition()),
                CustomerAttributes.LAST_PURCHASE_DAY,
                AttributeValue.fromS(after.substring(0, DAY_LENGTH)),
                CustomerAttributes.PK,
                AttributeValue.fromS(CustomerKeys.customer(last)),
                CustomerAttributes.SK,
                AttributeValue.fromS(CustomerKeys.ACTIVITY));
    }

    private static Entry entry(Map<String, AttributeValue> item) {
        return new Entry(
                CustomerPages.customer(item),
                LocalDate.parse(day(item)),
                new Rhythm(new ItemReader(item).integer(CustomerAttributes.MEDIAN_INTERVAL_DAYS)));
    }

    private static String day(Map<String, AttributeValue> item) {
        return new ItemReader(item).text(CustomerAttributes.LAST_PURCHASE_DAY);
    }
}

package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.Celebration;
import dev.stammkunde.campaigns.CelebrationSeries;
import dev.stammkunde.campaigns.Celebrations;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Celebrations in the campaigns table: one item for a customer and a series. */
public final class DynamoDbCelebrations implements Celebrations {

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbCelebrations(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<Celebration> findLast(CustomerId customer, CelebrationSeries series) {
        Map<String, AttributeValue> item =
                client.getItem(
                                get ->
                                        get.tableName(table)
                                                .consistentRead(true)
                                                .key(
                                                        key(
                                                                        customer,
                                                                        CelebrationKeys.series(
                                                                                series))
                                                                .toItem()))
                        .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(celebration(item));
    }

    @Override
    public List<Celebration> lastOfEach(CustomerId customer, CampaignId campaign) {
        return client
                .queryPaginator(
                        query ->
                                query.tableName(table)
                                        .consistentRead(true)
                                        .keyConditionExpression(
                                                "pk = :customer AND begins_with(sk, :several)")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .text(
                                                                ":customer",
                                                                CelebrationKeys.celebrations(
                                                                        customer))
                                                        .text(
                                                                ":several",
                                                                CelebrationKeys.several(campaign))
                                                        .toItem()))
                .items()
                .stream()
                .map(DynamoDbCelebrations::celebration)
                .toList();
    }

    private static Celebration celebration(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new Celebration(
                LocalDate.parse(item.text(CelebrationKeys.OCCASION)),
                MonthDay.parse(item.text(CelebrationKeys.DAY)),
                item.instant(CelebrationKeys.RUN));
    }

    @Override
    public SaveResult celebrate(
            CustomerId customer,
            CelebrationSeries series,
            Optional<Celebration> before,
            Celebration next) {
        Map<String, AttributeValue> item =
                key(customer, CelebrationKeys.series(series))
                        .text(CelebrationKeys.OCCASION, next.occasion())
                        .text(CelebrationKeys.DAY, next.day())
                        .text(CelebrationKeys.RUN, next.run())
                        .toItem();
        try {
            client.putItem(
                    put -> {
                        put.tableName(table).item(item);
                        if (before.isEmpty()) {
                            put.conditionExpression("attribute_not_exists(pk)");
                        } else {
                            put.conditionExpression("occasion = :occasion AND run = :run");
                            put.expressionAttributeValues(
                                    new ItemWriter()
                                            .text(":occasion", before.get().occasion())
                                            .text(":run", before.get().run())
                                            .toItem());
                        }
                    });
            return SaveResult.SAVED;
        } catch (ConditionalCheckFailedException e) {
            return SaveResult.CONFLICT;
        }
    }

    @Override
    public void forget(CustomerId customer) {
        client
                .queryPaginator(
                        query ->
                                query.tableName(table)
                                        .consistentRead(true)
                                        .keyConditionExpression("pk = :customer")
                                        .projectionExpression(CelebrationKeys.SK)
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .text(
                                                                ":customer",
                                                                CelebrationKeys.celebrations(
                                                                        customer))
                                                        .toItem()))
                .items()
                .stream()
                .map(item -> new ItemReader(item).text(CelebrationKeys.SK))
                .forEach(campaign -> delete(customer, campaign));
    }

    private void delete(CustomerId customer, String campaign) {
        client.deleteItem(delete -> delete.tableName(table).key(key(customer, campaign).toItem()));
    }

    private static ItemWriter key(CustomerId customer, String campaign) {
        return new ItemWriter()
                .text(CelebrationKeys.PK, CelebrationKeys.celebrations(customer))
                .text(CelebrationKeys.SK, campaign);
    }
}

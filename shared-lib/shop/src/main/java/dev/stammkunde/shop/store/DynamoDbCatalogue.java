package dev.stammkunde.shop.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.shop.catalogue.Catalogue;
import dev.stammkunde.shop.catalogue.Product;
import dev.stammkunde.shop.json.ProductJson;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Products in the catalogue table (see {@code docs/data-model.md}). A shop's lie in {@value
 * #SHARDS} partitions, so that a feed of a million is written as fast as the table takes it.
 */
public final class DynamoDbCatalogue implements Catalogue {

    private static final int SHARDS = 16;

    /** So long it is known that a product was taken out; no report is on its way for longer. */
    private static final Duration GONE_FOR = Duration.ofDays(30);

    private static final String DOCUMENT = "document";
    private static final String AS_OF = "asOf";
    private static final String EXPIRES_AT = "expiresAt";

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbCatalogue(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public boolean keep(String shopId, Product product) {
        return put(
                keyed(shopId, product.productId())
                        .text(DOCUMENT, ProductJson.write(product))
                        .text(AS_OF, KeyText.sortable(product.asOf())),
                product.asOf());
    }

    @Override
    public boolean remove(String shopId, String productId, Instant asOf) {
        return put(
                keyed(shopId, productId)
                        .text(AS_OF, KeyText.sortable(asOf))
                        .number(EXPIRES_AT, asOf.plus(GONE_FOR).getEpochSecond()),
                asOf);
    }

    private boolean put(ItemWriter item, Instant asOf) {
        try {
            client.putItem(
                    put ->
                            put.tableName(table)
                                    .item(item.toItem())
                                    .conditionExpression(
                                            "attribute_not_exists(pk) OR asOf <= :asOf")
                                    .expressionAttributeValues(
                                            new ItemWriter()
                                                    .text(":asOf", KeyText.sortable(asOf))
                                                    .toItem()));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    @Override
    public Optional<Product> find(String shopId, String productId) {
        Map<String, AttributeValue> item =
                client.getItem(
                                get ->
                                        get.tableName(table)
                                                .key(keyed(shopId, productId).toItem())
                                                .consistentRead(true))
                        .item();
        return findProduct(item);
    }

    @Override
    public Stream<Product> all(String shopId) {
        return IntStream.range(0, SHARDS)
                .boxed()
                .flatMap(shard -> shard(shopId, shard))
                .flatMap(item -> findProduct(item).stream());
    }

    private Stream<Map<String, AttributeValue>> shard(String shopId, int shard) {
        return client
                .queryPaginator(
                        query ->
                                query.tableName(table)
                                        .keyConditionExpression("pk = :shard")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .text(":shard", partition(shopId, shard))
                                                        .toItem()))
                .items()
                .stream();
    }

    /** One that was taken out has no document. */
    private static Optional<Product> findProduct(Map<String, AttributeValue> item) {
        return new ItemReader(item).findText(DOCUMENT).map(ProductJson::readKept);
    }

    private static ItemWriter keyed(String shopId, String productId) {
        return new ItemWriter()
                .text(KeyText.PK, partition(shopId, KeyText.shardOf(productId, SHARDS)))
                .text(KeyText.SK, productId);
    }

    private static String partition(String shopId, int shard) {
        return "products#" + KeyText.escape(shopId) + '#' + shard;
    }
}

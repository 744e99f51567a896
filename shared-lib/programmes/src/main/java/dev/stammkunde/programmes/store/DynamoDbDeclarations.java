package dev.stammkunde.programmes.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.programmes.membership.Declaration;
import dev.stammkunde.programmes.membership.DeclarationId;
import dev.stammkunde.programmes.membership.Declarations;
import dev.stammkunde.programmes.membership.EraseDeclarations;
import dev.stammkunde.programmes.membership.Settled;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Declarations in the programmes table: an item for each, and two small ones that lead to it. */
public final class DynamoDbDeclarations implements Declarations, EraseDeclarations {

    private static final int MOST_RETRIES = 12;

    private final DynamoDbClient client;
    private final String table;
    private final DueItems due;
    private final IntConsumer backoff = Backoff.random();

    public DynamoDbDeclarations(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.due = new DueItems(client, table);
    }

    @Override
    public Kept keep(Declaration declaration) {
        List<TransactWriteItem> items =
                List.of(
                        put(DeclarationItem.write(declaration), "attribute_not_exists(pk)"),
                        put(DeclarationItem.ofShop(declaration), null),
                        put(DeclarationItem.ofAddress(declaration), null));
        for (int attempt = 0; ; attempt++) {
            try {
                client.transactWriteItems(write -> write.transactItems(items));
                return new Kept(declaration, true);
            } catch (TransactionCanceledException cancelled) {
                Optional<Declaration> kept = find(declaration.id());
                if (kept.isPresent()) {
                    return new Kept(kept.get(), false);
                }
                // Whoever writes the same at the same time may be cancelled too.
                if (attempt == MOST_RETRIES) {
                    throw cancelled;
                }
                backoff.accept(attempt);
            }
        }
    }

    private TransactWriteItem put(Map<String, AttributeValue> item, @Nullable String condition) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(item).conditionExpression(condition))
                .build();
    }

    @Override
    public Optional<Declaration> find(DeclarationId id) {
        Map<String, AttributeValue> item =
                client.getItem(
                                get ->
                                        get.tableName(table)
                                                .key(DeclarationItem.key(id))
                                                .consistentRead(true))
                        .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(DeclarationItem.read(item));
    }

    @Override
    public int countOn(EmailKey address, LocalDate day) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .select(Select.COUNT)
                        .keyConditionExpression("pk = :pk and begins_with(sk, :day)")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":pk", DeclarationItem.address(address))
                                        .text(":day", DeclarationItem.ofDay(day))
                                        .toItem())
                        .build();
        return client.queryPaginator(query).stream().mapToInt(QueryResponse::count).sum();
    }

    @Override
    public void erase(CustomerId person) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk and begins_with(sk, :declared)")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":pk", DeclarationItem.person(person))
                                        .text(":declared", DeclarationItem.OF_ADDRESS)
                                        .toItem())
                        .build();
        client.queryPaginator(query).items().forEach(led -> erase(person, led));
    }

    /** What leads to it goes last, so that an erasure that broke off finds it again. */
    private void erase(CustomerId person, Map<String, AttributeValue> led) {
        try {
            client.updateItem(
                    update ->
                            update.tableName(table)
                                    .key(
                                            DeclarationItem.key(
                                                    DeclarationItem.led(person.shopId(), led)))
                                    .conditionExpression("attribute_exists(pk)")
                                    .updateExpression("REMOVE person, email, contract, reason"));
        } catch (ConditionalCheckFailedException _) {
            // It lapsed.
        }
        client.deleteItem(
                delete ->
                        delete.tableName(table)
                                .key(
                                        Map.of(
                                                KeyText.PK, led.get(KeyText.PK),
                                                KeyText.SK, led.get(KeyText.SK))));
    }

    @Override
    public List<DeclarationId> waiting(int most) {
        return due.all(DeclarationItem.WAITING, most).map(DeclarationItem::waiting).toList();
    }

    @Override
    public void seen(Declaration declaration, Settled settled, Instant at) {
        try {
            client.updateItem(
                    update ->
                            update.tableName(table)
                                    .key(DeclarationItem.keyOfShop(declaration).toItem())
                                    .conditionExpression("attribute_exists(pk)")
                                    .updateExpression(
                                            "SET settled = :kind, settledPlan = :plan,"
                                                    + " settledAt ="
                                                    + " if_not_exists(settledAt, :at)"
                                                    + " REMOVE nextShard, nextAt")
                                    .expressionAttributeValues(
                                            DeclarationItem.settled(settled, at)));
        } catch (ConditionalCheckFailedException _) {
            // It lapsed.
        }
    }

    @Override
    public Page page(String shopId, int most, @Nullable String before) {
        QueryRequest.Builder query =
                QueryRequest.builder()
                        .tableName(table)
                        .scanIndexForward(false)
                        .limit(most)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":pk", DeclarationItem.shop(shopId))
                                        .toItem());
        if (before != null) {
            query.exclusiveStartKey(
                    new ItemWriter()
                            .text(KeyText.PK, DeclarationItem.shop(shopId))
                            .text(KeyText.SK, before)
                            .toItem());
        }
        QueryResponse found = client.query(query.build());
        return new Page(
                found.items().stream().flatMap(item -> listed(shopId, item).stream()).toList(),
                found.hasLastEvaluatedKey()
                        ? new ItemReader(found.lastEvaluatedKey()).text(KeyText.SK)
                        : null);
    }

    private Optional<Listed> listed(String shopId, Map<String, AttributeValue> item) {
        return find(DeclarationItem.led(shopId, item)).map(found -> listed(found, item));
    }

    private static Listed listed(Declaration found, Map<String, AttributeValue> item) {
        return new Listed(
                found,
                DeclarationItem.findSettled(item).orElse(null),
                DeclarationItem.findSettledAt(item).orElse(null));
    }

    @Override
    public Optional<Listed> findListed(DeclarationId id) {
        return find(id).map(
                        found ->
                                listed(
                                        found,
                                        client.getItem(
                                                        get ->
                                                                get.tableName(table)
                                                                        .key(
                                                                                DeclarationItem
                                                                                        .keyOfShop(
                                                                                                found)
                                                                                        .toItem())
                                                                        .consistentRead(true))
                                                .item()));
    }
}

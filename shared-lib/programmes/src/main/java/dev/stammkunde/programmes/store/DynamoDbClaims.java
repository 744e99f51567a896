package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.LostTransaction;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.limited.Claim;
import dev.stammkunde.programmes.limited.ClaimId;
import dev.stammkunde.programmes.limited.ClaimWrite;
import dev.stammkunde.programmes.limited.Claims;
import dev.stammkunde.programmes.limited.OfferCount;
import dev.stammkunde.programmes.limited.OfferSale;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Claims, sales and counts in the programmes table. Safe for use by many threads. */
public final class DynamoDbClaims implements Claims {

    private final DynamoDbClient client;
    private final String table;
    private final DueItems due;
    private final ClaimWrites writes;

    public DynamoDbClaims(DynamoDbClient client, String programmesTable) {
        this.client = client;
        this.table = programmesTable;
        this.due = new DueItems(client, table);
        this.writes = new ClaimWrites(programmesTable);
    }

    @Override
    public Optional<Claim> find(ClaimId id) {
        return get(ClaimKeys.claim(id)).map(ClaimItem::fromItem);
    }

    private Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
        Map<String, AttributeValue> item =
                client.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
        return item.isEmpty() ? Optional.empty() : Optional.of(item);
    }

    @Override
    public List<Claim> ofCustomer(AccountId holder) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :claims)")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":pk", ClaimKeys.holder(holder))
                                        .text(":claims", ClaimKeys.claimsPrefix())
                                        .toItem())
                        .build();
        return client.queryPaginator(query).items().stream().map(ClaimItem::fromItem).toList();
    }

    @Override
    public OfferCount count(DocumentId offer) {
        return get(ClaimKeys.count(offer))
                .map(ItemReader::new)
                .map(
                        item ->
                                new OfferCount(
                                        item.number("taken"),
                                        item.number("bought"),
                                        item.number("returned"),
                                        item.number("doubtful")))
                .orElse(OfferCount.NONE);
    }

    @Override
    public long countOver(DocumentId offer, Instant now) {
        return countHolds(offer, ClaimKeys.holdsUntil(now));
    }

    @Override
    public long countReserved(DocumentId offer) {
        return countHolds(offer, ClaimKeys.holdsUntil(Instant.parse("9999-12-31T23:59:59Z")));
    }

    private long countHolds(DocumentId offer, String last) {
        return client
                .queryPaginator(holds(offer, last).toBuilder().select(Select.COUNT).build())
                .stream()
                .mapToLong(page -> page.count())
                .sum();
    }

    private QueryRequest holds(DocumentId offer, String last) {
        return QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
                .expressionAttributeValues(
                        new ItemWriter()
                                .text(":pk", ClaimKeys.pieces(offer))
                                .text(":first", ClaimKeys.holdsPrefix())
                                .text(":last", last)
                                .toItem())
                .build();
    }

    @Override
    public List<ClaimId> over(DocumentId offer, Instant now, int limit) {
        QueryRequest query =
                holds(offer, ClaimKeys.holdsUntil(now)).toBuilder().limit(limit).build();
        return client.query(query).items().stream().map(ClaimKeys::claimOfHold).toList();
    }

    @Override
    public List<ClaimId> due(Instant now, int limit) {
        return due.by(now, ClaimKeys.DUE, limit).map(ClaimKeys::claimOfHold).toList();
    }

    @Override
    public Optional<OfferSale> sale(OfferSale.SaleId id) {
        return get(ClaimKeys.sale(id)).map(SaleItem::fromItem);
    }

    @Override
    public List<OfferSale> salesOf(String shopId, String orderId) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :order")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":order", ClaimKeys.ofOrder(shopId, orderId))
                                        .toItem())
                        .build();
        return client.queryPaginator(query).items().stream().map(SaleItem::fromItem).toList();
    }

    @Override
    public SaveResult write(ClaimWrite write) {
        try {
            client.transactWriteItems(request -> request.transactItems(writes.of(write)));
            return SaveResult.SAVED;
        } catch (TransactionCanceledException cancelled) {
            if (LostTransaction.isOne(cancelled)) {
                return SaveResult.CONFLICT;
            }
            throw cancelled;
        }
    }
}

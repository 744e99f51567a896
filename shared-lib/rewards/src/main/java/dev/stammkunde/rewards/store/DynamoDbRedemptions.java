package dev.stammkunde.rewards.store;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.platform.items.LostTransaction;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.RewardLimits;
import dev.stammkunde.rewards.donations.DonatedAmount;
import dev.stammkunde.rewards.donations.DonationBook;
import dev.stammkunde.rewards.donations.RecipientId;
import dev.stammkunde.rewards.redeem.FindRedemptions;
import dev.stammkunde.rewards.redeem.ReadRedemptions;
import dev.stammkunde.rewards.redeem.Redemption;
import dev.stammkunde.rewards.redeem.Redemptions;
import dev.stammkunde.rewards.redeem.RewardCounts;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Redemptions in the rewards table, whose points are booked by the ledger's own transaction. */
public final class DynamoDbRedemptions
        implements Redemptions, FindRedemptions, ReadRedemptions, RewardCounts {

    private final DynamoDbClient client;
    private final String table;
    private final DynamoDbPointsLedger ledger;
    private final RedemptionWrites writes;
    private final DynamoDbReadRedemptions read;
    private final DynamoDbDonations donations;
    private final AuditTable audit;

    /** Names the rewards table, and keeps the points in a ledger. */
    public DynamoDbRedemptions(
            DynamoDbClient client, String rewardsTable, DynamoDbPointsLedger ledger) {
        this(client, rewardsTable, ledger, AuditTable.NONE);
    }

    /** The same for who takes donations back, and is named for it. */
    public DynamoDbRedemptions(
            DynamoDbClient client,
            String rewardsTable,
            DynamoDbPointsLedger ledger,
            AuditTable audit) {
        this.client = client;
        this.table = rewardsTable;
        this.ledger = ledger;
        this.writes = new RedemptionWrites(rewardsTable);
        this.read = new DynamoDbReadRedemptions(client, rewardsTable);
        this.donations = new DynamoDbDonations(client, rewardsTable, audit);
        this.audit = audit;
    }

    @Override
    public Optional<Redemption> find(RedemptionId id) {
        return get(RedemptionKeys.redemption(id)).map(StoredRedemption::fromItem);
    }

    private Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
        Map<String, AttributeValue> item =
                client.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
        return item.isEmpty() ? Optional.empty() : Optional.of(item);
    }

    @Override
    public SaveResult reserve(Decision.Book booking, Redemption redemption, RewardLimits limits) {
        return book(booking, writes.first(redemption, limits));
    }

    @Override
    public SaveResult book(Decision.Book booking, Redemption before, Redemption after) {
        return book(booking, writes.next(before, after));
    }

    @Override
    public DonationBook donations(RecipientId recipient) {
        return donations.book(recipient);
    }

    @Override
    public SaveResult book(
            Decision.Book booking,
            Redemption before,
            Redemption after,
            DonationBook.Change donation,
            Optional<AuditEntry> deed) {
        List<TransactWriteItem> with = new ArrayList<>(writes.next(before, after));
        with.addAll(donations.writes(donation));
        DonatedAmount given = before.given();
        if (given != null) {
            with.add(donations.cancelled(given));
        }
        deed.map(audit::write).ifPresent(with::add);
        return book(booking, with);
    }

    private SaveResult book(Decision.Book booking, List<TransactWriteItem> with) {
        return ledger.write(booking, with) == Written.WRITTEN
                ? SaveResult.SAVED
                : SaveResult.CONFLICT;
    }

    @Override
    public SaveResult save(Redemption after) {
        try {
            client.transactWriteItems(write -> write.transactItems(writes.change(after)));
            return SaveResult.SAVED;
        } catch (TransactionCanceledException cancelled) {
            if (LostTransaction.isOne(cancelled)) {
                return SaveResult.CONFLICT;
            }
            throw cancelled;
        }
    }

    @Override
    public Optional<RedemptionId> byCode(String shopId, String code) {
        return get(RedemptionKeys.code(shopId, code))
                .map(item -> new RedemptionId(shopId, redemption(item)));
    }

    private static String redemption(Map<String, AttributeValue> item) {
        return new ItemReader(item).text(RedemptionKeys.REDEMPTION);
    }

    @Override
    public List<RedemptionId> ofOrder(String shopId, String orderId) {
        return client
                .query(
                        query ->
                                query.tableName(table)
                                        .consistentRead(true)
                                        .keyConditionExpression("pk = :order")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .text(
                                                                ":order",
                                                                RedemptionKeys.ofOrder(
                                                                        shopId, orderId))
                                                        .toItem()))
                .items()
                .stream()
                .map(item -> new RedemptionId(shopId, redemption(item)))
                .toList();
    }

    @Override
    public List<Redemption> ofCustomer(AccountId customer, Optional<Place> after, int limit) {
        List<Map<String, AttributeValue>> indexed =
                client.query(holderQuery(customer, after, limit)).items();
        if (indexed.isEmpty()) {
            return List.of();
        }
        // In the order of the index, where the next page goes on.
        List<RedemptionId> ids = indexed.stream().map(RedemptionKeys::idOf).toList();
        return all(ids).stream()
                .sorted(Comparator.comparing(one -> ids.indexOf(one.id())))
                .toList();
    }

    private QueryRequest holderQuery(AccountId customer, Optional<Place> after, int limit) {
        QueryRequest.Builder query =
                QueryRequest.builder()
                        .tableName(table)
                        .indexName(RedemptionKeys.BY_HOLDER)
                        .keyConditionExpression("holder = :holder")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":holder", RedemptionKeys.holder(customer))
                                        .toItem())
                        .scanIndexForward(false)
                        .limit(limit);
        after.ifPresent(place -> query.exclusiveStartKey(RedemptionKeys.place(customer, place)));
        return query.build();
    }

    @Override
    public List<Redemption> all(Collection<RedemptionId> ids) {
        return read.all(ids);
    }

    @Override
    public List<RedemptionId> due(Instant by, int limit) {
        return client
                .queryPaginator(
                        query ->
                                query.tableName(table)
                                        .indexName(RedemptionKeys.BY_DUE)
                                        .keyConditionExpression(
                                                "nextShard = :due AND nextAt <= :by")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .text(":due", RedemptionKeys.DUE)
                                                        .text(":by", KeyText.sortable(by))
                                                        .toItem())
                                        .limit(limit))
                .items()
                .stream()
                .limit(limit)
                .map(RedemptionKeys::idOf)
                .toList();
    }

    @Override
    public Counted counted(RewardId reward, String holder) {
        return new Counted(
                taken(RedemptionKeys.takenBy(reward, holder)),
                taken(RedemptionKeys.takenByAll(reward)));
    }

    private long taken(Map<String, AttributeValue> key) {
        return get(key).map(item -> new ItemReader(item).number(RedemptionKeys.TAKEN)).orElse(0L);
    }
}

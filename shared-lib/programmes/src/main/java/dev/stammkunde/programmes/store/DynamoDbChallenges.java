package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.LostTransaction;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.challenges.ChallengeChange;
import dev.stammkunde.programmes.challenges.ChallengeOrder;
import dev.stammkunde.programmes.challenges.Challenges;
import dev.stammkunde.programmes.challenges.LeaderBoard;
import dev.stammkunde.programmes.challenges.ParticipantId;
import dev.stammkunde.programmes.challenges.TakingPart;
import dev.stammkunde.programmes.challenges.TogetherDecision;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What customers have of challenges, in the programmes table. Safe for use by many threads. */
public final class DynamoDbChallenges implements Challenges {

    private final DynamoDbClient client;
    private final String table;
    private final DueItems due;
    private final ChallengeWrites writes;
    private final DynamoDbTogether together;

    public DynamoDbChallenges(DynamoDbClient client, String programmesTable) {
        this.client = client;
        this.table = programmesTable;
        this.due = new DueItems(client, table);
        this.writes = new ChallengeWrites(programmesTable);
        this.together = new DynamoDbTogether(client, programmesTable);
    }

    @Override
    public Optional<TakingPart> find(ParticipantId id) {
        return get(ChallengeKeys.participation(id)).map(TakingPartItem::fromItem);
    }

    private Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
        Map<String, AttributeValue> item =
                client.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
        return item.isEmpty() ? Optional.empty() : Optional.of(item);
    }

    @Override
    public List<TakingPart> all(Collection<ParticipantId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public List<ChallengeOrder> ofOrder(String shopId, String orderId) {
        return query(ChallengeKeys.orders(shopId, orderId), "")
                .map(ChallengeOrderItem::fromItem)
                .toList();
    }

    private Stream<Map<String, AttributeValue>> query(String partition, String prefix) {
        ItemWriter values = new ItemWriter().text(":pk", partition);
        QueryRequest.Builder query = QueryRequest.builder().tableName(table).consistentRead(true);
        if (prefix.isEmpty()) {
            query.keyConditionExpression("pk = :pk");
        } else {
            query.keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)");
            values.text(":prefix", prefix);
        }
        return client
                .queryPaginator(query.expressionAttributeValues(values.toItem()).build())
                .items()
                .stream();
    }

    @Override
    public long places(DocumentId challenge) {
        return get(ChallengeKeys.places(challenge))
                .map(item -> new ItemReader(item).number(ChallengeWrites.TAKEN))
                .orElse(0L);
    }

    @Override
    public List<ParticipantId> waiting(DocumentId challenge, int limit) {
        if (limit == 0) {
            return List.of();
        }
        // All who wait, since whenever.
        return due.all(ChallengeKeys.waiting(challenge), limit).map(ChallengeKeys::idOf).toList();
    }

    @Override
    public List<ParticipantId> due(Instant by, int limit) {
        return due.by(by, ChallengeKeys.DUE, limit).map(ChallengeKeys::idOf).toList();
    }

    @Override
    public SaveResult save(ChallengeChange change) {
        try {
            client.transactWriteItems(request -> request.transactItems(writes.of(change)));
            return SaveResult.SAVED;
        } catch (TransactionCanceledException cancelled) {
            if (LostTransaction.isOne(cancelled)) {
                return SaveResult.CONFLICT;
            }
            throw cancelled;
        }
    }

    /** What leads to a customer goes before it, so that doing it again finds what is left. */
    @Override
    public void forget(AccountId holder) {
        ofHolder(holder).forEach(this::forget);
    }

    private List<ParticipantId> ofHolder(AccountId holder) {
        return query(ClaimKeys.holder(holder), ChallengeKeys.leadingPrefix())
                .map(key -> ChallengeKeys.leadsTo(holder.shopId(), key))
                .map(challenge -> new ParticipantId(challenge, holder.customerId()))
                .toList();
    }

    @Override
    public void forgetNames(AccountId holder) {
        for (ParticipantId id : ofHolder(holder)) {
            try {
                client.updateItem(
                        update ->
                                update.tableName(table)
                                        .key(ChallengeKeys.participation(id))
                                        .conditionExpression("attribute_exists(#name)")
                                        .updateExpression("REMOVE #name ADD #version :one")
                                        .expressionAttributeNames(
                                                Map.of(
                                                        "#name",
                                                        TakingPartItem.BOARD_NAME,
                                                        "#version",
                                                        ClaimKeys.VERSION))
                                        .expressionAttributeValues(
                                                Map.of(":one", AttributeValue.fromN("1"))));
            } catch (ConditionalCheckFailedException _) {
                // They did not agree to be named.
            }
            takeOffBoard(id);
        }
    }

    private void forget(ParticipantId id) {
        find(id).ifPresent(
                        held -> {
                            held.shares()
                                    .keySet()
                                    .forEach(
                                            order ->
                                                    delete(
                                                            ChallengeKeys.order(
                                                                    id.challenge(), order)));
                            delete(ChallengeKeys.participation(id));
                        });
        delete(ChallengeKeys.leading(id));
        takeOffBoard(id);
    }

    /** A run that makes the board meanwhile may have read the name, and fails then. */
    private void takeOffBoard(ParticipantId id) {
        boolean isDone = false;
        while (!isDone) {
            Optional<LeaderBoard> board = findBoard(id.challenge());
            isDone =
                    board.isEmpty()
                            || keepBoard(id.challenge(), board.get().without(id.customerId()))
                                    == SaveResult.SAVED;
        }
    }

    private void delete(Map<String, AttributeValue> key) {
        client.deleteItem(delete -> delete.tableName(table).key(key));
    }

    @Override
    public long together(DocumentId challenge, String unit) {
        return together.together(challenge, unit);
    }

    @Override
    public void plan(DocumentId challenge, Instant at) {
        together.plan(challenge, at);
    }

    @Override
    public void finish(DocumentId challenge) {
        together.finish(challenge);
    }

    @Override
    public List<DocumentId> planned(Instant by, int limit) {
        return together.planned(by, limit);
    }

    @Override
    public Optional<TogetherDecision> findDecision(DocumentId challenge) {
        return together.findDecision(challenge);
    }

    @Override
    public SaveResult keep(
            DocumentId challenge, @Nullable TogetherDecision before, TogetherDecision after) {
        return together.keep(challenge, before, after);
    }

    @Override
    public List<TakingPart> participants(DocumentId challenge, @Nullable String after, int limit) {
        return together.participants(challenge, after, limit);
    }

    @Override
    public Optional<LeaderBoard> findBoard(DocumentId challenge) {
        return together.findBoard(challenge);
    }

    @Override
    public SaveResult keepBoard(DocumentId challenge, LeaderBoard board) {
        return together.keepBoard(challenge, board);
    }
}

package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.programmes.challenges.LeaderBoard;
import dev.stammkunde.programmes.challenges.TakingPart;
import dev.stammkunde.programmes.challenges.TogetherCounts;
import dev.stammkunde.programmes.challenges.TogetherDecision;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all together have of challenges, in the programmes table. */
final class DynamoDbTogether implements TogetherCounts {

    private static final String UP_TO = "rewardedUpTo";
    private static final String DECIDED_AT = "decidedAt";
    private static final String REACHED = "reached";

    private final DynamoDbClient client;
    private final String table;
    private final DueItems due;

    DynamoDbTogether(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.due = new DueItems(client, table);
    }

    @Override
    public long together(DocumentId challenge, String unit) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                        .expressionAttributeValues(
                                new ItemWriter()
                                        .text(":pk", ChallengeKeys.counts(challenge))
                                        .text(":prefix", ChallengeKeys.togetherPrefix(unit))
                                        .toItem())
                        .build();
        return client.queryPaginator(query).items().stream()
                .mapToLong(item -> new ItemReader(item).number(ChallengeWrites.AMOUNT))
                .sum();
    }

    @Override
    public void plan(DocumentId challenge, Instant at) {
        update(
                challenge,
                "SET nextShard = :shard, nextAt = :at",
                "attribute_not_exists(decidedAt)",
                new ItemWriter()
                        .text(":shard", ChallengeKeys.PLANNED)
                        .text(":at", KeyText.sortable(at)));
    }

    @Override
    public void finish(DocumentId challenge) {
        client.updateItem(
                update ->
                        update.tableName(table)
                                .key(ChallengeKeys.decision(challenge))
                                .updateExpression("REMOVE nextShard, nextAt"));
    }

    @Override
    public List<DocumentId> planned(Instant by, int limit) {
        return due.by(by, ChallengeKeys.PLANNED, limit).map(ChallengeKeys::challengeOf).toList();
    }

    @Override
    public Optional<TogetherDecision> findDecision(DocumentId challenge) {
        Map<String, AttributeValue> item =
                client.getItem(
                                get ->
                                        get.tableName(table)
                                                .key(ChallengeKeys.decision(challenge))
                                                .consistentRead(true))
                        .item();
        return Optional.of(item)
                .filter(found -> found.containsKey(DECIDED_AT))
                .map(ItemReader::new)
                .map(
                        found ->
                                new TogetherDecision(
                                        Boolean.parseBoolean(found.text(REACHED)),
                                        found.number(ChallengeWrites.AMOUNT),
                                        found.instant(DECIDED_AT),
                                        found.textOrNull(UP_TO)));
    }

    @Override
    public SaveResult keep(
            DocumentId challenge, @Nullable TogetherDecision before, TogetherDecision after) {
        if (before == null) {
            return update(
                    challenge,
                    "SET decidedAt = :at, reached = :reached, amount = :amount",
                    "attribute_not_exists(decidedAt)",
                    new ItemWriter()
                            .text(":at", after.at())
                            .text(":reached", after.isReached())
                            .number(":amount", after.amount()));
        }
        ItemWriter values = new ItemWriter().text(":after", after.rewardedUpTo());
        if (before.rewardedUpTo() == null) {
            return update(
                    challenge,
                    "SET rewardedUpTo = :after",
                    "attribute_not_exists(rewardedUpTo)",
                    values);
        }
        return update(
                challenge,
                "SET rewardedUpTo = :after",
                "rewardedUpTo = :before",
                values.text(":before", before.rewardedUpTo()));
    }

    private SaveResult update(
            DocumentId challenge, String expression, String condition, ItemWriter values) {
        try {
            client.updateItem(
                    UpdateItemRequest.builder()
                            .tableName(table)
                            .key(ChallengeKeys.decision(challenge))
                            .updateExpression(expression)
                            .conditionExpression(condition)
                            .expressionAttributeValues(values.toItem())
                            .build());
            return SaveResult.SAVED;
        } catch (ConditionalCheckFailedException _) {
            return SaveResult.CONFLICT;
        }
    }

    @Override
    public List<TakingPart> participants(DocumentId challenge, @Nullable String after, int limit) {
        ItemWriter values = new ItemWriter().text(":pk", ChallengeKeys.participations(challenge));
        QueryRequest.Builder query =
                QueryRequest.builder().tableName(table).consistentRead(true).limit(limit);
        if (after == null) {
            query.keyConditionExpression("pk = :pk");
        } else {
            query.keyConditionExpression("pk = :pk AND sk > :after");
            values.text(":after", KeyText.escape(after));
        }
        return client
                .queryPaginator(query.expressionAttributeValues(values.toItem()).build())
                .items()
                .stream()
                .limit(limit)
                .map(TakingPartItem::fromItem)
                .toList();
    }

    @Override
    public Optional<LeaderBoard> findBoard(DocumentId challenge) {
        Map<String, AttributeValue> item =
                client.getItem(
                                get ->
                                        get.tableName(table)
                                                .key(ChallengeKeys.board(challenge))
                                                .consistentRead(true))
                        .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(BoardItem.fromItem(item));
    }

    @Override
    public SaveResult keepBoard(DocumentId challenge, LeaderBoard board) {
        PutItemRequest.Builder put =
                PutItemRequest.builder()
                        .tableName(table)
                        .item(BoardItem.toItem(challenge, board))
                        .conditionExpression("attribute_not_exists(pk)");
        if (board.version() > 1) {
            put.conditionExpression("version = :before")
                    .expressionAttributeValues(
                            new ItemWriter().number(":before", board.version() - 1).toItem());
        }
        try {
            client.putItem(put.build());
            return SaveResult.SAVED;
        } catch (ConditionalCheckFailedException _) {
            return SaveResult.CONFLICT;
        }
    }
}

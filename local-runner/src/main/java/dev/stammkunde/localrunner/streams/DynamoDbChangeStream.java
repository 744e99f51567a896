package dev.stammkunde.localrunner.streams;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A stream of DynamoDB. */
record DynamoDbChangeStream(DynamoDbStreamsClient client, String arn) implements ChangeStream {

    @Override
    public List<Shard> shards() {
        var shards = new ArrayList<Shard>();
        var description = describe(null);
        add(description, shards);
        while (description.lastEvaluatedShardId() != null) {
            description = describe(description.lastEvaluatedShardId());
            add(description, shards);
        }
        return shards;
    }

    private StreamDescription describe(@Nullable String after) {
        return client.describeStream(r -> r.streamArn(arn).exclusiveStartShardId(after))
                .streamDescription();
    }

    private static void add(StreamDescription description, List<Shard> shards) {
        description
                .shards()
                .forEach(
                        shard ->
                                shards.add(
                                        new Shard(
                                                shard.shardId(),
                                                Optional.ofNullable(shard.parentShardId()))));
    }

    @Override
    public ShardReader open(String shardId, Optional<String> after) {
        return new Iterators(shardId, after);
    }

    /** Iterators last for some minutes, so the place is remembered beside them. */
    private final class Iterators implements ShardReader {

        private final String shardId;
        private Optional<String> after;
        private @Nullable String iterator;
        private boolean isOver;

        Iterators(String shardId, Optional<String> after) {
            this.shardId = shardId;
            this.after = after;
        }

        @Override
        public Page next(int most) {
            if (isOver) {
                return new Page(List.of(), true);
            }
            try {
                var response = records(most);
                iterator = response.nextShardIterator();
                isOver = iterator == null;
                if (response.hasRecords() && !response.records().isEmpty()) {
                    after = Optional.of(response.records().getLast().dynamodb().sequenceNumber());
                }
                return new Page(response.records(), isOver);
            } catch (TrimmedDataAccessException | ResourceNotFoundException e) {
                // The latter is of a shard of which nothing is left.
                throw new TrimmedException(shardId, e);
            }
        }

        private GetRecordsResponse records(int most) {
            var known = iterator;
            try {
                return get(known == null ? fresh() : known, most);
            } catch (ExpiredIteratorException _) {
                return get(fresh(), most);
            } catch (TrimmedDataAccessException e) {
                // DynamoDB Local says so too where an iterator was there before the first change,
                // and
                // that came in a transaction. Nothing is lost as long as nothing was read.
                if (known == null || after.isPresent()) {
                    throw e;
                }
                return get(fresh(), most);
            }
        }

        private GetRecordsResponse get(String from, int most) {
            return client.getRecords(r -> r.shardIterator(from).limit(most));
        }

        private String fresh() {
            var type =
                    after.isPresent()
                            ? ShardIteratorType.AFTER_SEQUENCE_NUMBER
                            : ShardIteratorType.TRIM_HORIZON;
            return client.getShardIterator(
                            r ->
                                    r.streamArn(arn)
                                            .shardId(shardId)
                                            .shardIteratorType(type)
                                            .sequenceNumber(after.orElse(null)))
                    .shardIterator();
        }
    }
}

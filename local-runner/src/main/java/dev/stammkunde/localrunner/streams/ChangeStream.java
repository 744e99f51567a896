package dev.stammkunde.localrunner.streams;

import software.amazon.awssdk.services.dynamodb.model.Record;

import java.util.List;
import java.util.Optional;

/** The stream of a table: shards, each with changes in their order. */
interface ChangeStream {

    /** Returns the name of the stream; a table that is made anew has another one. */
    String arn();

    /** Returns all shards that are still there. */
    List<Shard> shards();

    /**
     * Begins to read a shard.
     *
     * @param after the sequence number after which to begin; with the oldest change if there is
     *     none
     */
    ShardReader open(String shardId, Optional<String> after);

    /**
     * A part of a stream. It ends at some time, and others go on where it ended.
     *
     * @param parentId the one that it goes on from, which may be gone
     */
    record Shard(String id, Optional<String> parentId) {}

    /** Reads a shard, in order. For one thread. */
    interface ShardReader {

        /**
         * Reads on, at most so many changes.
         *
         * @throws TrimmedException if what comes next is not there any more
         */
        Page next(int most);
    }

    /**
     * What came next.
     *
     * @param isLast whether the shard has ended, and nothing will come after these
     */
    record Page(List<Record> records, boolean isLast) {}

    /** What was to be read next is gone, as DynamoDB keeps changes for a day. */
    final class TrimmedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TrimmedException(String shardId, Throwable cause) {
            super(shardId + " does not have its oldest changes any more.", cause);
        }

        TrimmedException(String shardId) {
            super(shardId + " does not have its oldest changes any more.");
        }
    }
}

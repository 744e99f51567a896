package dev.stammkunde.localrunner.streams;

import software.amazon.awssdk.services.dynamodb.model.Record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stream in memory with as many shards as a test wants, which can end and lose their oldest. */
final class FakeChangeStream implements ChangeStream {

    private final String arn;
    private final Map<String, FakeShard> shards = new LinkedHashMap<>();

    FakeChangeStream(String arn) {
        this.arn = arn;
    }

    private static final class FakeShard {

        private final Optional<String> parentId;
        private final List<Record> records = new ArrayList<>();
        private int trimmed;
        private boolean hasEnded;

        FakeShard(Optional<String> parentId) {
            this.parentId = parentId;
        }
    }

    synchronized void shard(String id) {
        shards.put(id, new FakeShard(Optional.empty()));
    }

    /** Ends a shard, after which another goes on. */
    synchronized void split(String id, String childId) {
        get(id).hasEnded = true;
        shards.put(childId, new FakeShard(Optional.of(id)));
    }

    synchronized void write(String id, Record... records) {
        get(id).records.addAll(List.of(records));
    }

    /** Loses the oldest that a shard has. */
    synchronized void trim(String id, int count) {
        get(id).trimmed += count;
    }

    synchronized void remove(String id) {
        shards.remove(id);
    }

    private FakeShard get(String id) {
        var shard = shards.get(id);
        if (shard == null) {
            throw new TrimmedException(id);
        }
        return shard;
    }

    @Override
    public String arn() {
        return arn;
    }

    @Override
    public synchronized List<Shard> shards() {
        return shards.entrySet().stream()
                .map(shard -> new Shard(shard.getKey(), shard.getValue().parentId))
                .toList();
    }

    @Override
    public synchronized ShardReader open(String shardId, Optional<String> after) {
        var start = new int[] {after.map(number -> place(shardId, number) + 1).orElse(-1)};
        return most -> read(shardId, start, most);
    }

    private int place(String shardId, String number) {
        var records = get(shardId).records;
        for (int place = 0; place < records.size(); place++) {
            if (records.get(place).dynamodb().sequenceNumber().equals(number)) {
                return place;
            }
        }
        throw new TrimmedException(shardId);
    }

    private synchronized Page read(String shardId, int[] next, int most) {
        var shard = get(shardId);
        if (next[0] < 0) {
            next[0] = shard.trimmed;
        } else if (next[0] < shard.trimmed) {
            throw new TrimmedException(shardId);
        }
        var end = Math.min(shard.records.size(), next[0] + most);
        var page = List.copyOf(shard.records.subList(next[0], end));
        next[0] = end;
        return new Page(page, shard.hasEnded && end == shard.records.size());
    }
}

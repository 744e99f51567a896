package dev.stammkunde.localrunner.streams;

import dev.stammkunde.localrunner.streams.ChangeStream.Shard;
import dev.stammkunde.localrunner.streams.StreamPositions.Position;
import dev.stammkunde.localrunner.template.StreamMapping;

import software.amazon.awssdk.core.exception.SdkException;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** One mapping: reads all shards of its stream side by side, each after those it goes on from. */
final class MappingFeed {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Map<String, ShardFeed> running = new ConcurrentHashMap<>();
    private final StreamSwitches switches = new StreamSwitches();
    private final StreamMapping mapping;
    private final ChangeStream stream;
    private final Around around;
    private final ChangeFilter filter;
    private final StreamNotes notes;
    private boolean closed;

    MappingFeed(StreamMapping mapping, ChangeStream stream, Around around, StreamNotes notes) {
        this.mapping = mapping;
        this.stream = stream;
        this.around = around;
        this.filter = new ChangeFilter(mapping);
        this.notes = notes;
    }

    /**
     * What all mappings share.
     *
     * @param activity counts what may have led to changes; negative while something may still
     * @param longestRest for how long shards rest of which nothing is counted
     * @param letters is told in which shard changes were given up
     */
    record Around(
            Clock clock,
            StreamPositions positions,
            LongSupplier activity,
            Duration longestRest,
            BatchDelivery.Call function,
            BiConsumer<String, GivenUp> letters,
            Duration retryPause) {}

    /** Goes on where it ended, or begins where the template says. */
    synchronized void start() {
        var known = positions().findStream(mapping.id());
        if (known.isEmpty()) {
            begin();
        } else if (!known.get().equals(stream.arn())) {
            notes.lost("the table has another stream, which is read from its oldest change on.");
            positions().begin(mapping.id(), stream.arn());
        } else {
            var there = stream.shards().stream().map(Shard::id).collect(Collectors.toSet());
            positions().begun(mapping.id()).stream()
                    .filter(shard -> !there.contains(shard))
                    .forEach(shard -> notes.lost(shard + " is gone and was not read to its end."));
        }
        refresh();
    }

    private void begin() {
        positions().begin(mapping.id(), stream.arn());
        if (mapping.fromOldest()) {
            return;
        }
        for (Shard shard : stream.shards()) {
            var reader = stream.open(shard.id(), Optional.empty());
            for (var page = reader.next(1_000);
                    !page.records().isEmpty();
                    page = reader.next(1_000)) {
                var last = page.records().getLast().dynamodb().sequenceNumber();
                positions().keep(mapping.id(), shard.id(), new Position(Optional.of(last), false));
            }
        }
    }

    /** Starts with the shards whose time has come. */
    synchronized void refresh() {
        if (closed) {
            return;
        }
        try {
            var shards = stream.shards();
            var there = shards.stream().map(Shard::id).collect(Collectors.toSet());
            for (Shard shard : shards) {
                var isReady = shard.parentId().filter(there::contains).map(this::hasEnded);
                if (isReady.orElse(true)
                        && !hasEnded(shard.id())
                        && !running.containsKey(shard.id())) {
                    var feed = new ShardFeed(this, shard.id());
                    running.put(shard.id(), feed);
                    feed.start();
                }
            }
        } catch (SdkException e) {
            notes.unreachable(e);
        }
    }

    private boolean hasEnded(String shardId) {
        return positions().of(mapping.id(), shardId).ended();
    }

    /** Returns whether nothing is left of a shard; it is not gone while nobody can tell. */
    boolean isGone(String shardId) {
        try {
            return stream.shards().stream().noneMatch(shard -> shard.id().equals(shardId));
        } catch (SdkException e) {
            notes.unreachable(e);
            return false;
        }
    }

    /** Hears that all of a shard was handled. */
    void ended(ShardFeed feed) {
        refresh();
        running.remove(feed.shardId(), feed);
    }

    /** Reads everything once more that is still there. */
    synchronized void replay() throws InterruptedException {
        stopAll();
        positions().begin(mapping.id(), stream.arn());
        refresh();
    }

    private void stopAll() throws InterruptedException {
        for (ShardFeed feed : running.values()) {
            feed.stop(PATIENCE);
        }
        running.clear();
    }

    synchronized void close() throws InterruptedException {
        closed = true;
        stopAll();
    }

    /** Returns how many shards may have changes that were not looked at, and has them look. */
    int unsettled(long activity, boolean mayLook) {
        var unsettled = running.values().stream().filter(f -> !f.isSettledAt(activity)).toList();
        if (mayLook) {
            unsettled.forEach(ShardFeed::call);
        }
        return unsettled.size();
    }

    BatchDelivery deliveryFrom(String shardId) {
        return new BatchDelivery(
                mapping,
                new BatchDelivery.Environment(
                        around.function(),
                        given -> around.letters().accept(shardId, given),
                        switches,
                        around.clock(),
                        around.retryPause()));
    }

    List<ShardFeed> shards() {
        return List.copyOf(running.values());
    }

    StreamMapping mapping() {
        return mapping;
    }

    ChangeStream stream() {
        return stream;
    }

    StreamSwitches switches() {
        return switches;
    }

    StreamNotes notes() {
        return notes;
    }

    ChangeFilter filter() {
        return filter;
    }

    Clock clock() {
        return around.clock();
    }

    StreamPositions positions() {
        return around.positions();
    }

    Duration longestRest() {
        return around.longestRest();
    }

    long activity() {
        return around.activity().getAsLong();
    }
}

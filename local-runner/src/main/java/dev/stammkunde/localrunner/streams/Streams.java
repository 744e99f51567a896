package dev.stammkunde.localrunner.streams;

import dev.stammkunde.localrunner.base.Problems;
import dev.stammkunde.localrunner.functions.Functions;
import dev.stammkunde.localrunner.queues.Queues;
import dev.stammkunde.localrunner.streams.StreamStatus.ShardStatus;
import dev.stammkunde.localrunner.template.Stack;
import dev.stammkunde.localrunner.template.StreamMapping;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** All streams that feed functions. */
public final class Streams implements AutoCloseable {

    /** Lambda waits longer and longer; here nobody waits for that. */
    private static final Duration RETRY_PAUSE = Duration.ofMillis(250);

    private static final Duration REFRESH = Duration.ofSeconds(5);

    private final List<MappingFeed> feeds = new ArrayList<>();
    private final AtomicLong looks = new AtomicLong();
    private final Thread refresher =
            Thread.ofVirtual().name("shards").unstarted(this::refreshNowAndThen);
    private final Functions functions;
    private final Writes writes;
    private final Clock clock;

    private Streams(Functions functions, Writes writes, Clock clock) {
        this.functions = functions;
        this.writes = writes;
        this.clock = clock;
    }

    /** What streams need of the runner. */
    public record Runner(
            Stack stack,
            Clock clock,
            Functions functions,
            Writes writes,
            Queues queues,
            Problems problems) {}

    /** Starts feeding the functions. */
    public static Streams start(
            Runner runner,
            DynamoDbClient tables,
            DynamoDbStreamsClient client,
            StreamPositions positions) {
        var streams = new Streams(runner.functions(), runner.writes(), runner.clock());
        for (StreamMapping mapping : runner.stack().streamMappings()) {
            var stream = new DynamoDbChangeStream(client, arn(tables, mapping.table()));
            streams.feeds.add(streams.feed(runner, mapping, stream, positions));
        }
        streams.feeds.forEach(MappingFeed::start);
        streams.refresher.start();
        return streams;
    }

    private static String arn(DynamoDbClient tables, String table) {
        var arn = tables.describeTable(r -> r.tableName(table)).table().latestStreamArn();
        if (arn == null) {
            throw new IllegalStateException("The engine keeps no stream of " + table + ".");
        }
        return arn;
    }

    private MappingFeed feed(
            Runner runner, StreamMapping mapping, ChangeStream stream, StreamPositions positions) {
        var letters = new StreamLetters(runner.stack(), runner.queues(), clock, runner.problems());
        var table = mapping.table();
        return new MappingFeed(
                mapping,
                stream,
                new MappingFeed.Around(
                        clock,
                        positions,
                        () -> activity(table),
                        writes.longestRest(),
                        (event, changes) ->
                                functions.invoke(
                                        mapping.functionId(),
                                        "stream of %s, %d %s"
                                                .formatted(
                                                        table,
                                                        changes,
                                                        changes == 1 ? "change" : "changes"),
                                        event),
                        (shard, given) -> letters.send(mapping, stream.arn(), shard, given),
                        RETRY_PAUSE),
                new StreamNotes(mapping.id(), clock, runner.problems()));
    }

    private void refreshNowAndThen() {
        try {
            while (true) {
                Thread.sleep(REFRESH);
                feeds.forEach(MappingFeed::refresh);
            }
        } catch (InterruptedException _) {
            // The runner stops.
        }
    }

    /** Counts what may have written to a table; negative while that cannot be read yet. */
    private long activity(String table) {
        var begun = begun(table);
        return writes.areRunning(table) ? -1 : begun;
    }

    private long begun(String table) {
        return writes.begun(table) + looks.get();
    }

    /** Has everything count as unread, whatever is known to have been written. */
    public void lookAgain() {
        looks.incrementAndGet();
    }

    /** Returns how many shards have changes, or were not looked at since tables last changed. */
    public int waiting() {
        var mayLook = functions.running() == 0;
        return feeds.stream()
                .mapToInt(feed -> feed.unsettled(begun(feed.mapping().table()), mayLook))
                .sum();
    }

    /** Returns how each mapping gets on. */
    public List<StreamStatus> statuses() {
        return feeds.stream().map(this::status).toList();
    }

    private StreamStatus status(MappingFeed feed) {
        return new StreamStatus(
                feed.mapping(),
                feed.stream().arn(),
                feed.switches().current(),
                feed.switches().left(),
                feed.shards().stream().map(this::status).toList(),
                feed.notes().losses(),
                feed.notes().findLastError());
    }

    private ShardStatus status(ShardFeed shard) {
        return new ShardStatus(
                shard.shardId(),
                shard.position().after(),
                shard.findBehindSince()
                        .map(since -> Duration.between(since, clock.instant()))
                        .orElse(Duration.ZERO));
    }

    /** Returns the switches of a mapping. */
    public Optional<StreamSwitches> findSwitches(String mapping) {
        return find(mapping).map(MappingFeed::switches);
    }

    /**
     * Has a mapping read everything once more that is still there.
     *
     * @return whether there is such a mapping
     */
    public boolean replay(String mapping) throws InterruptedException {
        var feed = find(mapping);
        if (feed.isPresent()) {
            feed.get().replay();
        }
        return feed.isPresent();
    }

    private Optional<MappingFeed> find(String mapping) {
        return feeds.stream().filter(feed -> feed.mapping().id().equals(mapping)).findFirst();
    }

    @Override
    public void close() {
        refresher.interrupt();
        try {
            for (MappingFeed feed : feeds) {
                feed.close();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

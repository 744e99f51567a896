package dev.stammkunde.localrunner.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stammkunde.localrunner.base.Problems;
import dev.stammkunde.localrunner.functions.FunctionResult;
import dev.stammkunde.localrunner.streams.Changes.Mapping;
import dev.stammkunde.localrunner.streams.StreamStatus.StreamNote;
import dev.stammkunde.localrunner.streams.StreamSwitches.StreamFault;
import dev.stammkunde.localrunner.time.RunnerClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Shards, positions and time, on a clock that is moved. */
final class MappingFeedTest {

    private static final Instant START = Instant.parse("2026-05-01T10:00:00Z");

    @TempDir private Path folder;

    private final ScriptedFunction function = new ScriptedFunction();
    private final FakeChangeStream stream = new FakeChangeStream(Changes.STREAM);
    private final RunnerClock clock = RunnerClock.startingAt(START);
    private final AtomicLong activity = new AtomicLong();
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final List<String> givenUpIn = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    @Test
    void feed_oneShard_keepsTheOrder() throws Exception {
        stream.shard("a");
        for (int number = 1; number <= 50; number++) {
            stream.write("a", Changes.record(number, "k" + number % 3));
        }

        settle(start(Changes.mapping().inBatchesOf(7)));

        assertThat(function.got()).containsExactlyElementsOf(numbers(1, 50));
        assertThat(function.calls()).allMatch(call -> call.size() <= 7);
    }

    @Test
    void feed_shardThatStandsStill_keepsNoOtherBack() throws Exception {
        var release = new CountDownLatch(1);
        stream.shard("a");
        stream.shard("b");
        stream.write("a", Changes.record(1, "x"));
        function.answers(numbers -> numbers.contains("1") ? afterwards(release) : well());
        var feed = start(Changes.mapping());

        stream.write("b", Changes.record(2, "y"), Changes.record(3, "y"));

        await().until(() -> function.got().containsAll(List.of("2", "3")));
        release.countDown();
        settle(feed);
        assertThat(function.got()).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void feed_shardThatGoesOnFromAnother_waitsForItsEnd() throws Exception {
        var failures = new AtomicInteger(2);
        stream.shard("a");
        stream.write("a", Changes.record(1, "x"));
        stream.split("a", "b");
        stream.write("b", Changes.record(2, "x"));
        function.answers(_ -> failures.getAndDecrement() > 0 ? ScriptedFunction.failed() : well());

        settle(start(Changes.mapping()));

        assertThat(function.got()).containsExactly("1", "1", "1", "2");
    }

    @Test
    void feed_severalAtOnce_keepsTheOrderOfEachKey() throws Exception {
        stream.shard("a");
        for (int number = 1; number <= 60; number++) {
            stream.write("a", Changes.record(number, "k" + number % 6));
        }

        settle(start(Changes.mapping().inBatchesOf(5).withLanes(4)));

        assertThat(function.got()).containsExactlyInAnyOrderElementsOf(numbers(1, 60));
        for (int key = 0; key < 6; key++) {
            var rest = key;
            assertThat(function.got().stream().map(Integer::valueOf).filter(n -> n % 6 == rest))
                    .isSorted();
        }
    }

    @Test
    void feed_filter_letsThroughWhatMatchesAndPassesTheOthersBy() throws Exception {
        stream.shard("a");
        stream.write("a", Changes.record(1, "x"), Changes.record(2, "y"), Changes.expired(3, "x"));
        var feed =
                start(
                        Changes.mapping()
                                .filteredBy(
                                        "{\"eventName\":[\"INSERT\"],\"dynamodb\":{\"NewImage\":{\"pk\":{\"S\":[\"y\"]}}}}",
                                        "{\"userIdentity\":{\"type\":[\"Service\"]}}"));

        settle(feed);

        assertThat(function.got()).containsExactly("2", "3");
        assertThat(place(feed)).contains("3");
    }

    @Test
    void start_fromTheNewest_passesByWhatWasThere() throws Exception {
        stream.shard("a");
        stream.write("a", Changes.record(1, "x"));
        var feed = start(Changes.mapping().fromNewest());

        stream.write("a", Changes.record(2, "x"));
        settle(feed);

        assertThat(function.got()).containsExactly("2");
    }

    @Test
    void start_withTheFolderOfAnother_goesOnAfterWhatWasHandled() throws Exception {
        stream.shard("a");
        stream.write("a", Changes.record(1, "x"), Changes.record(2, "x"), Changes.record(3, "x"));
        function.answers(numbers -> numbers.contains("3") ? ScriptedFunction.failed() : well());
        var first = start(Changes.mapping().inBatchesOf(1).withEndlessRetries());
        await().until(() -> function.got().contains("3"));
        stop();
        open.clear();
        assertThat(place(first)).contains("2");

        function.answers(_ -> well());
        settle(start(Changes.mapping()));

        assertThat(function.calls()).last().isEqualTo(List.of("3"));
        assertThat(function.got()).startsWith("1", "2", "3");
    }

    @Test
    void start_tableHasAnotherStream_readsItFromItsOldestAndSaysSo() throws Exception {
        stream.shard("a");
        stream.write("a", Changes.record(1, "x"));
        settle(start(Changes.mapping()));
        stop();
        open.clear();

        var anew = new FakeChangeStream(Changes.STREAM + "-anew");
        anew.shard("a");
        anew.write("a", Changes.record(1, "x"));
        settle(start(Changes.mapping(), anew));

        assertThat(function.got()).containsExactly("1", "1");
        assertThat(said()).contains("another stream");
    }

    @Test
    void feed_twice_handsOutEachBatchTwice() throws Exception {
        stream.shard("a");
        var feed = start(Changes.mapping());
        feed.switches().set(StreamFault.TWICE, 0);

        stream.write("a", Changes.record(1, "x"));
        settle(feed);
        feed.switches().set(StreamFault.NONE, 0);
        stream.write("a", Changes.record(2, "x"));
        settle(feed);

        assertThat(function.got()).containsExactly("1", "1", "2");
    }

    @Test
    void resume_afterMostOfADay_handsOutAllWithTheTimesOfTheirWrites() throws Exception {
        stream.shard("a");
        var feed = start(Changes.mapping());
        feed.switches().set(StreamFault.PAUSED, 0);
        stream.write("a", Changes.record(1, "x"));
        settle(feed);
        clock.moveTo(START.plus(Duration.ofHours(20)));
        stream.write("a", Changes.record(2, "x"));
        settle(feed);

        assertThat(function.calls()).isEmpty();
        assertThat(lag(feed)).isCloseTo(Duration.ofHours(20), Duration.ofMinutes(1));

        feed.switches().set(StreamFault.NONE, 0);
        settle(feed);

        assertThat(function.got()).containsExactly("1", "2");
        assertThat(
                        function.changes().stream()
                                .map(c -> c.at("/dynamodb/ApproximateCreationDateTime").asLong())
                                .map(Instant::ofEpochSecond)
                                .map(at -> Duration.between(START, at).toHours()))
                .containsExactly(0L, 20L);
        assertThat(lag(feed)).isZero();
        assertThat(feed.notes().losses()).isEmpty();
    }

    @Test
    void resume_afterMoreThanADay_losesTheOldestLoudly() throws Exception {
        stream.shard("a");
        var feed = start(Changes.mapping());
        feed.switches().set(StreamFault.PAUSED, 0);
        stream.write("a", Changes.record(1, "x"));
        settle(feed);
        clock.moveTo(START.plus(Duration.ofHours(25)));
        stream.write("a", Changes.record(2, "x"));
        settle(feed);

        feed.switches().set(StreamFault.NONE, 0);
        settle(feed);

        assertThat(function.got()).containsExactly("2");
        assertThat(feed.notes().losses())
                .extracting(StreamNote::text)
                .anyMatch(text -> text.contains("24 hours"));
        assertThat(said()).contains("! ReadFunctionTable lost changes: 1 of a");
    }

    @Test
    void resume_tooOldForTheMapping_tellsTheFailureQueue() throws Exception {
        stream.shard("a");
        var feed = start(Changes.mapping().notOlderThan(Duration.ofHours(6)));
        feed.switches().set(StreamFault.PAUSED, 0);
        stream.write("a", Changes.record(1, "x"));
        settle(feed);
        clock.moveTo(START.plus(Duration.ofHours(7)));

        feed.switches().set(StreamFault.NONE, 0);
        settle(feed);

        assertThat(function.calls()).isEmpty();
        assertThat(givenUpIn).containsExactly("a: RecordAgeExceeded");
    }

    @Test
    void start_whatComesNextIsTrimmed_goesOnWithTheOldestAndSaysSo() throws Exception {
        stream.shard("a");
        stream.write("a", Changes.record(1, "x"));
        settle(start(Changes.mapping()));
        stop();
        open.clear();
        stream.write("a", Changes.record(2, "x"), Changes.record(3, "x"));
        stream.trim("a", 2);

        var feed = start(Changes.mapping());
        settle(feed);

        assertThat(function.got()).containsExactly("1", "3");
        assertThat(feed.notes().losses()).hasSize(1);
        assertThat(said()).contains("a does not have its oldest changes any more");
    }

    @Test
    void start_shardIsGone_saysSo() throws Exception {
        stream.shard("a");
        stream.write("a", Changes.record(1, "x"));
        settle(start(Changes.mapping()));
        stop();
        open.clear();
        stream.remove("a");
        stream.shard("b");
        stream.write("b", Changes.record(2, "x"));

        settle(start(Changes.mapping()));

        assertThat(function.got()).containsExactly("1", "2");
        assertThat(said()).contains("a is gone and was not read to its end");
    }

    @Test
    void feed_shardVanishesMeanwhile_saysSoAndGoesOnWithTheOthers() throws Exception {
        stream.shard("a");
        stream.write("a", Changes.record(1, "x"));
        var feed = start(Changes.mapping());
        settle(feed);
        stream.shard("b");
        stream.write("b", Changes.record(2, "x"));
        stream.remove("a");

        await().until(() -> function.got().contains("2"));

        settle(feed);
        assertThat(feed.shards()).extracting(ShardFeed::shardId).containsExactly("b");
        assertThat(said()).contains("a does not have its oldest changes any more");
    }

    @Test
    void replay_givesEverythingOnceMore() throws Exception {
        stream.shard("a");
        stream.write("a", Changes.record(1, "x"), Changes.record(2, "x"));
        var feed = start(Changes.mapping());
        settle(feed);

        feed.replay();
        settle(feed);

        assertThat(function.got()).containsExactly("1", "2", "1", "2");
    }

    private MappingFeed start(Mapping mapping) {
        return start(mapping, stream);
    }

    private MappingFeed start(Mapping mapping, ChangeStream from) {
        var positions = StreamPositions.in(Optional.of(folder));
        var built = mapping.build();
        var feed =
                new MappingFeed(
                        built,
                        from,
                        new MappingFeed.Around(
                                clock,
                                positions,
                                activity::get,
                                Duration.ofMillis(250),
                                function,
                                (shard, given) ->
                                        givenUpIn.add(shard + ": " + given.why().condition()),
                                Duration.ofMillis(1)),
                        new StreamNotes(
                                built.id(),
                                clock,
                                new Problems(
                                        new PrintStream(console, true, StandardCharsets.UTF_8))));
        open.add(positions);
        open.add(feed::close);
        feed.start();
        return feed;
    }

    /** Waits until nothing is left that was written up to now. */
    private void settle(MappingFeed feed) {
        var now = activity.incrementAndGet();
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> feed.unsettled(now, true) == 0);
    }

    private static Optional<String> place(MappingFeed feed) {
        return feed.positions().of(feed.mapping().id(), "a").after();
    }

    private Duration lag(MappingFeed feed) {
        return feed.shards()
                .getFirst()
                .findBehindSince()
                .map(since -> Duration.between(since, clock.instant()))
                .orElse(Duration.ZERO);
    }

    private String said() {
        return console.toString(StandardCharsets.UTF_8);
    }

    private static FunctionResult well() {
        return ScriptedFunction.WELL;
    }

    private static FunctionResult afterwards(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return ScriptedFunction.WELL;
    }

    private static List<String> numbers(int first, int last) {
        var numbers = new ArrayList<String>();
        for (int number = first; number <= last; number++) {
            numbers.add(String.valueOf(number));
        }
        return numbers;
    }
}

package dev.stammkunde.localrunner.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.localrunner.functions.Functions;
import dev.stammkunde.localrunner.streams.Changes.Mapping;
import dev.stammkunde.localrunner.streams.StreamSwitches.StreamFault;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What Lambda's documentation says of batches that fail. */
final class BatchDeliveryTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    private final ScriptedFunction function = new ScriptedFunction();
    private final StreamSwitches switches = new StreamSwitches();
    private final List<GivenUp> given = new ArrayList<>();

    /** The place after each step. */
    private final List<String> places = new ArrayList<>();

    private final List<String> reasons = new ArrayList<>();

    @Test
    void deliver_allWell_callsOnceInOrder() throws Exception {
        deliver(Changes.mapping(), 4);

        assertThat(function.calls()).containsExactly(List.of("1", "2", "3", "4"));
        assertThat(places).containsExactly("4");
    }

    @Test
    void deliver_poison_isIsolatedByHalvesAndTheRestIsHandledInOrder() throws Exception {
        function.failsOn("3");

        deliver(Changes.mapping(), 4);

        assertThat(given).hasSize(1);
        assertThat(numbers(given.getFirst())).containsExactly("3");
        assertThat(given.getFirst().why()).isEqualTo(GivenUp.Why.RETRIES);
        assertThat(function.calls())
                .containsExactly(
                        List.of("1", "2", "3", "4"),
                        List.of("1", "2"),
                        List.of("3", "4"),
                        List.of("3"),
                        List.of("3"),
                        List.of("3"),
                        List.of("4"));
        assertThat(places).containsExactly("2", "3", "4");
        assertThat(reasons).containsOnly("out of luck");
    }

    @Test
    void deliver_halving_countsAsNoAttempt() throws Exception {
        var calls = new AtomicInteger();
        function.answers(
                numbers ->
                        numbers.contains("1") && calls.getAndIncrement() < 4
                                ? ScriptedFunction.failed()
                                : ScriptedFunction.WELL);

        deliver(Changes.mapping(), 8);

        // Three times because of the size, and once alone, which was tried again.
        assertThat(given).isEmpty();
        assertThat(places).last().isEqualTo("8");
    }

    @Test
    void deliver_failsWithoutBisect_givesUpTheWholeBatchAfterItsAttempts() throws Exception {
        function.failsOn("3");

        deliver(Changes.mapping().withoutBisect(), 4);

        assertThat(function.calls()).hasSize(3);
        assertThat(numbers(given.getFirst())).containsExactly("1", "2", "3", "4");
        assertThat(given.getFirst().calls()).isEqualTo(3);
        assertThat(places).containsExactly("4");
    }

    @Test
    void deliver_partialFailure_beginsAgainWithTheLowestThatFailed() throws Exception {
        var first = new AtomicInteger();
        function.answers(
                _ ->
                        first.getAndIncrement() == 0
                                ? ScriptedFunction.reporting("4", "3")
                                : ScriptedFunction.WELL);

        deliver(Changes.mapping(), 5);

        assertThat(function.calls())
                .containsExactly(List.of("1", "2", "3", "4", "5"), List.of("3", "4", "5"));
        assertThat(places).containsExactly("2", "5");
    }

    @Test
    void deliver_reportsItsFirstAgainAndAgain_takesTheRestAlong() throws Exception {
        function.answers(
                numbers ->
                        numbers.contains("2")
                                ? ScriptedFunction.reporting("2")
                                : ScriptedFunction.WELL);

        deliver(Changes.mapping(), 4);

        // The reason why a function throws if its first change fails.
        assertThat(numbers(given.getFirst())).containsExactly("2", "3", "4");
    }

    @Test
    void deliver_reportsAnUnknownChange_failsAsAWholeWithoutBeingHalved() throws Exception {
        function.answers(
                numbers ->
                        numbers.contains("2")
                                ? ScriptedFunction.reporting("")
                                : ScriptedFunction.WELL);

        deliver(Changes.mapping(), 2);

        assertThat(function.calls()).hasSize(3).containsOnly(List.of("1", "2"));
        assertThat(numbers(given.getFirst())).containsExactly("1", "2");
    }

    @Test
    void deliver_mappingWithoutReports_takesAnyAnswerForSuccess() throws Exception {
        function.answers(_ -> ScriptedFunction.reporting("1"));

        deliver(Changes.mapping().withoutReports(), 2);

        assertThat(function.calls()).hasSize(1);
    }

    @Test
    void deliver_tooOld_isGivenUpWithoutACall() throws Exception {
        var changes = new ArrayList<>(Changes.changes(2, NOW.minusSeconds(3_601)));
        changes.addAll(Changes.changes(4, NOW.minusSeconds(3_599)).subList(2, 4));

        deliver(Changes.mapping().notOlderThan(Duration.ofHours(1)), changes);

        assertThat(function.calls()).containsExactly(List.of("3", "4"));
        assertThat(numbers(given.getFirst())).containsExactly("1", "2");
        assertThat(given.getFirst().why()).isEqualTo(GivenUp.Why.AGE);
        assertThat(places).containsExactly("2", "4");
    }

    @Test
    void deliver_twice_handsOutEachBatchOnceMoreAsOftenAsSaid() throws Exception {
        switches.set(StreamFault.TWICE, 1);

        deliver(Changes.mapping(), 2);
        deliver(Changes.mapping(), 2);

        assertThat(function.calls()).hasSize(3);
        assertThat(places).containsExactly("2", "2");
        assertThat(switches.current()).isEqualTo(StreamFault.NONE);
    }

    @Test
    void deliver_moreThanAnEventHolds_isHalvedBeforeAnyCall() throws Exception {
        var changes = Changes.changes(2, NOW);
        changes.forEach(
                change -> change.json().put("filler", "x".repeat(Functions.LARGEST_EVENT / 2)));

        deliver(Changes.mapping(), changes);

        assertThat(function.calls()).containsExactly(List.of("1"), List.of("2"));
    }

    @Test
    void deliver_toldToStopDuringACall_countsNothingOfIt() throws Exception {
        var isOver = new AtomicInteger();
        function.answers(
                _ -> {
                    isOver.set(1);
                    return ScriptedFunction.WELL;
                });

        delivery(Changes.mapping())
                .deliver(Changes.changes(2, NOW), progress(), () -> isOver.get() == 0);

        assertThat(places).isEmpty();
    }

    private void deliver(Mapping mapping, int count) throws InterruptedException {
        deliver(mapping, Changes.changes(count, NOW));
    }

    private void deliver(Mapping mapping, List<Change> changes) throws InterruptedException {
        delivery(mapping).deliver(changes, progress(), () -> true);
    }

    private BatchDelivery delivery(Mapping mapping) {
        return new BatchDelivery(
                mapping.build(),
                new BatchDelivery.Environment(
                        function,
                        given::add,
                        switches,
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        Duration.ZERO));
    }

    private BatchDelivery.Progress progress() {
        return new BatchDelivery.Progress() {
            @Override
            public void done(Change last) {
                places.add(last.sequenceNumber());
            }

            @Override
            public void failed(String reason) {
                reasons.add(reason);
            }
        };
    }

    private static List<String> numbers(GivenUp up) {
        return up.changes().stream().map(Change::sequenceNumber).toList();
    }
}

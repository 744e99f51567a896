package dev.stammkunde.points.adjust;

import static dev.stammkunde.points.adjust.Desk.ANNA;
import static dev.stammkunde.points.adjust.Desk.BERT;
import static dev.stammkunde.points.adjust.Desk.LIMIT;
import static dev.stammkunde.points.testing.Orders.SHOP;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.documents.DynamoDbAuditLog;
import dev.stammkunde.points.adjust.AdjustmentOutcome.Done;
import dev.stammkunde.points.adjust.AdjustmentRecord.State;
import dev.stammkunde.points.store.DynamoDbAdjustments;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.testkit.Crashing;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Crashes at each call, and 16 people at once on the stored ledger. */
class AdjustmentFaultsTest {

    private static final int THREADS = 16;

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static Desk stored() {
        String points = DYNAMO_DB.table("PointsTable");
        String entries = DYNAMO_DB.table("EntriesTable");
        return new Desk(
                new DynamoDbPointsLedger(DYNAMO_DB.client(), points, entries),
                new DynamoDbAdjustments(
                        DYNAMO_DB.client(),
                        points,
                        entries,
                        new AuditTable(DYNAMO_DB.table("ShopsTable"))),
                new DynamoDbAuditLog(DYNAMO_DB.client(), DYNAMO_DB.table("ShopsTable")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ask_crashesAtEachCall_repeatedBooksOnce(boolean afterEffect) {
        boolean crashed = true;
        for (int call = 0; crashed; call++) {
            Desk desk = Desk.inMemory();
            Crashing crashing = new Crashing(call, afterEffect);
            Throwable crash =
                    catchThrowable(
                            () ->
                                    desk.make(crashing)
                                            .ask(
                                                    Desk.name("k"),
                                                    Desk.ask(300),
                                                    LIMIT,
                                                    desk.acting(ANNA)));
            crashed = crashing.crashed();

            desk.ask("k", 300);

            assertThat(crash != null).isEqualTo(crashed);
            assertThat(desk.balance()).as("call %d", call).isEqualTo(300);
            assertThat(month(desk, ANNA)).as("call %d", call).isEqualTo(300);
            assertThat(desk.told()).extracting(e -> e.deed().verb()).containsExactly("book");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void approve_crashesAtEachCall_repeatedBooksOnce(boolean afterEffect) {
        boolean crashed = true;
        for (int call = 0; crashed; call++) {
            Desk desk = Desk.inMemory();
            desk.ask("k", 300, new AdjustmentLimit(0, 0));
            Crashing crashing = new Crashing(call, afterEffect);
            Throwable crash =
                    catchThrowable(
                            () ->
                                    desk.make(crashing)
                                            .approve(Desk.name("k"), LIMIT, desk.acting(BERT)));
            crashed = crashing.crashed();

            desk.approve("k", BERT);

            assertThat(crash != null).isEqualTo(crashed);
            assertThat(desk.balance()).as("call %d", call).isEqualTo(300);
            assertThat(month(desk, BERT)).as("call %d", call).isEqualTo(300);
            assertThat(desk.told())
                    .extracting(e -> e.deed().verb())
                    .containsExactlyInAnyOrder("ask", "approve");
        }
    }

    private static long month(Desk desk, String person) {
        return desk.adjustments.month(SHOP, YearMonth.of(2026, 11), person).points();
    }

    @Test
    void ask_sameKeyBySixteenThreads_isBookedOnce() throws Exception {
        Desk desk = stored();

        List<AdjustmentOutcome> outcomes = atOnce(_ -> patiently(desk, "same", 300));

        assertThat(outcomes)
                .allSatisfy(
                        outcome ->
                                assertThat(((Done) outcome).adjustment().state())
                                        .isInstanceOf(State.Booked.class));
        assertThat(outcomes).filteredOn(outcome -> !((Done) outcome).isReplay()).hasSize(1);
        assertThat(desk.told()).hasSize(1);
        assertThat(desk.balance()).isEqualTo(300);
        assertThat(month(desk, ANNA)).isEqualTo(300);
    }

    @Test
    void ask_sixteenTimesAtOnce_neverPassesTheMonth() throws Exception {
        Desk desk = stored();

        List<AdjustmentOutcome> outcomes = atOnce(i -> patiently(desk, "key " + i, 300));

        assertThat(outcomes)
                .filteredOn(o -> ((Done) o).adjustment().state() instanceof State.Booked)
                .hasSize(4);
        assertThat(outcomes)
                .filteredOn(o -> ((Done) o).adjustment().state() instanceof State.Pending)
                .hasSize(THREADS - 4);
        assertThat(desk.balance()).isEqualTo(LIMIT.pointsPerMonth());
        assertThat(month(desk, ANNA)).isEqualTo(LIMIT.pointsPerMonth());
    }

    @Test
    void decide_bySixteenPeopleAtOnce_isDecidedOnce() throws Exception {
        Desk desk = stored();
        desk.ask("key", 300, new AdjustmentLimit(0, 0));

        List<AdjustmentOutcome> outcomes =
                atOnce(
                        i ->
                                i % 2 == 0
                                        ? desk.approve("key", "person " + i)
                                        : desk.reject("key", "person " + i));

        assertThat(outcomes).filteredOn(outcome -> outcome instanceof Done).hasSize(1);
        boolean booked =
                desk.adjustments.find(SHOP, Desk.name("key").id()).orElseThrow().state()
                        instanceof State.Booked;
        assertThat(desk.balance()).isEqualTo(booked ? 300 : 0);
    }

    /** As a client does that is told to come again. */
    private static AdjustmentOutcome patiently(Desk desk, String key, long points) {
        AdjustmentOutcome outcome = desk.ask(key, points);
        while (!(outcome instanceof Done)) {
            outcome = desk.ask(key, points);
        }
        return outcome;
    }

    private static List<AdjustmentOutcome> atOnce(IntFunction<AdjustmentOutcome> work)
            throws InterruptedException, ExecutionException {
        List<Future<AdjustmentOutcome>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                int number = i;
                running.add(threads.submit(() -> work.apply(number)));
            }
        }
        List<AdjustmentOutcome> outcomes = new ArrayList<>();
        for (Future<AdjustmentOutcome> each : running) {
            outcomes.add(each.get());
        }
        return outcomes;
    }
}

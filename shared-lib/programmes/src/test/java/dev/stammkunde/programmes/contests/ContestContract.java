package dev.stammkunde.programmes.contests;

import static dev.stammkunde.programmes.contests.ContestWorld.AFTER;
import static dev.stammkunde.programmes.contests.ContestWorld.NOW;
import static dev.stammkunde.programmes.contests.ContestWorld.customer;
import static dev.stammkunde.programmes.contests.ContestWorld.mia;
import static dev.stammkunde.programmes.contests.EntryWay.FREE;
import static dev.stammkunde.programmes.contests.EntryWay.POINTS;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.points.Lot;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.contests.ContestRunOutcome.RunRefusal;
import dev.stammkunde.programmes.contests.EntryOutcome.EntryRefusal;
import dev.stammkunde.programmes.testing.SampleContests;
import dev.stammkunde.testkit.AtOnce;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** The life of contests over any store. */
abstract class ContestContract {

    /** Returns a shop without documents. */
    abstract ContestWorld world();

    /** Keeps the next version of a document in the world that was made last. */
    abstract void put(Scheme<ContestDraft> contest);

    private ContestWorld opened() {
        ContestWorld world = world();
        put(SampleContests.teaTrip());
        world.open();
        return world;
    }

    private static EntryRefusal refusal(EntryOutcome outcome) {
        assertThat(outcome).isInstanceOf(EntryOutcome.Refused.class);
        return ((EntryOutcome.Refused) outcome).reason();
    }

    private static RunRefusal refusal(ContestRunOutcome outcome) {
        assertThat(outcome).isInstanceOf(ContestRunOutcome.Refused.class);
        return ((ContestRunOutcome.Refused) outcome).reason();
    }

    @Test
    void open_twice_keepsTheFirstSeedAndTellsItsCommitment() {
        ContestWorld world = opened();

        ContestRunOutcome again = world.team().open(SampleContests.ID, mia(NOW));

        assertThat(again).isInstanceOf(ContestRunOutcome.Done.class);
        assertThat(((ContestRunOutcome.Done) again).isRepeat()).isTrue();
        ContestRun run = world.contests.find(SampleContests.ID).orElseThrow();
        assertThat(run.openedAt()).isEqualTo(SampleContests.FROM);
        assertThat(run.commitment())
                .isEqualTo("e29442e61ad354e5cb0831e2e8359e8fb50cf024ad5a8f407c8f9de63bdf7371");
        assertThat(run.findRevealedSeed()).isEmpty();
        assertThat(run.toString()).doesNotContain(run.seed());
    }

    @Test
    void open_whatCannotBe_saysWhy() {
        ContestWorld world = world();
        assertThat(refusal(world.team().open(SampleContests.ID, mia(NOW))))
                .isEqualTo(RunRefusal.UNKNOWN_CONTEST);
        put(SampleContests.teaTrip());
        assertThat(refusal(world.team().open(SampleContests.ID, mia(AFTER))))
                .isEqualTo(RunRefusal.WINDOW_OVER);
        assertThat(refusal(world.team().close(SampleContests.ID, mia(AFTER))))
                .isEqualTo(RunRefusal.NOT_OPEN);
        put(SampleContests.in(DocumentState.PAUSED, SampleContests.teaTrip()));
        assertThat(refusal(world.team().open(SampleContests.ID, mia(NOW))))
                .isEqualTo(RunRefusal.NOT_ACTIVE);
    }

    @Test
    void enter_sameKey_isOneEntryAndAnotherWayIsRefused() {
        ContestWorld world = opened();

        ContestEntry entry = world.entered("a", FREE, "k1");

        assertThat(world.enter("a", FREE, "k1"))
                .isInstanceOfSatisfying(
                        EntryOutcome.Done.class,
                        done -> {
                            assertThat(done.isRepeat()).isTrue();
                            assertThat(done.entry()).isEqualTo(entry);
                        });
        assertThat(refusal(world.enter("a", POINTS, "k1"))).isEqualTo(EntryRefusal.KEY_USED);
        assertThat(world.contests.find(SampleContests.ID).orElseThrow().entered()).isOne();
        assertThat(world.contests.find(entry.id())).contains(entry);
    }

    @Test
    void enter_whatCannotBe_saysWhy() {
        ContestWorld world = world();
        assertThat(refusal(world.enter("a", FREE, "k"))).isEqualTo(EntryRefusal.UNKNOWN_CONTEST);
        put(SampleContests.teaTrip());
        assertThat(refusal(world.enter("a", FREE, "k"))).isEqualTo(EntryRefusal.NOT_OPEN);
        world.open();
        Instant before = SampleContests.FROM.minusSeconds(1);
        assertThat(refusal(world.enter("a", FREE, "k", before))).isEqualTo(EntryRefusal.TOO_EARLY);
        assertThat(refusal(world.enter("a", FREE, "k", SampleContests.UNTIL)))
                .isEqualTo(EntryRefusal.OVER);
        assertThat(refusal(world.enter("stranger", FREE, "k")))
                .isEqualTo(EntryRefusal.UNKNOWN_CUSTOMER);
        world.erased.add("gone");
        assertThat(refusal(world.enter("gone", FREE, "k")))
                .isEqualTo(EntryRefusal.UNKNOWN_CUSTOMER);
        assertThat(refusal(world.enter("a", POINTS, "k")))
                .isEqualTo(EntryRefusal.NOT_ENOUGH_POINTS);
        put(SampleContests.in(DocumentState.PAUSED, SampleContests.teaTrip()));
        assertThat(refusal(world.enter("a", FREE, "k"))).isEqualTo(EntryRefusal.NOT_OPEN);
        assertThat(world.contests.all(SampleContests.ID)).isEmpty();
    }

    @Test
    void enter_onOtherTermsThanItWasOpened_isRefused() {
        ContestWorld world = opened();
        put(
                SampleContests.next(
                        SampleContests.teaTrip(),
                        SampleContests.TEA_TRIP.replace("Eine Kanne", "Ein Becher")));

        assertThat(refusal(world.enter("a", FREE, "k"))).isEqualTo(EntryRefusal.TERMS_CHANGED);
        assertThat(refusal(world.team().close(SampleContests.ID, mia(AFTER))))
                .isEqualTo(RunRefusal.TERMS_CHANGED);
    }

    @Test
    void enter_moreThanOneMay_isRefusedWhateverTheWay() {
        ContestWorld world = opened();
        world.give("a", 500);
        world.entered("a", FREE, "k1");
        world.entered("a", POINTS, "k2");

        assertThat(refusal(world.enter("a", FREE, "k3"))).isEqualTo(EntryRefusal.LIMIT);
        assertThat(refusal(world.enter("a", POINTS, "k4"))).isEqualTo(EntryRefusal.LIMIT);
        assertThat(world.points("a")).isEqualTo(400);
    }

    @Test
    void enter_andWithdrawAgainAndAgain_isRefusedClearly() {
        ContestWorld world = opened();
        for (int i = 0; i < EnterContest.MOST_WITHDRAWN; i++) {
            world.withdraw("a", world.entered("a", FREE, "k" + i), NOW);
        }

        assertThat(refusal(world.enter("a", FREE, "once more"))).isEqualTo(EntryRefusal.TOO_OFTEN);
        assertThat(world.enter("a", FREE, "k0"))
                .isInstanceOfSatisfying(
                        EntryOutcome.Done.class, done -> assertThat(done.isRepeat()).isTrue());
        assertThat(world.enter("b", FREE, "k")).isInstanceOf(EntryOutcome.Done.class);
        assertThat(world.contests.find(SampleContests.ID).orElseThrow().entered())
                .isEqualTo(EnterContest.MOST_WITHDRAWN + 1);
    }

    @Test
    void enter_notInvited_isRefused() {
        ContestWorld world = world();
        put(
                SampleContests.scheme(
                        SampleContests.ID,
                        SampleContests.FOR_SOME.replace(",\"fromTier\":\"silver\"", "")));
        world.open();
        world.notInAudience.add("b");

        assertThat(world.enter("a", FREE, "k")).isInstanceOf(EntryOutcome.Done.class);
        assertThat(refusal(world.enter("b", FREE, "k"))).isEqualTo(EntryRefusal.NOT_INVITED);
        assertThat(refusal(world.enter("b", POINTS, "k"))).isEqualTo(EntryRefusal.WAY_NOT_OFFERED);
    }

    @Test
    void enter_fromTierOfAShopWithoutTiers_isRefused() {
        ContestWorld world = world();
        put(SampleContests.scheme(SampleContests.ID, SampleContests.FOR_SOME));
        world.open();

        assertThat(refusal(world.enter("a", FREE, "k"))).isEqualTo(EntryRefusal.NOT_INVITED);
    }

    @Test
    void withdraw_entryForPoints_givesThemBackOnceWithTheirDates() {
        ContestWorld world = opened();
        world.give("a", 150);
        List<Lot> before = world.ledger.account(customer("a")).lots();
        ContestEntry entry = world.entered("a", POINTS, "k1");
        assertThat(world.points("a")).isEqualTo(50);

        assertThat(world.withdraw("a", entry, NOW)).isInstanceOf(EntryOutcome.Done.class);
        assertThat(world.withdraw("a", entry, NOW))
                .isInstanceOfSatisfying(
                        EntryOutcome.Done.class, done -> assertThat(done.isRepeat()).isTrue());

        assertThat(world.points("a")).isEqualTo(150);
        assertThat(world.ledger.account(customer("a")).lots()).isEqualTo(before);
        assertThat(refusal(world.withdraw("b", entry, NOW))).isEqualTo(EntryRefusal.UNKNOWN_ENTRY);
        assertThat(world.entered("a", FREE, "k2").state()).isEqualTo(EntryState.ENTERED);
    }

    @Test
    void close_beforeTheEnd_isRefusedAndAfterItNobodyEnters() {
        ContestWorld world = opened();
        ContestEntry entry = world.entered("a", FREE, "k1");
        ContestEntry taken = world.entered("c", FREE, "k");
        world.withdraw("c", taken, NOW);

        assertThat(refusal(world.team().close(SampleContests.ID, mia(NOW))))
                .isEqualTo(RunRefusal.WINDOW_OPEN);
        ContestRun closed = world.close();

        ContestList list = requireNonNull(closed.list());
        List<String> ids = world.contests.list(SampleContests.ID, list);
        assertThat(ids).contains(entry.id().id()).doesNotContain(taken.id().id()).isSorted();
        assertThat(list.hash()).isEqualTo(ContestList.hash(ids));
        assertThat(world.close()).isEqualTo(world.contests.find(SampleContests.ID).orElseThrow());
        assertThat(refusal(world.enter("d", FREE, "k"))).isEqualTo(EntryRefusal.OVER);
    }

    @Test
    void draw_replayed_givesTheSameWinners() {
        ContestWorld world = opened();
        IntStream.range(0, 20).forEach(i -> world.entered("c" + i, FREE, "k"));
        assertThat(refusal(world.team().draw(SampleContests.ID, mia(AFTER))))
                .isEqualTo(RunRefusal.NOT_CLOSED);
        ContestRun closed = world.close();

        ContestRun drawn = world.draw();

        assertThat(world.draw()).isEqualTo(drawn);
        assertThat(drawn.findRevealedSeed()).contains(closed.seed());
        assertThat(drawn.drawn()).extracting(Drawn::prize).containsExactly(1, 2, 2);
        ContestList list = requireNonNull(drawn.list());
        DrawOrder order = DrawOrder.of(drawn.seed(), list.hash(), list.size());
        assertThat(drawn.drawn())
                .extracting(Drawn::number)
                .containsExactly(order.next() + 1, order.next() + 1, order.next() + 1);
    }

    @Test
    void draw_ofFewerCustomersThanPrizes_hasFewerWinners() {
        ContestWorld world = opened();
        world.entered("a", FREE, "k1");
        world.entered("a", FREE, "k2");
        world.close();

        assertThat(world.draw().drawn())
                .extracting(Drawn::state)
                .containsExactly(DrawnState.WON, DrawnState.WON_BEFORE);
    }

    @Test
    void draw_ofNobody_hasNoWinner() {
        ContestWorld nobody = opened();
        nobody.close();
        assertThat(nobody.draw().drawn()).isEmpty();
    }

    @Test
    void draw_afterErasureAndWithdrawal_passesThemOverInThePublishedList() {
        ContestWorld world = opened();
        List<ContestEntry> entries = new ArrayList<>();
        IntStream.range(0, 5).forEach(i -> entries.add(world.entered("c" + i, FREE, "k")));
        ContestRun closed = world.close();
        world.contests.forgetContests(customer("c0"));
        world.contests.forgetContests(customer("c0"));
        world.withdraw("c1", entries.get(1), AFTER);

        ContestRun drawn = world.draw();

        assertThat(drawn.list()).isEqualTo(closed.list());
        assertThat(drawn.drawn().stream().filter(it -> it.state() == DrawnState.WON))
                .extracting(Drawn::entry)
                .containsExactlyInAnyOrder(
                        entries.get(2).id().id(),
                        entries.get(3).id().id(),
                        entries.get(4).id().id());
        assertThat(world.contests.ofCustomer(customer("c0"))).isEmpty();
        assertThat(world.contests.find(entries.get(0).id()).orElseThrow().holder()).isNull();
        assertThat(refusal(world.withdraw("c2", entries.get(2), AFTER)))
                .isEqualTo(EntryRefusal.DRAWN);
    }

    @Test
    void forget_beforeTheClose_isNotInTheList() {
        ContestWorld world = opened();
        ContestEntry gone = world.entered("a", FREE, "k");
        world.entered("b", FREE, "k");

        world.contests.forgetContests(customer("a"));

        ContestList list = requireNonNull(world.close().list());
        assertThat(world.contests.list(SampleContests.ID, list))
                .hasSize(1)
                .doesNotContain(gone.id().id());
    }

    @Test
    void draw_customersWhoWereJoined_countOnceAndWinOnce() {
        ContestWorld world = opened();
        for (String key : List.of("k1", "k2")) {
            world.entered("a", FREE, key);
            world.entered("b", FREE, key);
        }
        world.give("a", 1);
        world.give("b", 1);
        world.merge("a", "b");
        assertThat(refusal(world.enter("b", FREE, "k3"))).isEqualTo(EntryRefusal.LIMIT);
        world.close();

        List<Drawn> drawn = world.draw().drawn();

        assertThat(drawn).hasSize(4);
        assertThat(drawn.stream().map(Drawn::state))
                .containsExactlyInAnyOrder(
                        DrawnState.WON,
                        DrawnState.WON_BEFORE,
                        DrawnState.ONE_TOO_MANY,
                        DrawnState.ONE_TOO_MANY);
    }

    @Test
    void decline_winner_givesThePrizeToTheNextOnce() {
        ContestWorld world = opened();
        IntStream.range(0, 10).forEach(i -> world.entered("c" + i, FREE, "k"));
        world.close();
        ContestRun drawn = world.draw();
        String winner = drawn.drawn().getFirst().entry();

        ContestRun after =
                ContestWorld.done(
                        world.team()
                                .decline(
                                        SampleContests.ID,
                                        winner,
                                        DeclineReason.NOT_WANTED,
                                        mia(AFTER)));
        world.team().decline(SampleContests.ID, winner, DeclineReason.NOT_WANTED, mia(AFTER));

        assertThat(after.drawn()).hasSize(4);
        assertThat(after.drawn().getFirst().state()).isEqualTo(DrawnState.DECLINED);
        assertThat(after.drawn().getLast().prize()).isOne();
        assertThat(world.contests.find(SampleContests.ID)).contains(after);
        ContestList list = requireNonNull(after.list());
        DrawOrder order = DrawOrder.of(after.seed(), list.hash(), list.size());
        after.drawn().forEach(it -> assertThat(order.next() + 1).isEqualTo(it.number()));
        assertThat(
                        refusal(
                                world.team()
                                        .decline(
                                                SampleContests.ID,
                                                "nobody",
                                                DeclineReason.NO_ANSWER,
                                                mia(AFTER))))
                .isEqualTo(RunRefusal.NO_WINNER);
    }

    @Test
    void close_entryWhosePointsWereNotTaken_takesThemOrLeavesItOut() {
        ContestWorld world = opened();
        world.give("rich", 100);
        for (String name : List.of("rich", "poor")) {
            CustomerEntries none = world.contests.entries(SampleContests.ID, customer(name));
            ContestEntry entry =
                    new ContestEntry(
                            new ContestEntryId(SampleContests.ID, name + "-1"),
                            customer(name),
                            POINTS,
                            100,
                            "key",
                            NOW,
                            EntryState.PAYING);
            String terms = world.contests.find(SampleContests.ID).orElseThrow().terms();
            world.contests.enter(none.with(entry), terms);
        }

        ContestList list = requireNonNull(world.close().list());

        assertThat(world.contests.list(SampleContests.ID, list)).containsExactly("rich-1");
        assertThat(world.points("rich")).isZero();
        assertThat(
                        world.contests
                                .find(new ContestEntryId(SampleContests.ID, "poor-1"))
                                .orElseThrow()
                                .state())
                .isEqualTo(EntryState.NOT_PAID);
    }

    @Test
    @AtOnce
    void enter_sixteenAtOnce_noMoreThanTheLimitAndPaidOnce() throws Exception {
        ContestWorld world = opened();
        world.give("a", 1_000);

        List<EntryOutcome> outcomes =
                atOnce(i -> world.enter("a", i % 2 == 0 ? FREE : POINTS, "k" + i));

        assertThat(outcomes).filteredOn(EntryOutcome.Done.class::isInstance).hasSize(2);
        long forPoints =
                world.contests.all(SampleContests.ID).stream()
                        .filter(entry -> entry.way() == POINTS)
                        .count();
        assertThat(world.points("a")).isEqualTo(1_000 - 100 * forPoints);
        assertThat(world.contests.find(SampleContests.ID).orElseThrow().entered()).isEqualTo(2);
    }

    @Test
    @AtOnce
    void enter_sameKeySixteenTimesAtOnce_isOneEntry() throws Exception {
        ContestWorld world = opened();
        world.give("a", 1_000);

        List<EntryOutcome> outcomes = atOnce(_ -> world.enter("a", POINTS, "k"));

        assertThat(outcomes).allMatch(EntryOutcome.Done.class::isInstance);
        assertThat(world.contests.all(SampleContests.ID)).hasSize(1);
        assertThat(world.points("a")).isEqualTo(900);
    }

    @Test
    @AtOnce
    void close_sixteenAtOnceWhileOthersEnterAndWithdraw_isOneListOfAllWhoAreIn() throws Exception {
        ContestWorld world = opened();
        List<ContestEntry> entries = new ArrayList<>();
        IntStream.range(0, 8).forEach(i -> entries.add(world.entered("c" + i, FREE, "k")));

        List<Object> outcomes =
                atOnce(
                        i ->
                                i < 4
                                        ? world.withdraw("c" + i, entries.get(i), AFTER)
                                        : i < 8
                                                ? world.enter("late" + i, FREE, "k", NOW)
                                                : world.team()
                                                        .close(SampleContests.ID, mia(AFTER)));

        HashSet<String> in = new HashSet<>();
        world.contests.all(SampleContests.ID).stream()
                .filter(entry -> entry.state() == EntryState.ENTERED)
                .forEach(entry -> in.add(entry.id().id()));
        ContestRun run = world.contests.find(SampleContests.ID).orElseThrow();
        assertThat(run.phase()).isEqualTo(ContestPhase.CLOSED);
        ContestList list = requireNonNull(run.list());
        assertThat(world.contests.list(SampleContests.ID, list)).containsAll(in);
        assertThat(outcomes).hasSize(16);
    }

    private interface Call<T> {
        T call(int number);
    }

    private static <T> List<T> atOnce(Call<T> call) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(16)) {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                int number = i;
                calls.add(() -> call.call(number));
            }
            List<T> outcomes = new ArrayList<>();
            for (Future<T> answer : pool.invokeAll(calls)) {
                outcomes.add(answer.get());
            }
            return outcomes;
        }
    }
}

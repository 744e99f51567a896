package dev.stammkunde.programmes.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.PointsView;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.community.ActionDraft;
import dev.stammkunde.programmes.community.CommunityNeeds;
import dev.stammkunde.programmes.gatherings.SignupOutcome.SignupRefusal;
import dev.stammkunde.programmes.testing.InMemoryActions;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.InMemorySignups;
import dev.stammkunde.programmes.testing.SampleActions;
import dev.stammkunde.programmes.testing.SampleCommunity;
import dev.stammkunde.programmes.testing.SampleGatherings;
import dev.stammkunde.shop.Language;
import dev.stammkunde.testkit.AtOnce;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** The life of events over any store. */
abstract class GatheringContract {

    private static final Instant NOW = SampleGatherings.SIGN_UP_FROM.plusSeconds(3_600);
    private static final Instant THERE = SampleGatherings.STARTS.plusSeconds(600);

    private final InMemorySchemes<GatheringDraft> documents = new InMemorySchemes<>();
    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private Signups signups = new InMemorySignups();

    abstract Signups signups();

    @BeforeEach
    void begin() {
        signups = signups();
        documents.put(SampleGatherings.scheme(1, SampleGatherings.TASTING));
    }

    private GatheringNeeds needs() {
        return SampleGatherings.needs(documents, signups, ledger);
    }

    private static AccountId customer(String id) {
        return new AccountId(Orders.SHOP, id);
    }

    private SignupOutcome signUp(String customer) {
        return new SignUp(needs()).signUp(customer(customer), "tasting", NOW);
    }

    private SignupOutcome cancel(String customer, Instant now) {
        return new CancelSignup(needs()).cancel(customer(customer), "tasting", now);
    }

    private static Signup done(SignupOutcome outcome) {
        assertThat(outcome).isInstanceOf(SignupOutcome.Done.class);
        return ((SignupOutcome.Done) outcome).signup();
    }

    private static SignupRefusal refusal(SignupOutcome outcome) {
        assertThat(outcome).isInstanceOf(SignupOutcome.Refused.class);
        return ((SignupOutcome.Refused) outcome).reason();
    }

    private SignupState state(String customer) {
        return signups.find(SampleGatherings.ID, customer(customer)).orElseThrow().state();
    }

    private void capacity(int seats) {
        documents.put(
                SampleGatherings.scheme(
                        2,
                        SampleGatherings.TASTING.replace(
                                "\"capacity\":10", "\"capacity\":" + seats)));
    }

    private void fill(int customers) {
        IntStream.range(0, customers).forEach(i -> done(signUp("c" + i)));
    }

    @Test
    void signUp_twice_isOneSeat() {
        assertThat(done(signUp("a")).state()).isEqualTo(SignupState.SEATED);
        assertThat(((SignupOutcome.Done) signUp("a")).isRepeat()).isTrue();
        assertThat(signups.roster(SampleGatherings.ID).taken()).isOne();
    }

    @Test
    void signUp_whatCannotBe_saysWhy() {
        SignUp signUp = new SignUp(needs());
        Instant early = SampleGatherings.SIGN_UP_FROM.minusSeconds(1);

        assertThat(refusal(signUp.signUp(customer("a"), "mug", NOW)))
                .isEqualTo(SignupRefusal.UNKNOWN_EVENT);
        assertThat(refusal(signUp.signUp(customer("a"), "tasting", early)))
                .isEqualTo(SignupRefusal.TOO_EARLY);
        assertThat(refusal(signUp.signUp(customer("a"), "tasting", SampleGatherings.SIGN_UP_UNTIL)))
                .isEqualTo(SignupRefusal.OVER);
        assertThat(refusal(signUp("stranger"))).isEqualTo(SignupRefusal.UNKNOWN_CUSTOMER);
        assertThat(refusal(cancel("a", NOW))).isEqualTo(SignupRefusal.NOT_SIGNED_UP);
        documents.put(
                SampleGatherings.scheme(
                        2, SampleGatherings.FOR_SOME.replace(",\"fromTier\":\"silver\"", "")));
        assertThat(refusal(signUp("other"))).isEqualTo(SignupRefusal.NOT_INVITED);
    }

    @Test
    void cancel_seat_movesUpWhoWaitsInTheOrderOfSigningUp() {
        fill(12);
        assertThat(state("c10")).isEqualTo(SignupState.WAITING);

        cancel("c3", NOW);
        assertThat(state("c10")).isEqualTo(SignupState.SEATED);
        assertThat(state("c11")).isEqualTo(SignupState.WAITING);
        cancel("c11", NOW);
        cancel("c4", NOW);

        Roster roster = signups.roster(SampleGatherings.ID);
        assertThat(roster.taken()).isEqualTo(9);
        assertThat(roster.waiting()).isZero();
        assertThat(((SignupOutcome.Done) cancel("c4", NOW)).isRepeat()).isTrue();
        assertThat(refusal(cancel("c5", SampleGatherings.STARTS))).isEqualTo(SignupRefusal.OVER);
        assertThat(done(signUp("c3")).state()).isEqualTo(SignupState.SEATED);
    }

    @Test
    void capacity_changed_takesNothingAwayAndMovesUpBeforeOthers() {
        fill(11);
        capacity(5);
        cancel("c0", NOW);
        assertThat(state("c10")).isEqualTo(SignupState.WAITING);
        assertThat(signups.roster(SampleGatherings.ID).taken()).isEqualTo(9);

        capacity(10);
        assertThat(done(signUp("late")).state()).isEqualTo(SignupState.WAITING);
        assertThat(state("c10")).isEqualTo(SignupState.SEATED);

        capacity(12);
        assertThat(team().moveUp(documents.find(SampleGatherings.ID).orElseThrow(), NOW)).isOne();
        assertThat(state("late")).isEqualTo(SignupState.SEATED);
    }

    private RunGathering team() {
        return new RunGathering(needs(), community());
    }

    private final InMemorySchemes<ActionDraft> actions = new InMemorySchemes<>();
    private final InMemoryActions reported = new InMemoryActions();

    private CommunityNeeds community() {
        actions.put(
                SampleActions.scheme(
                        "came",
                        """
                        {"name":"Came","kind":"OTHER","points":25,"timeZone":"Europe/Berlin",
                         "texts":{"de":{"title":"Teilnahme"},"en":{"title":"Attendance"}}}
                        """));
        return SampleCommunity.needs(actions, reported, ledger);
    }

    private SignupOutcome mark(String customer, boolean attended, String request) {
        Acting mia = new Acting("sub-1", "Mia", List.of("support"), THERE, request);
        return team().mark(SampleGatherings.ID, customer, attended, mia);
    }

    private long points(String customer) {
        return PointsView.of(ledger.account(customer(customer)), THERE).available();
    }

    @Test
    void mark_whoCame_givesPointsOnceAndTakesThemBack() {
        fill(11);
        Acting early = new Acting("sub-1", "Mia", List.of(), NOW, "r0");
        assertThat(refusal(team().mark(SampleGatherings.ID, "c0", true, early)))
                .isEqualTo(SignupRefusal.NOT_STARTED);

        mark("c0", true, "r1");
        assertThat(((SignupOutcome.Done) mark("c0", true, "r2")).isRepeat()).isTrue();
        assertThat(points("c0")).isEqualTo(25);
        mark("c0", false, "r3");

        assertThat(state("c0")).isEqualTo(SignupState.ABSENT);
        assertThat(points("c0")).isZero();
        assertThat(refusal(mark("c10", true, "r4"))).isEqualTo(SignupRefusal.NO_SEAT);
        assertThat(refusal(mark("nobody", true, "r5"))).isEqualTo(SignupRefusal.NOT_SIGNED_UP);
    }

    @Test
    void mark_absentByMistakeAndThenHere_givesThePointsAgainAndOnce() {
        fill(1);
        mark("c0", true, "r1");
        mark("c0", false, "r2");
        mark("c0", false, "r3");

        mark("c0", true, "r4");
        mark("c0", true, "r5");
        assertThat(points("c0")).isEqualTo(25);

        mark("c0", false, "r6");
        assertThat(points("c0")).isZero();
        mark("c0", true, "r7");
        assertThat(points("c0")).isEqualTo(25);
    }

    /** An event that is put off after somebody was erased has the seats that it has. */
    @Test
    void forget_afterTheStart_countsTheSeatAndWhoWaitsNoMore() {
        fill(12);
        ForgetSignups forget = new ForgetSignups(documents, signups, _ -> {});

        forget.forget(customer("c11"), SampleGatherings.STARTS);
        forget.forget(customer("c0"), SampleGatherings.STARTS);
        forget.forget(customer("c0"), SampleGatherings.STARTS);

        Roster roster = signups.roster(SampleGatherings.ID);
        assertThat(roster.waiting()).isOne();
        assertThat(roster.taken()).isEqualTo(9);
        assertThat(state("c10")).isEqualTo(SignupState.WAITING);
    }

    @Test
    void forget_beforeTheEvent_givesTheSeatToWhoWaits() {
        fill(11);
        ForgetSignups forget = new ForgetSignups(documents, signups, _ -> {});

        forget.forget(customer("c0"), NOW);
        forget.forget(customer("c0"), NOW);

        assertThat(signups.ofCustomer(customer("c0"))).isEmpty();
        assertThat(signups.all(SampleGatherings.ID)).hasSize(10);
        assertThat(state("c10")).isEqualTo(SignupState.SEATED);
        assertThat(signups.roster(SampleGatherings.ID).taken()).isEqualTo(10);
    }

    @Test
    void forget_afterTheCapacityWasLowered_givesNoSeatThatThereIsNot() {
        fill(11);
        documents.put(
                SampleGatherings.scheme(
                        2, SampleGatherings.TASTING.replace("\"capacity\":10", "\"capacity\":9")));
        assertThat(documents.find(SampleGatherings.ID).orElseThrow().draft().capacity())
                .isEqualTo(9);

        new ForgetSignups(documents, signups, _ -> {}).forget(customer("c0"), NOW);

        assertThat(signups.roster(SampleGatherings.ID).taken()).isEqualTo(9);
        assertThat(state("c10")).isEqualTo(SignupState.WAITING);
    }

    @Test
    void signUp_afterCustomersWereJoined_isTheSameSeat() {
        done(signUp("a"));
        ledger.write(
                Decide.merge(ledger.account(customer("a")), ledger.account(customer("b")), NOW));

        assertThat(((SignupOutcome.Done) signUp("b")).isRepeat()).isTrue();
        assertThat(new ShowGatherings(needs()).show(customer("b"), NOW))
                .singleElement()
                .satisfies(it -> assertThat(it.phase()).isEqualTo(GatheringView.Phase.SEATED));
        cancel("b", NOW);
        assertThat(signups.roster(SampleGatherings.ID).taken()).isZero();
    }

    @Test
    void words_ofAnEvent_tellWhenItIs() {
        GatheringTimes times = documents.find(SampleGatherings.ID).orElseThrow().draft().times();

        assertThat(GatheringWords.when(times, Language.DE))
                .isEqualTo("Samstag, 10. April 2027, 15:00 bis 17:00 Uhr");
        assertThat(GatheringWords.when(times, Language.EN))
                .isEqualTo("Saturday, 10 April 2027, 15:00 to 17:00");
    }

    @Test
    @AtOnce
    void signUp_fiftyAtOnce_neverMoreThanTheSeats() throws Exception {
        List<SignupOutcome> outcomes = atOnce(50, i -> signUp("c" + i));

        assertThat(outcomes).allMatch(SignupOutcome.Done.class::isInstance);
        assertThat(signups.all(SampleGatherings.ID))
                .filteredOn(it -> it.state() == SignupState.SEATED)
                .hasSize(10);
        Roster roster = signups.roster(SampleGatherings.ID);
        assertThat(roster.taken()).isEqualTo(10);
        assertThat(roster.waiting()).isEqualTo(40);
        assertThat(signups.all(SampleGatherings.ID).stream().map(Signup::number).distinct())
                .hasSize(50);
    }

    @Test
    @AtOnce
    void cancel_whileOthersSignUp_leavesNoSeatEmptyWhileSomebodyWaits() throws Exception {
        fill(15);

        atOnce(16, i -> i < 8 ? cancel("c" + i, NOW) : signUp("new" + i));

        Roster roster = signups.roster(SampleGatherings.ID);
        List<Signup> all = signups.all(SampleGatherings.ID);
        assertThat(all.stream().filter(it -> it.state() == SignupState.SEATED)).hasSize(10);
        assertThat(roster.taken()).isEqualTo(10);
        assertThat(all.stream().filter(it -> it.state() == SignupState.WAITING))
                .hasSize(roster.waiting());
    }

    private interface Call {
        SignupOutcome call(int number);
    }

    private static List<SignupOutcome> atOnce(int times, Call call) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(times)) {
            List<Callable<SignupOutcome>> calls = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                calls.add(() -> call.call(number));
            }
            List<SignupOutcome> outcomes = new ArrayList<>();
            for (Future<SignupOutcome> answer : pool.invokeAll(calls)) {
                outcomes.add(answer.get());
            }
            return outcomes;
        }
    }
}

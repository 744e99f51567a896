package dev.stammkunde.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.cases.CaseChanging.Done;
import dev.stammkunde.cases.ChangeCase.Seen;
import dev.stammkunde.cases.testing.InMemoryCases;
import dev.stammkunde.cases.testing.InMemoryStandings;
import dev.stammkunde.cases.testing.SampleCases;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.PausePromotion;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From what opens a case to its end, and what a customer gets meanwhile. */
final class CasesLifeTest {

    private static final Instant MONDAY = Instant.parse("2026-05-04T08:00:00Z");
    private static final CustomerId ANNA = new CustomerId("shop", "anna");
    private static final CustomerId BERTA = new CustomerId("shop", "berta");
    private static final CustomerId CARLA = new CustomerId("shop", "carla");

    private final InMemoryCases cases = new InMemoryCases();
    private final InMemoryStandings standings = new InMemoryStandings();
    private final Map<CustomerId, Customer> customers = new HashMap<>();
    private final CasePorts ports =
            new CasePorts(
                    cases,
                    _ -> WorkingHours.USUAL,
                    (_, _, _) -> Set.of(),
                    id ->
                            Optional.ofNullable(customers.get(id))
                                    .map(it -> new FindCustomer.Found(it, Activity.none())),
                    new PausePromotion(standings, _ -> {}),
                    _ -> {});
    private final OpenCase open = new OpenCase(ports);
    private final ChangeCase change = new ChangeCase(ports);

    @Test
    void open_toldAgainAndLater_isOneCaseAndOnePause() {
        CaseOpened first = open.open(opening("1", MONDAY));
        CaseOpened again = open.open(opening("1", MONDAY.plusSeconds(60)));

        assertThat(first.isNew()).isTrue();
        assertThat(again.isNew()).isFalse();
        assertThat(again.opened()).isEqualTo(first.opened());
        assertThat(first.opened().value().dueAt()).isEqualTo(MONDAY.plus(Duration.ofDays(1)));
        assertThat(standings.pausedUntil(ANNA)).isEqualTo(MONDAY.plus(Duration.ofDays(30)));
    }

    @Test
    void open_keyOfAClosedCase_leavesItClosedAndPausesNothing() {
        CaseId id = open.open(opening("1", MONDAY)).opened().value().id();
        close(id, 1);

        CaseOpened again = open.open(opening("1", MONDAY));

        assertThat(again.isNew()).isFalse();
        assertThat(again.opened().value().isOpen()).isFalse();
        assertThat(standings.pausedUntil(ANNA)).isNull();
    }

    @Test
    void close_oneOfTwo_pausesUntilTheOtherIsClosed() {
        CaseId one = open.open(opening("1", MONDAY)).opened().value().id();
        CaseId other =
                open.open(opening("2", MONDAY.plus(Duration.ofDays(2)))).opened().value().id();
        assertThat(standings.pausedUntil(ANNA)).isEqualTo(MONDAY.plus(Duration.ofDays(32)));

        close(other, 1);
        assertThat(standings.pausedUntil(ANNA)).isEqualTo(MONDAY.plus(Duration.ofDays(30)));

        close(one, 1);
        assertThat(standings.pausedUntil(ANNA)).isNull();
    }

    @Test
    void close_ofWhoWasMergedSince_endsThePauseOfWhoStays() {
        customers.put(ANNA, new Customer.Merged(BERTA, MONDAY));
        CaseId ofAnna = open.open(opening("1", MONDAY)).opened().value().id();
        CaseOpening bertas =
                new CaseOpening("shop", "2", CaseReason.COMPLAINT, "berta", null, null, MONDAY);
        CaseId ofBerta = open.open(bertas).opened().value().id();
        assertThat(standings.pausedUntil(ANNA)).isNull();
        assertThat(standings.pausedUntil(BERTA)).isEqualTo(MONDAY.plus(Duration.ofDays(30)));

        close(ofBerta, 1);
        assertThat(standings.pausedUntil(BERTA)).isNull();
        close(ofAnna, 1);
        assertThat(standings.pausedUntil(BERTA)).isNull();
    }

    @Test
    void close_oneOfThreeWhoBecameOne_pausesUntilTheOthersAreClosed() {
        CaseId ofAnna = open.open(opening("1", MONDAY)).opened().value().id();
        CaseOpening carlas =
                new CaseOpening("shop", "3", CaseReason.COMPLAINT, "carla", null, null, MONDAY);
        CaseId ofCarla = open.open(carlas).opened().value().id();
        customers.put(ANNA, new Customer.Merged(BERTA, MONDAY));
        customers.put(CARLA, new Customer.Merged(BERTA, MONDAY));
        customers.put(
                BERTA,
                new Customer.Known(
                        Profile.empty()
                                .withMerged(ANNA, Profile.empty())
                                .withMerged(CARLA, Profile.empty())));

        close(ofCarla, 1);
        assertThat(standings.pausedUntil(BERTA)).isEqualTo(MONDAY.plus(Duration.ofDays(30)));

        close(ofAnna, 1);
        assertThat(standings.pausedUntil(BERTA)).isNull();
    }

    @Test
    void open_forARewardOfAPaidOrder_needsNoSurvey() {
        CaseOpening released =
                new CaseOpening(
                        "shop",
                        "reward/released-code/order-1",
                        CaseReason.REWARD,
                        "anna",
                        "order-1",
                        null,
                        MONDAY);

        ServiceCase one = open.open(released).opened().value();

        assertThat(one.opening()).isEqualTo(released);
        assertThat(one.reminder())
                .isEqualTo(
                        new NextReminder(
                                NextReminder.Kind.SOON, Instant.parse("2026-05-04T14:00:00Z")));
        assertThat(open.open(released).isNew()).isFalse();
    }

    @Test
    void rescore_happyThenOlderAgain_keepsTheLatestAndNeitherClosesNorOpens() {
        CaseId id = open.open(opening("1", MONDAY)).opened().value().id();

        open.rescore(id, 9, MONDAY.plusSeconds(60));
        open.rescore(id, 4, MONDAY.plusSeconds(30));
        open.rescore(id, 3, MONDAY);
        open.rescore(id, 9, MONDAY.plusSeconds(90));

        ServiceCase one = cases.find(id).orElseThrow().value();
        assertThat(one.laterScore()).isEqualTo(new LaterScore(9, MONDAY.plusSeconds(60)));
        assertThat(one.isOpen()).isTrue();
        assertThat(cases.find(id).orElseThrow().version()).isEqualTo(2);
        assertThat(open.rescore(CaseId.of("shop", "unknown"), 9, MONDAY)).isEmpty();
    }

    @Test
    void close_twice_isDoneOnceAndAnotherOutcomeIsRefused() {
        CaseId id = open.open(opening("1", MONDAY)).opened().value().id();
        CaseChanging first = close(id, 1);

        assertThat(close(id, 1)).isEqualTo(first).isInstanceOf(Done.class);
        assertThat(change.close(new Seen(id, 2), new CaseOutcome.NoAnswer(), mira()))
                .isEqualTo(new CaseChanging.Closed());
        assertThat(change.assign(new Seen(id, 2), new CaseOwner("otto", null), mira()))
                .isEqualTo(new CaseChanging.Closed());
        assertThat(cases.audited())
                .extracting(entry -> entry.deed().verb())
                .containsExactly("close");
    }

    @Test
    void change_versionThatIsOver_saysTheLatestAndWritesNothing() {
        CaseId id = open.open(opening("1", MONDAY)).opened().value().id();
        change.assign(new Seen(id, 1), new CaseOwner("otto", null), mira());

        assertThat(change.note(new Seen(id, 1), "hallo", mira()))
                .isEqualTo(new CaseChanging.Outdated(2));
        assertThat(change.note(new Seen(CaseId.of("shop", "2"), 1), "hallo", mira()))
                .isEqualTo(new CaseChanging.Unknown());
        assertThat(cases.find(id).orElseThrow().value().notes()).isEmpty();
    }

    @Test
    void note_asManyAsThereCanBe_refusesTheNext() {
        CaseId id = open.open(opening("1", MONDAY)).opened().value().id();
        for (int i = 1; i <= ServiceCase.MOST_NOTES; i++) {
            assertThat(change.note(new Seen(id, i), "Notiz", mira())).isInstanceOf(Done.class);
        }

        assertThat(change.note(new Seen(id, ServiceCase.MOST_NOTES + 1), "Notiz", mira()))
                .isEqualTo(new CaseChanging.Full());
    }

    @Test
    void audit_ofAllThatPeopleDo_tellsNeitherTextNorCustomer() {
        CaseId id = open.open(opening("1", MONDAY), "Anna ist sauer", mira()).opened().value().id();
        change.note(new Seen(id, 1), "Anna angerufen", mira());
        change.close(new Seen(id, 2), new CaseOutcome.MadeGood(0), mira());

        assertThat(cases.audited()).extracting(AuditEntry::changes).hasSize(3);
        assertThat(cases.audited().toString()).doesNotContainIgnoringCase("anna");
    }

    @Test
    void isPauseOver_afterThirtyDays_isForWhoIsKnownAndWhileOpen() {
        ServiceCase one = open.open(opening("1", MONDAY)).opened().value();

        assertThat(one.isPauseOver(MONDAY.plus(Duration.ofDays(30)).minusNanos(1))).isFalse();
        assertThat(one.isPauseOver(MONDAY.plus(Duration.ofDays(30)))).isTrue();
        assertThat(one.erased().isPauseOver(MONDAY.plus(Duration.ofDays(30)))).isFalse();
        close(one.id(), 1);
        assertThat(
                        cases.find(one.id())
                                .orElseThrow()
                                .value()
                                .isPauseOver(MONDAY.plus(Duration.ofDays(30))))
                .isFalse();
    }

    private CaseChanging close(CaseId id, long version) {
        return change.close(new Seen(id, version), new CaseOutcome.Fixed(), mira());
    }

    private static Acting mira() {
        return SampleCases.acting("mira", MONDAY.plusSeconds(600), "r1");
    }

    private static CaseOpening opening(String key, Instant at) {
        return new CaseOpening("shop", key, CaseReason.DETRACTOR, "anna", "order-1", 3, at);
    }
}

package dev.stammkunde.opencases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stammkunde.campaigns.GivePoints;
import dev.stammkunde.cases.CaseChanging;
import dev.stammkunde.cases.CaseOpening;
import dev.stammkunde.cases.CaseOutcome;
import dev.stammkunde.cases.CasePorts;
import dev.stammkunde.cases.CaseReason;
import dev.stammkunde.cases.Cases;
import dev.stammkunde.cases.ChangeCase;
import dev.stammkunde.cases.ChangeCase.Seen;
import dev.stammkunde.cases.LaterScore;
import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.cases.WorkingHours;
import dev.stammkunde.cases.testing.InMemoryCases;
import dev.stammkunde.cases.testing.InMemoryStandings;
import dev.stammkunde.cases.testing.SampleCases;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.testing.CustomerPorts;
import dev.stammkunde.mail.PausePromotion;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.platform.batches.BatchStuckException;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.RewardAnswer;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.SurveyState;
import dev.stammkunde.surveys.testing.InMemorySurveys;
import dev.stammkunde.surveys.testing.SampleSurveys;
import dev.stammkunde.testkit.Crashing;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.core.exception.SdkClientException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Runs the sample events of {@code events/open-cases}. */
final class OpenCasesHandlerTest {

    private static final String ALL_DONE = "{\"batchItemFailures\":[]}";

    /** A Friday. */
    private static final Instant ANSWERED = Instant.parse("2026-05-08T15:20:00Z");

    private static final CustomerId ANNA = new CustomerId("demo-shop", "7001");
    private static final CaseOpening OPENING =
            new CaseOpening(
                    "demo-shop",
                    "survey/after-purchase/2026-05-04/7001",
                    CaseReason.DETRACTOR,
                    "7001",
                    "1001",
                    3,
                    10,
                    ANSWERED);

    private static final AccountId ACCOUNT = new AccountId("demo-shop", "7001");

    private final InMemoryCases cases = new InMemoryCases();
    private final InMemoryStandings standings = new InMemoryStandings();
    private final Map<CustomerId, Customer> customers = new HashMap<>();
    private final CasePorts ports = ports(Crashing.never());
    private final InMemorySurveys surveys = new InMemorySurveys();
    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private boolean isLedgerDown;
    private final OpenCasesHandler handler = handler(ports);

    private OpenCasesHandler handler(CasePorts on) {
        return new OpenCasesHandler(
                on,
                surveys,
                new RewardAnswer(
                        CustomerPorts.inMemory().profiles(),
                        new GivePoints(ledger(), _ -> (_, _) -> Orders.programme())));
    }

    private CasePorts ports(Crashing crash) {
        return new CasePorts(
                crash.wrap(Cases.class, cases),
                _ -> WorkingHours.USUAL,
                (_, _, _) -> Set.of(),
                crash.wrap(
                        FindCustomer.class,
                        id ->
                                Optional.ofNullable(customers.get(id))
                                        .map(it -> new FindCustomer.Found(it, Activity.none()))),
                new PausePromotion(crash.wrap(Standings.class, standings), _ -> {}),
                _ -> {});
    }

    @Test
    void handle_unhappyAnswer_opensACaseOfCustomerAndOrder() throws IOException {
        assertThat(handle("unhappy")).isEqualTo(ALL_DONE);
        handle("unhappy");

        assertThat(cases.all()).hasSize(1);
        ServiceCase one = cases.all().getFirst();
        assertThat(one.opening()).isEqualTo(OPENING);
        assertThat(one.dueAt()).isEqualTo(ANSWERED.plus(Duration.ofDays(3)));
        assertThat(one.toString()).doesNotContain("Paket");
        assertThat(standings.pausedUntil(ANNA)).isEqualTo(ANSWERED.plus(Duration.ofDays(30)));
        assertThat(cases.find(OPENING.id()).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void handle_editToAHappyScoreInAnyOrder_isNotedOnceAndClosesNothing() throws IOException {
        handle("edited-to-happy");
        assertThat(cases.all()).isEmpty();

        handle("unhappy");
        handle("edited-to-happy");
        handle("unhappy");
        handle("edited-to-happy");

        ServiceCase one = cases.all().getFirst();
        assertThat(one.isOpen()).isTrue();
        assertThat(one.laterScore())
                .isEqualTo(new LaterScore(9, Instant.parse("2026-05-08T16:00:00Z")));
        assertThat(cases.find(OPENING.id()).orElseThrow().version()).isEqualTo(2);
        assertThat(standings.pausedUntil(ANNA)).isNotNull();
    }

    @Test
    void handle_answerOfAClosedCaseAgain_leavesItClosed() throws IOException {
        handle("unhappy");
        CaseChanging closed =
                new ChangeCase(ports)
                        .close(
                                new Seen(OPENING.id(), 1),
                                new CaseOutcome.Fixed(),
                                SampleCases.acting("sam", ANSWERED.plusSeconds(9), "r1"));
        assertThat(closed).isInstanceOf(CaseChanging.Done.class);

        handle("unhappy");

        assertThat(cases.all()).noneMatch(ServiceCase::isOpen);
        assertThat(standings.pausedUntil(ANNA)).isNull();
    }

    @Test
    void handle_invitationsAndHappyAndRemovedAnswers_openNothing() throws IOException {
        assertThat(handle("happy-and-others")).isEqualTo(ALL_DONE);

        assertThat(cases.all()).isEmpty();
    }

    @Test
    void handle_anonymousAndLateAnswers_openCasesToo() throws IOException {
        handle("anonymous-and-late");

        assertThat(cases.all())
                .extracting(one -> one.opening().customerId())
                .containsExactly(null, "7004");
        assertThat(cases.all().getFirst().opening().reason())
                .isEqualTo(CaseReason.LOW_SATISFACTION);
    }

    @Test
    void handle_complaints_openACaseOnceEachAndPraiseNone() throws IOException {
        handle("complaints");
        assertThat(handle("complaints")).isEqualTo(ALL_DONE);

        assertThat(cases.all())
                .extracting(ServiceCase::opening)
                .containsExactlyInAnyOrder(
                        new CaseOpening(
                                "demo-shop",
                                "feedback/_Zk3v9mJ1QxW7r2LbT8yHcA",
                                CaseReason.COMPLAINT,
                                null,
                                "4711",
                                null,
                                Instant.parse("2026-11-22T09:00:00Z")),
                        new CaseOpening(
                                "demo-shop",
                                "feedback/call-4711",
                                CaseReason.COMPLAINT,
                                "7001",
                                "1001",
                                null,
                                Instant.parse("2026-11-23T09:00:00Z")));
        assertThat(cases.all().toString()).doesNotContain("Tasse", "example.org");
        assertThat(standings.pausedUntil(ANNA)).isNotNull();
    }

    @Test
    void handle_complaintOfWhoWasErased_opensNoCase() throws IOException {
        customers.put(ANNA, new Customer.Erased(ANSWERED));

        handle("complaints");

        assertThat(cases.all()).extracting(it -> it.opening().customerId()).containsOnlyNulls();
    }

    @Test
    void handle_answerOfWhoWasErased_opensNoCase() throws IOException {
        customers.put(ANNA, new Customer.Erased(ANSWERED));

        handle("unhappy");

        assertThat(cases.all()).isEmpty();
        assertThat(standings.pausedUntil(ANNA)).isNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void handle_crashAtEachCall_isPutRightWhenTheChangesComeAgain(boolean afterEffect)
            throws IOException {
        boolean crashed = true;
        int calls = 0;
        for (; crashed; calls++) {
            OpenCasesHandlerTest fresh = new OpenCasesHandlerTest();
            Crashing crash = new Crashing(calls, afterEffect);
            OpenCasesHandler broken = fresh.handler(fresh.ports(crash));
            Throwable stuck =
                    catchThrowable(
                            () -> {
                                handle(broken, "unhappy");
                                handle(broken, "edited-to-happy");
                            });
            crashed = crash.crashed();
            assertThat(stuck == null || stuck instanceof BatchStuckException).isTrue();

            fresh.handle("unhappy");
            fresh.handle("edited-to-happy");

            assertThat(fresh.cases.all()).as("%d", calls).hasSize(1);
            ServiceCase one = fresh.cases.all().getFirst();
            assertThat(one.opening()).isEqualTo(OPENING);
            assertThat(Objects.requireNonNull(one.laterScore()).score()).isEqualTo(9);
            assertThat(fresh.standings.pausedUntil(ANNA))
                    .isEqualTo(ANSWERED.plus(Duration.ofDays(30)));
        }
        assertThat(calls).isGreaterThan(6);
    }

    @Test
    void handle_oneUnreadableRecord_seesToThoseBeforeItAndTellsWhere() throws IOException {
        assertThat(handle("batch-with-one-unreadable")).contains("itemIdentifier");

        assertThat(cases.all()).hasSize(1);
    }

    @Test
    void handle_answerWhosePointsAreNotBooked_booksThemOnceTheLedgerAnswers() throws IOException {
        surveys.put(rewarding());
        isLedgerDown = true;
        assertThatThrownBy(() -> handle("unhappy")).isInstanceOf(BatchStuckException.class);
        assertThat(cases.all()).hasSize(1);

        isLedgerDown = false;
        assertThat(handle("unhappy")).isEqualTo(ALL_DONE);
        handle("unhappy");
        handle("edited-to-happy");

        assertThat(ledger.all(ACCOUNT)).extracting(LedgerEntry::points).containsExactly(50L);
        assertThat(cases.all()).hasSize(1);
    }

    @Test
    void handle_answerWhosePointsAreBooked_booksNothingMore() throws IOException {
        surveys.put(rewarding());
        var unused =
                new RewardAnswer(
                                CustomerPorts.inMemory().profiles(),
                                new GivePoints(ledger, _ -> (_, _) -> Orders.programme()))
                        .reward(
                                rewarding(),
                                new ParticipationKey(ANNA, "after-purchase", "2026-05-04"),
                                ANSWERED);

        handle("unhappy");

        assertThat(ledger.all(ACCOUNT)).hasSize(1);
    }

    @Test
    void handle_anonymousAnswer_getsNoPoints() throws IOException {
        surveys.put(rewarding());

        handle("anonymous-and-late");

        assertThat(ledger.all(ACCOUNT)).isEmpty();
    }

    private static Survey rewarding() {
        return new Survey(
                new SurveyId("demo-shop", "after-purchase"),
                1,
                SurveyState.ACTIVE,
                Instant.EPOCH,
                SampleSurveys.nps().draft());
    }

    /** Does not answer while it is down. */
    private PointsLedger ledger() {
        return (PointsLedger)
                Proxy.newProxyInstance(
                        PointsLedger.class.getClassLoader(),
                        new Class<?>[] {PointsLedger.class},
                        (_, method, arguments) -> {
                            if (isLedgerDown) {
                                throw SdkClientException.create("no answer");
                            }
                            return method.invoke(ledger, arguments);
                        });
    }

    private String handle(String event) throws IOException {
        return handle(handler, event);
    }

    private static String handle(OpenCasesHandler handler, String event) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try (InputStream in =
                Files.newInputStream(
                        RepositoryRoot.path().resolve("events/open-cases/" + event + ".json"))) {
            handler.handleRequest(in, response, FixedContext.unhurried());
        }
        return response.toString(StandardCharsets.UTF_8);
    }
}

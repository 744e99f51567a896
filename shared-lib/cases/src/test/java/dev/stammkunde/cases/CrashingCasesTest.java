package dev.stammkunde.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.cases.ChangeCase.Seen;
import dev.stammkunde.cases.testing.Breaking;
import dev.stammkunde.cases.testing.Breaking.BrokenOff;
import dev.stammkunde.cases.testing.InMemoryCases;
import dev.stammkunde.cases.testing.InMemoryCloseWithPoints;
import dev.stammkunde.cases.testing.InMemoryStandings;
import dev.stammkunde.cases.testing.SampleCases;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.adjust.AdjustmentAuthority;
import dev.stammkunde.points.adjust.AdjustmentLimit;
import dev.stammkunde.points.adjust.Adjustments;
import dev.stammkunde.points.adjust.MakeAdjustment;
import dev.stammkunde.points.testing.InMemoryAdjustments;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Breaks off before and after each call, and does it again. */
final class CrashingCasesTest {

    private static final Instant MONDAY = Instant.parse("2026-05-04T08:00:00Z");
    private static final CustomerId ANNA = new CustomerId("shop", "anna");
    private static final CaseOpening OPENING =
            new CaseOpening("shop", "1", CaseReason.DETRACTOR, "anna", "order-1", 3, MONDAY);

    private final InMemoryCases cases = new InMemoryCases();
    private final List<MailOrder> mails = new ArrayList<>();
    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final Adjustments adjustments = new InMemoryAdjustments(ledger);
    private final InMemoryStandings standings = new InMemoryStandings();

    @Test
    void open_brokenOffAtEachCall_endsAsOneCaseAndItsPause() {
        int steps = steps(ports -> new OpenCase(ports).open(OPENING));

        for (int step = 0; step < steps; step++) {
            CrashingCasesTest fresh = new CrashingCasesTest();
            fresh.breakOff(step, ports -> new OpenCase(ports).open(OPENING));

            new OpenCase(SampleCases.ports(fresh.cases, fresh.standings)).open(OPENING);

            assertThat(fresh.cases.all()).hasSize(1);
            assertThat(fresh.standings.pausedUntil(ANNA))
                    .isEqualTo(MONDAY.plus(Duration.ofDays(30)));
        }
        assertThat(steps).isGreaterThanOrEqualTo(8);
    }

    @Test
    void close_brokenOffAtEachCall_endsClosedOnceAndWithoutAPause() {
        Acting mira = SampleCases.acting("mira", MONDAY.plusSeconds(600), "r1");
        Seen seen = new Seen(OPENING.id(), 1);
        Doing close = ports -> new ChangeCase(ports).close(seen, new CaseOutcome.Fixed(), mira);
        open();
        int steps = steps(close);

        for (int step = 0; step < steps; step++) {
            CrashingCasesTest fresh = new CrashingCasesTest();
            fresh.open();
            fresh.breakOff(step, close);

            close.with(SampleCases.ports(fresh.cases, fresh.standings));

            assertThat(fresh.cases.all()).noneMatch(ServiceCase::isOpen);
            assertThat(fresh.cases.audited()).hasSize(1);
            assertThat(fresh.standings.pausedUntil(ANNA)).isNull();
        }
        assertThat(steps).isGreaterThanOrEqualTo(8);
    }

    @Test
    void answer_brokenOffAtEachCall_endsNotedOnceAndAsOneMail() {
        Acting mira = SampleCases.acting("mira", MONDAY.plusSeconds(600), "r1");
        open();
        int steps = steps(ports -> answer(ports, mails::addAll, mira)) + 2;

        for (int step = 0; step < steps; step++) {
            CrashingCasesTest fresh = new CrashingCasesTest();
            fresh.open();
            int at = step;
            assertThatThrownBy(
                            () -> {
                                int[] calls = {0};
                                answer(
                                        fresh.ports(at, calls),
                                        new Breaking(at, calls)
                                                .around(OrderMails.class, fresh.mails::addAll),
                                        mira);
                            })
                    .isInstanceOf(BrokenOff.class);

            answer(SampleCases.known(fresh.cases), fresh.mails::addAll, mira);

            assertThat(fresh.cases.all().getFirst().notes()).hasSize(1);
            assertThat(fresh.mails.stream().map(MailOrder::key).distinct()).hasSize(1);
            assertThat(fresh.cases.audited()).hasSize(1);
        }
        assertThat(steps).isGreaterThanOrEqualTo(6);
    }

    private static void answer(CasePorts ports, OrderMails orders, Acting acting) {
        CasePorts known =
                new CasePorts(
                        ports.cases(),
                        ports.hours(),
                        ports.freeDays(),
                        SampleCases.known(ports.cases()).customers(),
                        ports.pause(),
                        ports.beforeRetry());
        new AnswerCase(known, orders, _ -> Map.of())
                .answer(new Seen(OPENING.id(), 1), "key", "Hallo", acting);
    }

    @Test
    void makeGood_brokenOffAtEachCall_endsClosedWithThePointsOnce() {
        open();
        int[] all = {0};
        makeGood(Integer.MAX_VALUE, all);

        for (int step = 0; step < all[0] * 2; step++) {
            CrashingCasesTest fresh = new CrashingCasesTest();
            fresh.open();
            int at = step;
            assertThatThrownBy(() -> fresh.makeGood(at, new int[] {0}))
                    .isInstanceOf(BrokenOff.class);

            assertThat(fresh.points()).isEqualTo(fresh.isOpen() ? 0 : 300);
            fresh.makeGood(Integer.MAX_VALUE, new int[] {0});

            assertThat(fresh.isOpen()).isFalse();
            assertThat(fresh.points()).isEqualTo(300);
            assertThat(fresh.standings.pausedUntil(ANNA)).isNull();
        }
        assertThat(all[0]).isGreaterThanOrEqualTo(6);
    }

    private void makeGood(int step, int[] calls) {
        CloseWithPoints real = new InMemoryCloseWithPoints(cases, adjustments);
        new MakeGood(
                        ports(step, calls),
                        new Breaking(step, calls).around(CloseWithPoints.class, real),
                        new MakeAdjustment.Needs(
                                ledger,
                                adjustments,
                                _ -> true,
                                _ -> (_, _) -> Orders.programme(),
                                _ -> {}))
                .close(
                        new Seen(OPENING.id(), 1),
                        new MakeGood.Giving(
                                300,
                                "Kulanz",
                                new AdjustmentAuthority("mira", new AdjustmentLimit(500, 500))),
                        SampleCases.acting("mira", MONDAY.plusSeconds(600), "r1"));
    }

    private boolean isOpen() {
        return cases.all().getFirst().isOpen();
    }

    private long points() {
        return ledger.account(new AccountId("shop", "anna")).balance();
    }

    private interface Doing {
        void with(CasePorts ports);
    }

    private void open() {
        new OpenCase(SampleCases.ports(cases, standings)).open(OPENING);
    }

    /** Returns how many places there are to break off at: before and after each call. */
    private int steps(Doing doing) {
        int[] calls = {0};
        doing.with(ports(Integer.MAX_VALUE, calls));
        return calls[0] * 2;
    }

    private void breakOff(int step, Doing doing) {
        assertThatThrownBy(() -> doing.with(ports(step, new int[] {0})))
                .isInstanceOf(BrokenOff.class);
    }

    private CasePorts ports(int step, int[] calls) {
        return SampleCases.ports(
                new Breaking(step, calls).around(Cases.class, cases),
                new Breaking(step, calls).around(Standings.class, standings));
    }
}

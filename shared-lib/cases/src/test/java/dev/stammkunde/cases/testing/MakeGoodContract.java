package dev.stammkunde.cases.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.cases.CaseChanging;
import dev.stammkunde.cases.CaseId;
import dev.stammkunde.cases.CaseOpening;
import dev.stammkunde.cases.CaseOutcome;
import dev.stammkunde.cases.CasePorts;
import dev.stammkunde.cases.CaseReason;
import dev.stammkunde.cases.Cases;
import dev.stammkunde.cases.ChangeCase;
import dev.stammkunde.cases.ChangeCase.Seen;
import dev.stammkunde.cases.CloseWithPoints;
import dev.stammkunde.cases.EraseCases;
import dev.stammkunde.cases.MakeGood;
import dev.stammkunde.cases.OpenCase;
import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.adjust.AdjustmentAuthority;
import dev.stammkunde.points.adjust.AdjustmentBudget;
import dev.stammkunde.points.adjust.AdjustmentLimit;
import dev.stammkunde.points.adjust.AdjustmentOutcome.AdjustmentRefusal;
import dev.stammkunde.points.adjust.Adjustments;
import dev.stammkunde.points.adjust.Adjustments.BookedAdjustment;
import dev.stammkunde.points.adjust.MakeAdjustment;
import dev.stammkunde.points.testing.Orders;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What closing a case with points does, whatever keeps cases and points. */
public abstract class MakeGoodContract {

    private static final Instant MONDAY = Instant.parse("2026-05-04T08:00:00Z");
    private static final CaseOpening OPENING =
            new CaseOpening("shop", "1", CaseReason.DETRACTOR, "anna", "order-1", 3, MONDAY);
    private static final CaseId ID = OPENING.id();
    private static final Acting MIRA =
            SampleCases.acting("mira", MONDAY.plusSeconds(600), "request-1");

    private Cases cases;
    private CloseWithPoints closing;
    private PointsLedger ledger;

    protected abstract Cases cases();

    /** Returns what closes {@link #cases} with points of {@link #ledger}. */
    protected abstract CloseWithPoints closing();

    protected abstract PointsLedger ledger();

    @BeforeEach
    void open() {
        cases = cases();
        closing = closing();
        ledger = ledger();
        new OpenCase(ports()).open(OPENING);
    }

    @Test
    void close_withPoints_booksAndClosesTogetherAndOnce() {
        CaseChanging first = close(closing, 300, 1);

        assertThat(first).isInstanceOf(CaseChanging.Done.class);
        assertThat(close(closing, 300, 1)).isEqualTo(first);
        assertThat(close(closing, 200, 2)).isEqualTo(new CaseChanging.Closed());
        assertThat(points()).isEqualTo(300);
        assertThat(stored().closing())
                .extracting("outcome")
                .isEqualTo(new CaseOutcome.MadeGood(300));
        assertThat(closing.adjustments().find("shop", MakeGood.adjustmentOf(ID)).orElseThrow())
                .satisfies(
                        made -> {
                            assertThat(made.ask().orderId()).isEqualTo("order-1");
                            assertThat(made.ask().actor()).isEqualTo("mira");
                        });
    }

    @Test
    void close_ofACaseThatChangesMeanwhile_booksNothing() {
        CaseChanging outdated =
                close(
                        new Before(
                                closing,
                                () -> new ChangeCase(ports()).note(new Seen(ID, 1), "Notiz", MIRA)),
                        300,
                        1);

        assertThat(outdated).isEqualTo(new CaseChanging.Outdated(2));
        assertThat(points()).isZero();
        assertThat(stored().isOpen()).isTrue();
    }

    @Test
    void close_ofWhoIsErasedMeanwhile_booksNothing() {
        CaseChanging changing =
                close(
                        new Before(
                                closing,
                                () -> new EraseCases(cases).erase(new CustomerId("shop", "anna"))),
                        300,
                        1);

        assertThat(changing).isEqualTo(new CaseChanging.Outdated(2));
        assertThat(close(closing, 300, 2)).isEqualTo(new CaseChanging.Nobodys());
        assertThat(points()).isZero();
    }

    @Test
    void close_aboveLimitOrBudget_isRefusedAndLeavesItOpen() {
        assertThat(close(closing, 501, 1))
                .isEqualTo(new CaseChanging.NotGiven(AdjustmentRefusal.ABOVE_LIMIT));
        assertThat(close(closing, 300, 1, 299L))
                .isEqualTo(new CaseChanging.NotGiven(AdjustmentRefusal.ABOVE_BUDGET));

        assertThat(points()).isZero();
        assertThat(stored().isOpen()).isTrue();
        assertThat(closing.adjustments().find("shop", MakeGood.adjustmentOf(ID))).isEmpty();
    }

    @Test
    void close_secondCaseOfAMonth_countsAgainstTheSameBudget() {
        CaseOpening other =
                new CaseOpening("shop", "2", CaseReason.COMPLAINT, "berta", null, null, MONDAY);
        new OpenCase(ports()).open(other);
        close(closing, 300, 1, 400L);

        CaseChanging refused =
                new MakeGood(ports(), closing, needs())
                        .close(
                                new Seen(other.id(), 1),
                                giving("otto", 101, 400L),
                                SampleCases.acting("otto", MONDAY.plusSeconds(700), "request-2"));

        assertThat(refused).isEqualTo(new CaseChanging.NotGiven(AdjustmentRefusal.ABOVE_BUDGET));
    }

    private CaseChanging close(CloseWithPoints with, int points, long version) {
        return close(with, points, version, null);
    }

    private CaseChanging close(
            CloseWithPoints with, int points, long version, @Nullable Long budget) {
        return new MakeGood(ports(), with, needs())
                .close(new Seen(ID, version), giving("mira", points, budget), MIRA);
    }

    private static MakeGood.Giving giving(String person, int points, @Nullable Long budget) {
        return new MakeGood.Giving(
                points,
                "Kulanz",
                new AdjustmentAuthority(
                        person,
                        new AdjustmentLimit(500, 5_000),
                        new AdjustmentBudget("cases", budget)));
    }

    private MakeAdjustment.Needs needs() {
        return new MakeAdjustment.Needs(
                ledger,
                closing.adjustments(),
                _ -> true,
                _ -> (_, _) -> Orders.programme(),
                _ -> {});
    }

    private CasePorts ports() {
        return SampleCases.ports(cases);
    }

    private ServiceCase stored() {
        return cases.find(ID).orElseThrow().value();
    }

    private long points() {
        return ledger.account(new AccountId("shop", "anna")).balance();
    }

    /** Lets something happen before it writes. */
    private record Before(CloseWithPoints real, Runnable happening) implements CloseWithPoints {

        @Override
        public Adjustments adjustments() {
            return real.adjustments();
        }

        @Override
        public SaveResult close(
                Versioned<ServiceCase> before, ServiceCase next, BookedAdjustment booked) {
            happening.run();
            return real.close(before, next, booked);
        }
    }
}

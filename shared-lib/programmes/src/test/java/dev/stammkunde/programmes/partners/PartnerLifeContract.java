package dev.stammkunde.programmes.partners;

import static dev.stammkunde.programmes.partners.PartnerWorld.back;
import static dev.stammkunde.programmes.partners.PartnerWorld.done;
import static dev.stammkunde.programmes.partners.PartnerWorld.earn;
import static dev.stammkunde.programmes.partners.PartnerWorld.redeem;
import static dev.stammkunde.programmes.partners.PartnerWorld.refusal;
import static dev.stammkunde.programmes.testing.SamplePartners.CAFE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.partners.DisputeStatement.Step;
import dev.stammkunde.programmes.partners.PartnerOutcome.PartnerRefusal;
import dev.stammkunde.programmes.partners.SettleMonths.Outcome;
import dev.stammkunde.programmes.testing.SamplePartners;
import dev.stammkunde.testkit.AtOnce;

import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What a partner may report, over any store. */
abstract class PartnerLifeContract {

    private static final Instant NOW = Instant.parse("2026-03-20T09:00:00Z");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Instant APRIL = Instant.parse("2026-04-05T08:00:00Z");

    /** Returns a world over a fresh store; the same for all of a test. */
    abstract PartnerWorld world();

    /** Puts the next version of an agreement there. */
    abstract void put(Scheme<PartnerAgreement> agreement);

    private PartnerWorld cafe() {
        put(SamplePartners.cafe());
        return world();
    }

    @Test
    void report_twice_isBookedOnceAndAnsweredTheSame() {
        PartnerWorld world = cafe();

        PartnerOutcome.Done first =
                done(world.report.report(earn("b-1", "n-7001", "4.20", NOW), NOW));
        PartnerOutcome.Done again =
                done(world.report.report(earn("b-1", "n-7001", "4.2", NOW), NOW.plusSeconds(90)));

        assertThat(first.isReplay()).isFalse();
        assertThat(again.isReplay()).isTrue();
        assertThat(again.transaction()).isEqualTo(first.transaction());
        assertThat(first.transaction().points()).isEqualTo(6);
        assertThat(world.points("7001", NOW).pending()).isEqualTo(6);
        assertThat(world.book.lines(CAFE, MARCH)).hasSize(1);
    }

    @Test
    void report_sameIdWithOtherContent_isRefusedWhateverDiffers() {
        PartnerWorld world = cafe();
        world.report.report(earn("b-1", "n-7001", "4.20", NOW), NOW);

        for (DealReport other :
                List.of(
                        earn("b-1", "n-7001", "4.30", NOW),
                        earn("b-1", "n-7002", "4.20", NOW),
                        earn("b-1", "nobody", "4.20", NOW),
                        redeem("b-1", "n-7001", 6, NOW))) {
            assertThat(refusal(world.report.report(other, NOW)))
                    .isEqualTo(PartnerRefusal.ID_USED_OTHERWISE);
        }
        assertThat(world.points("7001", NOW).pending()).isEqualTo(6);
    }

    @Test
    void report_stranger_changesNothingAndIsAnsweredAsAnyOther() {
        PartnerWorld world = cafe();

        for (String shown : List.of("nobody", "", "000000000000")) {
            assertThat(world.report.report(earn("b-2", shown, "4.20", NOW), NOW))
                    .isEqualTo(PartnerOutcome.refused(PartnerRefusal.UNKNOWN_CUSTOMER));
        }
        assertThat(world.book.lines(CAFE, MARCH)).isEmpty();
        assertThat(done(world.report.report(earn("b-2", "n-7001", "4.20", NOW), NOW)).isReplay())
                .isFalse();
    }

    @Test
    void report_anotherCurrency_isRefusedAndNamesTheOneThatWasAgreed() {
        DealReport dollars =
                new DealReport(
                        PartnerWorld.id("b-3"), "n-7001", new BigDecimal("4.20"), "USD", null, NOW);

        assertThat(cafe().report.report(dollars, NOW))
                .isEqualTo(new PartnerOutcome.Refused(PartnerRefusal.OTHER_CURRENCY, "EUR"));
    }

    @Test
    void report_late_countsInTheMonthOfBookingUntilTheLimit() {
        PartnerWorld world = cafe();
        Instant happened = Instant.parse("2026-03-31T15:00:00Z");

        PartnerOutcome.Done late =
                done(world.report.report(earn("b-4", "n-7001", "4.20", happened), APRIL));

        assertThat(late.transaction().booked().month()).isEqualTo(YearMonth.of(2026, 4));
        assertThat(world.book.lines(CAFE, MARCH)).isEmpty();
        assertThat(
                        refusal(
                                world.report.report(
                                        earn("b-5", "n-7001", "4.20", happened),
                                        happened.plus(Duration.ofDays(7)).plusSeconds(1))))
                .isEqualTo(PartnerRefusal.TOO_LATE);
        assertThat(
                        refusal(
                                world.report.report(
                                        earn("b-6", "n-7001", "4.20", NOW.plusSeconds(3_600)),
                                        NOW)))
                .isEqualTo(PartnerRefusal.TOO_EARLY);
    }

    @Test
    void report_afterItLeft_redeemsUntilTheRunOffEndsAndEarnsNothing() {
        put(SamplePartners.cafe());
        put(SamplePartners.leaving(LocalDate.parse("2026-03-21"), LocalDate.parse("2026-04-30")));
        PartnerWorld world = world();
        world.give("7001", "start", 100, NOW);
        Instant may = Instant.parse("2026-05-02T10:00:00Z");

        assertThat(world.report.report(earn("b-7", "n-7001", "4.20", APRIL), APRIL))
                .isEqualTo(
                        new PartnerOutcome.Refused(
                                PartnerRefusal.RUNNING_OFF,
                                "Points were earned until 2026-03-21. They can be redeemed until"
                                        + " 2026-04-30."));
        assertThat(done(world.report.report(redeem("b-8", "n-7001", 40, APRIL), APRIL)).isReplay())
                .isFalse();
        assertThat(refusal(world.report.report(redeem("b-9", "n-7001", 40, may), may)))
                .isEqualTo(PartnerRefusal.NOT_IN_FORCE);
        assertThat(done(world.reverse.reverse(back("b-8", "r-1", null, may), may)).reversal())
                .isNotNull();
        assertThat(world.points("7001", may).available()).isEqualTo(100);
    }

    @Test
    void report_pausedAgreement_isRefusedButWhatWasBookedIsAnsweredAgain() {
        PartnerWorld world = cafe();
        world.report.report(earn("b-1", "n-7001", "4.20", NOW), NOW);
        put(SamplePartners.in(DocumentState.PAUSED, SamplePartners.cafe()));

        assertThat(refusal(world.report.report(earn("b-2", "n-7001", "4.20", NOW), NOW)))
                .isEqualTo(PartnerRefusal.NOT_IN_FORCE);
        assertThat(done(world.report.report(earn("b-1", "n-7001", "4.20", NOW), NOW)).isReplay())
                .isTrue();
    }

    @Test
    void report_limits_holdForAPurchaseACustomerAndADay() {
        PartnerWorld world = cafe();

        assertThat(refusal(world.report.report(earn("b-1", "n-1", "334.00", NOW), NOW)))
                .isEqualTo(PartnerRefusal.ABOVE_TRANSACTION_LIMIT);
        for (int i = 0; i < 9; i++) {
            assertThat(world.report.report(earn("c-" + i, "n-" + i, "333.33", NOW), NOW))
                    .isInstanceOf(PartnerOutcome.Done.class);
        }
        assertThat(refusal(world.report.report(earn("b-2", "n-1", "210.00", NOW), NOW)))
                .isEqualTo(PartnerRefusal.ABOVE_CUSTOMER_LIMIT);
        world.report.report(earn("c-9", "n-9", "333.33", NOW), NOW);
        assertThat(refusal(world.report.report(earn("b-3", "n-99", "30.00", NOW), NOW)))
                .isEqualTo(PartnerRefusal.ABOVE_DAY_LIMIT);
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        assertThat(world.report.report(earn("b-3", "n-1", "210.00", tomorrow), tomorrow))
                .isInstanceOf(PartnerOutcome.Done.class);
    }

    @Test
    void report_redemption_takesWhatCanBeSpentAndNeverMore() {
        PartnerWorld world = cafe();
        world.give("7001", "start", 50, NOW);

        assertThat(refusal(world.report.report(redeem("b-1", "n-7001", 51, NOW), NOW)))
                .isEqualTo(PartnerRefusal.INSUFFICIENT_POINTS);
        PartnerOutcome.Done redeemed =
                done(world.report.report(redeem("b-1", "n-7001", 50, NOW), NOW));

        assertThat(redeemed.transaction().booked().available()).isZero();
        assertThat(refusal(world.report.report(earn("b-2", "n-7001", "0.60", NOW), NOW)))
                .isEqualTo(PartnerRefusal.LESS_THAN_ONE_POINT);
    }

    @Test
    void reverse_inParts_comesToTheSameAsTheWholeAndIsBookedOnce() {
        PartnerWorld world = cafe();
        world.report.report(earn("b-1", "n-7001", "10.00", NOW), NOW);
        long taken = 0;

        for (String part : List.of("3.33", "3.33", "0.01", "3.33")) {
            ReverseDeal.Wish wish = back("b-1", "r-" + taken + part, part, NOW);
            PartnerOutcome.Done done = done(world.reverse.reverse(wish, NOW));
            assertThat(done(world.reverse.reverse(wish, NOW.plusSeconds(5))).isReplay()).isTrue();
            taken -= done.transaction().reversals().getLast().booked().points();
        }

        assertThat(taken).isEqualTo(15);
        assertThat(world.points("7001", NOW).pending()).isZero();
        assertThat(refusal(world.reverse.reverse(back("b-1", "r-9", null, NOW), NOW)))
                .isEqualTo(PartnerRefusal.MORE_THAN_LEFT);
        assertThat(refusal(world.reverse.reverse(back("b-9", "r-9", null, NOW), NOW)))
                .isEqualTo(PartnerRefusal.UNKNOWN_TRANSACTION);
    }

    @Test
    void reverse_afterCustomersWereMerged_findsTheOneWhoStays() {
        PartnerWorld world = cafe();
        world.give("7001", "start", 80, NOW);
        world.report.report(redeem("b-1", "n-7001", 30, NOW), NOW);
        world.merge("7001", "7002", NOW.plusSeconds(60));

        Instant later = NOW.plusSeconds(120);
        world.reverse.reverse(back("b-1", "r-1", null, later), later);

        assertThat(world.points("7002", later).available()).isEqualTo(80);
    }

    @AtOnce
    @Test
    void report_sixteenAtOnceWithOneId_areBookedOnce() throws Exception {
        PartnerWorld world = cafe();
        List<Callable<PartnerOutcome>> all = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            all.add(() -> world.report.report(earn("b-1", "n-7001", "4.20", NOW), NOW));
        }
        List<PartnerOutcome.Done> outcomes = new ArrayList<>();

        try (ExecutorService pool = Executors.newFixedThreadPool(16)) {
            for (Future<PartnerOutcome> one : pool.invokeAll(all)) {
                outcomes.add(done(one.get()));
            }
        }

        assertThat(outcomes).filteredOn(outcome -> !outcome.isReplay()).hasSize(1);
        assertThat(outcomes)
                .extracting(PartnerOutcome.Done::transaction)
                .containsOnly(outcomes.getFirst().transaction());
        assertThat(world.points("7001", NOW).pending()).isEqualTo(6);
        assertThat(world.book.lines(CAFE, MARCH)).hasSize(1);
    }

    @Test
    void close_monthThatIsOver_isMadeOnceAndNeverChanges() {
        PartnerWorld world = cafe();
        world.give("7001", "start", 80, NOW);
        world.report.report(earn("b-1", "n-7001", "10.00", NOW), NOW);
        world.report.report(redeem("b-2", "n-7001", 30, NOW), NOW);

        assertThat(
                        world.settle.close(
                                CAFE, MARCH, SampleEntries.acting(APRIL.minusSeconds(43_200))))
                .isEqualTo(new Outcome.Refused(Outcome.Refusal.NOT_YET, "2026-04-05"));
        PartnerStatement march = world.close(MARCH, APRIL);
        world.reverse.reverse(back("b-2", "r-1", null, APRIL), APRIL);

        // 15 × 1.35 = 20.25, 30 × 0.925 = 27.75, 2 × 2.5 = 5, and 990 a month.
        assertThat(march.lines())
                .extracting(StatementLine::amount)
                .containsExactly(20L, -28L, 5L, 990L);
        assertThat(world.close(MARCH, APRIL.plusSeconds(60)).lines()).isEqualTo(march.lines());
        assertThat(world.settle.show(CAFE, MARCH)).isEqualTo(new Outcome.Done(march, false));
        assertThat(world.close(YearMonth.of(2026, 4), APRIL.plus(Duration.ofDays(31))).lines())
                .filteredOn(line -> line.kind() == StatementLine.Kind.REDEEMED)
                .extracting(StatementLine::count, StatementLine::amount)
                .containsExactly(tuple(-30L, 28L));
    }

    @Test
    void dispute_settledWithACorrection_isALineOfTheMonthThatRuns() {
        PartnerWorld world = cafe();
        world.report.report(earn("b-1", "n-7001", "10.00", NOW), NOW);
        PartnerStatement march = world.close(MARCH, APRIL);

        step(world, new Step.Open("b-1 was not ours"));
        step(world, new Step.Answer(1, "It came with your key"));
        Step.Settle settle = new Step.Settle(1, "As a courtesy", -20, CurrencyUnit.EUR);
        Outcome.Done settled = (Outcome.Done) step(world, settle);

        assertThat(settled.statement().lines()).isEqualTo(march.lines());
        assertThat(settled.statement().disputes().getFirst().state())
                .isEqualTo(PartnerDispute.State.SETTLED);
        assertThat(((Outcome.Done) step(world, settle)).isRepeat()).isTrue();
        assertThat(world.book.lines(CAFE, YearMonth.of(2026, 4)))
                .extracting(SettlementLine::points)
                .containsExactly(-20L);
        assertThat(
                        world.dispute.take(
                                CAFE,
                                YearMonth.of(2026, 4),
                                new Step.Open("x"),
                                SampleEntries.acting(APRIL)))
                .isEqualTo(new Outcome.Refused(Outcome.Refusal.NOT_CLOSED, "2026-04"));
    }

    private static Outcome step(PartnerWorld world, Step step) {
        return world.dispute.take(CAFE, MARCH, step, SampleEntries.acting(APRIL.plusSeconds(60)));
    }
}

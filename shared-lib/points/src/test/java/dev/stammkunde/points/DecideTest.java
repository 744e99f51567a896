package dev.stammkunde.points;

import static dev.stammkunde.points.testing.SampleOrders.CUSTOMER;
import static dev.stammkunde.points.testing.SampleOrders.PAID_AT;
import static dev.stammkunde.points.testing.SampleOrders.SHOP;
import static dev.stammkunde.points.testing.SampleOrders.line;
import static dev.stammkunde.points.testing.SampleOrders.paid;
import static dev.stammkunde.points.testing.SampleOrders.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.Decision.Refusal;
import dev.stammkunde.points.programme.Combination;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.Programme;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

final class DecideTest {

    private static final PointsAccount EMPTY = PointsAccount.empty(new AccountId(SHOP, CUSTOMER));
    private static final Instant NOW = PAID_AT.plusSeconds(5);
    private static final Programme CLAMPED =
            programme(List.of(), Combination.HIGHEST, Overdraw.CLAMPED);

    private static Decision.Book earn(Instant now) {
        PointsCommand earn =
                new PointsCommand.Earn(paid("1001", "4.90", line("a", 1, "37.90")), programme());
        return (Decision.Book) Decide.decide(EMPTY, earn, now);
    }

    private static LotTerm lotOf(Decision.Book booking) {
        return ((Booking.Accrual) booking.entry().booking()).lot();
    }

    @Test
    void earn_shippedDefault_holdsFourteenDaysAndExpiresAtTheEndOfTheMonthInTwoYears() {
        assertThat(lotOf(earn(NOW)))
                .isEqualTo(
                        new LotTerm(
                                Instant.parse("2026-03-19T10:15:30Z"),
                                Instant.parse("2028-03-31T22:00:00Z")));
    }

    @Test
    void earn_reportedWhenItsPointsWouldBeLost_countsFromTheReport() {
        Instant late = Instant.parse("2031-07-10T12:00:00Z");

        assertThat(lotOf(earn(late)))
                .isEqualTo(
                        new LotTerm(
                                Instant.parse("2031-07-24T12:00:00Z"),
                                Instant.parse("2033-07-31T22:00:00Z")));
    }

    @Test
    void earn_bookedBeforeTheLastEntry_takesThatEntrysTime() {
        PointsAccount account = earn(NOW).after();
        PointsCommand gift = new PointsCommand.Adjust("a", 5, "Kulanz", "anna", programme());

        Decision.Book booking =
                (Decision.Book) Decide.decide(account, gift, NOW.minus(Duration.ofDays(1)));

        assertThat(booking.entry().bookedAt()).isEqualTo(NOW);
    }

    @Test
    void give_points_canBeSpentAtOnceAndExpireByTheProgramme() {
        PointsCommand gift =
                new PointsCommand.Give(
                        EMPTY.id(),
                        "birthday",
                        "2026",
                        Booking.GiftReason.BIRTHDAY,
                        100,
                        programme());

        Decision.Book booking = (Decision.Book) Decide.decide(EMPTY, gift, NOW);

        Booking.Gift booked = (Booking.Gift) booking.entry().booking();
        assertThat(booking.entry().key().effect()).isEqualTo("gift/birthday/2026");
        assertThat(booking.entry().points()).isEqualTo(100);
        assertThat(PointsView.of(booking.after(), NOW).available()).isEqualTo(100);
        assertThat(booked.lot().expiresAt())
                .isEqualTo(programme().lots().expiresAt(NOW, programme().timeZone()).orElseThrow());
        assertThat(booking.after().ordersRewarded()).isZero();
    }

    @Test
    void adjust_moreThanThereIsWithoutDebt_isRefused() {
        PointsCommand take = new PointsCommand.Adjust("a", -38, "Irrtum", "anna", CLAMPED);

        assertThat(Decide.decide(earn(NOW).after(), take, NOW))
                .isEqualTo(new Decision.Refuse(Refusal.INSUFFICIENT_POINTS));
    }

    @Test
    void adjust_withoutReasonOrPoints_isRefused() {
        assertThat(
                        Decide.decide(
                                EMPTY,
                                new PointsCommand.Adjust("a", 5, " ", "anna", programme()),
                                NOW))
                .isEqualTo(new Decision.Refuse(Refusal.EMPTY_ADJUSTMENT));
        assertThat(
                        Decide.decide(
                                EMPTY,
                                new PointsCommand.Adjust("a", 0, "Kulanz", "anna", programme()),
                                NOW))
                .isEqualTo(new Decision.Refuse(Refusal.EMPTY_ADJUSTMENT));
    }

    @Test
    void expire_beforeItsTime_isRefused() {
        PointsAccount account = earn(NOW).after();
        Instant expiresAt = Instant.parse("2028-03-31T22:00:00Z");
        PointsCommand expire = new PointsCommand.Expire(account.id(), expiresAt);

        assertThat(Decide.decide(account, expire, expiresAt.minusNanos(1)))
                .isEqualTo(new Decision.Refuse(Refusal.NOTHING_TO_EXPIRE));
        assertThat(Decide.decide(account, expire, expiresAt)).isInstanceOf(Decision.Book.class);
    }

    @Test
    void clawBack_pointsSpentAndNoDebtAllowed_forgivesTheRest() {
        PointsCommand earn =
                new PointsCommand.Earn(paid("1001", "4.90", line("a", 1, "37.90")), CLAMPED);
        Decision.Book earned = (Decision.Book) Decide.decide(EMPTY, earn, NOW);
        PointsCommand spend = new PointsCommand.Adjust("a", -30, "Einkauf", "anna", CLAMPED);
        PointsAccount spent = ((Decision.Book) Decide.decide(earned.after(), spend, NOW)).after();

        Decision.Book back =
                (Decision.Book)
                        Decide.decide(
                                spent,
                                new PointsCommand.ClawBack(
                                        earned.entry(),
                                        List.of(),
                                        new Booking.Cause.OfCancellation(NOW)),
                                NOW);

        assertThat(back.entry().points()).isEqualTo(-7);
        assertThat(((Booking.ClawBack) back.entry().booking()).due()).isEqualTo(37);
        assertThat(back.after().balance()).isZero();
    }
}

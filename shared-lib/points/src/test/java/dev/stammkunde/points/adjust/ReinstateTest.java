package dev.stammkunde.points.adjust;

import static dev.stammkunde.points.adjust.Desk.ANNA;
import static dev.stammkunde.points.adjust.Desk.BERT;
import static dev.stammkunde.points.adjust.Desk.LIMIT;
import static dev.stammkunde.points.testing.Orders.ACCOUNT;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.LotSource;
import dev.stammkunde.points.Origin;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.RedemptionBooking.ReleaseReason;
import dev.stammkunde.points.RedemptionCommand;
import dev.stammkunde.points.adjust.AdjustmentOutcome.AdjustmentRefusal;
import dev.stammkunde.points.adjust.AdjustmentRecord.State;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.testkit.Crashing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;

/** Lost points come back with a reason, once. */
final class ReinstateTest {

    private static final Instant LOST = Instant.parse("2026-10-31T23:00:00Z");

    private final Desk desk = Desk.inMemory();

    private static void lose(Desk desk, long points) {
        Instant given = Instant.parse("2024-10-20T10:00:00Z");
        book(
                desk,
                new PointsCommand.Give(
                        ACCOUNT,
                        "gifts",
                        "once",
                        Booking.GiftReason.BIRTHDAY,
                        points,
                        desk.programme),
                given);
        book(desk, new PointsCommand.Expire(ACCOUNT, LOST), LOST);
    }

    private static void book(Desk desk, PointsCommand command, Instant at) {
        desk.ledger.write((Decision.Book) Decide.decide(desk.ledger.account(ACCOUNT), command, at));
    }

    private static AdjustmentAsk ask(long points, Instant lostAt) {
        return new AdjustmentAsk(
                ACCOUNT.customerId(), points, "Kulanz", "Ticket 7", null, ANNA, lostAt);
    }

    private AdjustmentOutcome ask(String key, long points, Instant lostAt) {
        return desk.make().ask(Desk.name(key), ask(points, lostAt), LIMIT, desk.acting(ANNA));
    }

    private LedgerEntry last() {
        return ((InMemoryPointsLedger) desk.ledger).all(ACCOUNT).getLast();
    }

    @Test
    void ask_lostPoints_comeBackFromWhereTheyCameWithNewDates() {
        lose(desk, 300);

        assertThat(ask("k", 120, LOST)).isInstanceOf(AdjustmentOutcome.Done.class);

        Booking.Reinstatement back = (Booking.Reinstatement) last().booking();
        assertThat(back.expiredAt()).isEqualTo(LOST);
        Lot lot = back.opened().getFirst();
        assertThat(lot.points()).isEqualTo(120);
        assertThat(lot.source()).isEqualTo(LotSource.of(Origin.GIFT));
        assertThat(lot.term().expiresAt()).isEqualTo("2028-11-30T23:00:00Z");
        assertThat(desk.balance()).isEqualTo(120);
    }

    @Test
    void ask_again_isAReplayAndAnotherKeyIsRefused() {
        lose(desk, 300);
        ask("k", 120, LOST);

        assertThat(ask("k", 120, LOST))
                .isInstanceOfSatisfying(
                        AdjustmentOutcome.Done.class, done -> assertThat(done.isReplay()).isTrue());
        assertThat(ask("other", 10, LOST))
                .isEqualTo(new AdjustmentOutcome.Refused(AdjustmentRefusal.NOTHING_LOST));
        assertThat(desk.balance()).isEqualTo(120);
    }

    @Test
    void ask_moreThanWasLostOrAtNoLoss_isRefused() {
        lose(desk, 300);

        assertThat(ask("more", 301, LOST))
                .isEqualTo(new AdjustmentOutcome.Refused(AdjustmentRefusal.NOTHING_LOST));
        assertThat(ask("none", 1, LOST.plusSeconds(1)))
                .isEqualTo(new AdjustmentOutcome.Refused(AdjustmentRefusal.NOTHING_LOST));
        assertThat(desk.balance()).isZero();
    }

    @Test
    void ask_aboveTheLimit_waitsForASecondPerson() {
        lose(desk, 900);

        assertThat(ask("k", 501, LOST))
                .isInstanceOfSatisfying(
                        AdjustmentOutcome.Done.class,
                        done ->
                                assertThat(done.adjustment().state())
                                        .isInstanceOf(State.Pending.class));
        desk.make().approve(Desk.name("k"), new AdjustmentLimit(600, 1_200), desk.acting(BERT));

        assertThat(((Booking.Reinstatement) last().booking()).approver()).isEqualTo(BERT);
        assertThat(desk.balance()).isEqualTo(501);
    }

    @Test
    void ask_lostInTwoRounds_comeBackOneAfterTheOther() {
        Instant given = Instant.parse("2024-10-20T10:00:00Z");
        book(
                desk,
                new PointsCommand.Give(
                        ACCOUNT, "gifts", "once", Booking.GiftReason.BIRTHDAY, 300, desk.programme),
                given);
        book(desk, new RedemptionCommand.Reserve("r-1", "mug", 100), given);
        List<Lot> held = ((RedemptionBooking.Reservation) last().booking()).taken();
        book(desk, new PointsCommand.Expire(ACCOUNT, LOST), LOST);
        book(desk, new RedemptionCommand.Release("r-1", ReleaseReason.NOT_USED, held), LOST);
        book(desk, new PointsCommand.Expire(ACCOUNT, LOST, 2), LOST);

        assertThat(ask("first", 150, LOST)).isInstanceOf(AdjustmentOutcome.Done.class);
        assertThat(ask("too-many", 101, LOST))
                .isEqualTo(new AdjustmentOutcome.Refused(AdjustmentRefusal.NOTHING_LOST));
        assertThat(ask("second", 100, LOST)).isInstanceOf(AdjustmentOutcome.Done.class);
        assertThat(desk.balance()).isEqualTo(250);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ask_crashesAtEachCall_repeatedGivesBackOnce(boolean afterEffect) {
        boolean crashed = true;
        for (int call = 0; crashed; call++) {
            Desk some = Desk.inMemory();
            lose(some, 300);
            Crashing crashing = new Crashing(call, afterEffect);
            Throwable crash =
                    catchThrowable(
                            () ->
                                    some.make(crashing)
                                            .ask(
                                                    Desk.name("k"),
                                                    ask(120, LOST),
                                                    LIMIT,
                                                    some.acting(ANNA)));
            crashed = crashing.crashed();

            some.make().ask(Desk.name("k"), ask(120, LOST), LIMIT, some.acting(ANNA));

            assertThat(crash != null).isEqualTo(crashed);
            assertThat(some.balance()).as("call %d", call).isEqualTo(120);
        }
    }
}

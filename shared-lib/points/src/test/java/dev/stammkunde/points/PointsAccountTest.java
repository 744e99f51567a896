package dev.stammkunde.points;

import static dev.stammkunde.points.testing.SampleOrders.CUSTOMER;
import static dev.stammkunde.points.testing.SampleOrders.SHOP;
import static dev.stammkunde.points.testing.SampleOrders.line;
import static dev.stammkunde.points.testing.SampleOrders.paid;
import static dev.stammkunde.points.testing.SampleOrders.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.points.Booking.Cause;
import dev.stammkunde.points.programme.EarningTerms;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.RateOrder;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** An account as the fold of its entries, those of the first edition included. */
final class PointsAccountTest {

    private static final AccountId ID = new AccountId(SHOP, CUSTOMER);
    private static final Instant AT = Instant.parse("2026-03-05T10:15:30Z");
    private static final LotTerm APRIL = new LotTerm(AT, Instant.parse("2026-04-30T22:00:00Z"));
    private static final LotTerm MAY = new LotTerm(AT, Instant.parse("2026-05-31T22:00:00Z"));
    private static final EarningTerms TERMS =
            ((RateOrder.Rating.Earned)
                            RateOrder.rate(
                                    paid("1001", "4.90", line("a", 1, "37.90")).order(),
                                    AT,
                                    programme(),
                                    false))
                    .terms();

    private static LedgerEntry firstEdition(PointsAccount account, long points, Booking booking) {
        long sequence = account.sequence() + 1;
        return new LedgerEntry(
                1,
                ID,
                new BookingKey("order/1001", "booking/" + sequence),
                sequence,
                AT,
                Effect.points(points),
                booking,
                account.head(),
                new EntryHash(Long.toString(sequence).repeat(64)));
    }

    private static PointsAccount afterFirstEdition(
            PointsAccount account, long pts, Booking booked) {
        return account.apply(firstEdition(account, pts, booked));
    }

    private static Booking.Accrual accrual(LotTerm term) {
        return new Booking.Accrual(
                "1001", "#1001", AT, "EUR", term, "v1", TERMS, List.of(), Overdraw.ALLOWED);
    }

    private static Decision.Book book(PointsAccount account, PointsCommand command, Instant now) {
        return (Decision.Book) Decide.decide(account, command, now);
    }

    private static PointsCommand adjust(String id, long points) {
        return new PointsCommand.Adjust(
                id, points, "Kulanz", null, null, "anna", null, programme());
    }

    @Test
    void apply_ordersOfTheFirstEdition_earnAndCountAsRewarded() {
        PointsAccount account = afterFirstEdition(PointsAccount.empty(ID), 37, accrual(MAY));

        assertThat(account.lots()).containsExactly(new Lot(MAY, 37, LotSource.UNKNOWN));
        assertThat(account.ordersRewarded()).isEqualTo(1);
    }

    @Test
    void apply_refundOfTheFirstEdition_takesFromItsOwnLotFirst() {
        PointsAccount two =
                afterFirstEdition(
                        afterFirstEdition(PointsAccount.empty(ID), 10, accrual(APRIL)),
                        37,
                        accrual(MAY));

        PointsAccount account =
                afterFirstEdition(
                        two,
                        -30,
                        new Booking.ClawBack(
                                "1001",
                                new Cause.OfCancellation(AT),
                                MAY,
                                7,
                                30,
                                Overdraw.ALLOWED));

        assertThat(account.lots())
                .containsExactly(
                        new Lot(APRIL, 10, LotSource.UNKNOWN), new Lot(MAY, 7, LotSource.UNKNOWN));
        assertThat(account.ordersRewarded()).isEqualTo(2);
    }

    @Test
    void apply_giftAndCorrectionOfEachEdition_saysWhereTheirPointsCameFromSinceTheSecond() {
        PointsAccount old =
                afterFirstEdition(
                        PointsAccount.empty(ID),
                        5,
                        new Booking.Gift("birthday", "2026", Booking.GiftReason.BIRTHDAY, MAY));

        PointsAccount now = book(PointsAccount.empty(ID), adjust("a", 5), AT).after();

        assertThat(old.lots()).containsExactly(new Lot(MAY, 5, LotSource.UNKNOWN));
        assertThat(now.lots().getFirst().source()).isEqualTo(LotSource.of(Origin.ADJUSTMENT));
    }

    @Test
    void apply_expiry_losesThePointsOfThatDate() {
        PointsAccount two =
                afterFirstEdition(
                        afterFirstEdition(PointsAccount.empty(ID), 10, accrual(APRIL)),
                        37,
                        accrual(MAY));
        Instant end = Instant.parse("2026-04-30T22:00:00Z");
        PointsCommand expire = new PointsCommand.Expire(ID, end);

        Decision.Book expired = book(two, expire, end);

        assertThat(expired.entry().points()).isEqualTo(-10);
        assertThat(expired.after().lots()).containsExactly(new Lot(MAY, 37, LotSource.UNKNOWN));
    }

    @Test
    void expire_severalDatesHavePassed_takesThePointsOfTheOneAskedFor() {
        PointsAccount two =
                afterFirstEdition(
                        afterFirstEdition(PointsAccount.empty(ID), 10, accrual(APRIL)),
                        37,
                        accrual(MAY));
        Instant end = Instant.parse("2026-05-31T22:00:00Z");

        Decision.Book expired = book(two, new PointsCommand.Expire(ID, end), end);

        assertThat(expired.entry().points()).isEqualTo(-37);
        assertThat(expired.after().lots()).containsExactly(new Lot(APRIL, 10, LotSource.UNKNOWN));
    }

    @Test
    void expire_pointsThatFilledADebt_areNotLostOnceMore() {
        PointsAccount owing = book(PointsAccount.empty(ID), adjust("a", -20), AT).after();
        Instant end = Instant.parse("2026-05-31T22:00:00Z");
        LotTerm held = new LotTerm(AT.plusSeconds(60), end);
        PointsAccount both = afterFirstEdition(owing, 50, accrual(held));
        assertThat(both.debt()).isEqualTo(20);

        Decision.Book expired = book(both, new PointsCommand.Expire(ID, end), end);

        assertThat(expired.entry().points()).isEqualTo(-30);
        assertThat(expired.after().debt()).isZero();
    }

    @Test
    void fold_entriesInAnyOrder_appliesThemBySequence() {
        Decision.Book first = book(PointsAccount.empty(ID), adjust("a", 5), AT);
        Decision.Book second = book(first.after(), adjust("b", -2), AT);
        Decision.Book third = book(second.after(), adjust("c", 9), AT);

        assertThat(PointsAccount.fold(ID, List.of(third.entry(), first.entry(), second.entry())))
                .isEqualTo(third.after());
        assertThatThrownBy(() -> PointsAccount.fold(ID, List.of(third.entry(), first.entry())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("entry 3 does not follow entry 1");
    }
}

package dev.stammkunde.points;

import static dev.stammkunde.points.testing.SampleOrders.CUSTOMER;
import static dev.stammkunde.points.testing.SampleOrders.SHOP;
import static dev.stammkunde.points.testing.SampleOrders.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.PointsView.NextExpiry;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** What a customer has at a time, without anything having run since the last entry. */
final class PointsViewTest {

    private static final AccountId ID = new AccountId(SHOP, CUSTOMER);
    private static final Instant BOOKED = Instant.parse("2026-03-05T10:00:00Z");
    private static final Instant HOLD_ENDS = Instant.parse("2026-03-19T10:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-30T22:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-31T22:00:00Z");

    private static PointsAccount account(long debt, Lot... lots) {
        return new PointsAccount(
                ID,
                3,
                EntryHash.NONE,
                List.of(lots),
                debt,
                70,
                1,
                BOOKED,
                null,
                List.of(),
                new TreeMap<>(),
                new TreeMap<>());
    }

    private static Lot lot(long points, Instant availableAt, @Nullable Instant expiresAt) {
        return new Lot(new LotTerm(availableAt, expiresAt), points, LotSource.of(Origin.PURCHASE));
    }

    @Test
    void of_debtAndPointsWhoseHoldEnds_isFilledAtThatInstant() {
        PointsAccount owing = account(20, lot(50, HOLD_ENDS, MAY));

        PointsView before = PointsView.of(owing, HOLD_ENDS.minusNanos(1));
        PointsView after = PointsView.of(owing, HOLD_ENDS);

        assertThat(before.available()).isEqualTo(-20);
        assertThat(before.pending()).isEqualTo(50);
        assertThat(before.pendingLots()).containsExactly(lot(50, HOLD_ENDS, MAY));
        assertThat(after.available()).isEqualTo(30);
        assertThat(after.pending()).isZero();
        assertThat(after.nextExpiry()).contains(new NextExpiry(30, MAY));
    }

    @Test
    void of_beforeTheLastEntry_isAsOfThatEntry() {
        PointsAccount account = account(0, lot(50, BOOKED, MAY));
        Instant earlier = BOOKED.minus(Duration.ofDays(1));

        PointsView view = PointsView.of(account, earlier);

        assertThat(view.available()).isEqualTo(50);
        assertThat(view.asOf()).isEqualTo(earlier);
    }

    @Test
    void nextExpiry_severalLots_tellsAllThatIsLostAtTheFirstDate() {
        PointsAccount account =
                account(
                        0,
                        lot(1, BOOKED, null),
                        lot(20, BOOKED, MAY),
                        lot(300, BOOKED, APRIL),
                        lot(4000, HOLD_ENDS, APRIL),
                        lot(50_000, BOOKED, APRIL.minusSeconds(1)));

        assertThat(PointsView.of(account, HOLD_ENDS).nextExpiry())
                .contains(new NextExpiry(50_000, APRIL.minusSeconds(1)));
        assertThat(PointsView.of(account, APRIL.minusSeconds(1)).nextExpiry())
                .contains(new NextExpiry(4300, APRIL));
        assertThat(PointsView.of(account, APRIL).nextExpiry()).contains(new NextExpiry(20, MAY));
    }

    @Test
    void nextExpiry_pointsThatNeverExpire_isNone() {
        assertThat(PointsView.of(account(0, lot(9, BOOKED, null)), MAY).nextExpiry()).isEmpty();
    }

    @Test
    void ofLedger_entriesBookedLater_doNotCount() {
        Decision.Book first = give(PointsAccount.empty(ID), 10, BOOKED);
        Decision.Book second = give(first.after(), 5, BOOKED.plusSeconds(60));
        List<LedgerEntry> ledger = List.of(first.entry(), second.entry());

        assertThat(PointsView.of(ID, ledger, BOOKED.plusSeconds(59)).available()).isEqualTo(10);
        assertThat(PointsView.of(ID, ledger, BOOKED.plusSeconds(60)).available()).isEqualTo(15);
    }

    private static Decision.Book give(PointsAccount account, long points, Instant now) {
        PointsCommand give =
                new PointsCommand.Give(
                        ID,
                        "birthday",
                        "year-" + points,
                        Booking.GiftReason.BIRTHDAY,
                        points,
                        programme());
        return (Decision.Book) Decide.decide(account, give, now);
    }
}

package dev.stammkunde.points.testing;

import static dev.stammkunde.points.testing.Orders.ACCOUNT;
import static dev.stammkunde.points.testing.Orders.PAID_AT;
import static dev.stammkunde.points.testing.Orders.SHOP;
import static dev.stammkunde.points.testing.Orders.eur;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.Ids;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.EntryRoom;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.OrderRecord;
import dev.stammkunde.points.OrderRecord.Waiting;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.points.WaitingRefunds;
import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent.OrderPaid;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What every store of the ledger does. Each test gets an empty one. */
public abstract class PointsLedgerContract {

    private static final Instant NOW = PAID_AT.plusSeconds(5);

    protected abstract PointsLedger ledger();

    protected abstract LedgerHistory history();

    protected abstract WaitingRefunds waitingRefunds();

    private static Decision.Book earn(PointsAccount account, String orderId) {
        PointsCommand earn =
                new PointsCommand.Earn(Orders.paid(orderId, "37.90"), Orders.programme());
        return (Decision.Book) Decide.decide(account, earn, NOW);
    }

    private static Waiting refundWaits(String refundId, String orderId, Instant since) {
        return new Waiting(
                SHOP,
                orderId,
                new Booking.Cause.OfRefund(Orders.refunded(refundId, orderId, "5").refund()),
                since);
    }

    private LedgerEntry book(String orderId) {
        Decision.Book booking = earn(history().account(ACCOUNT), orderId);
        assertThat(ledger().write(booking)).isEqualTo(Written.WRITTEN);
        return booking.entry();
    }

    @Test
    void standing_unknownCustomer_isEmpty() {
        assertThat(ledger().standing(ACCOUNT, BookingKey.earn("1001")))
                .isEqualTo(
                        new PointsLedger.Standing(PointsAccount.empty(ACCOUNT), Optional.empty()));
    }

    @Test
    void write_firstEntry_isReadBackEqual() {
        Decision.Book booking = earn(PointsAccount.empty(ACCOUNT), "1001");

        assertThat(ledger().write(booking)).isEqualTo(Written.WRITTEN);

        PointsLedger.Standing standing = ledger().standing(ACCOUNT, BookingKey.earn("1001"));
        assertThat(standing.account()).isEqualTo(booking.after());
        assertThat(standing.booked()).contains(booking.entry());
        assertThat(standing.booked().orElseThrow().recomputedHash())
                .isEqualTo(booking.entry().hash());
    }

    @Test
    void write_everyKindOfBooking_isReadBackEqual() {
        LedgerEntry accrual = book("1001");
        Refund refund =
                new Refund(
                        "r-1",
                        "1001",
                        PAID_AT.plusNanos(123_456_789),
                        List.of(new Refund.RefundedLine("line-1", 1, eur("3.10"))),
                        eur("1.00"),
                        eur("2.05"));
        write(new PointsCommand.ClawBack(accrual, List.of(), new Booking.Cause.OfRefund(refund)));
        write(
                new PointsCommand.ClawBack(
                        accrual,
                        ledger().order(SHOP, "1001").clawBacks(),
                        new Booking.Cause.OfCancellation(NOW)));
        write(new PointsCommand.Adjust("a-1", 50, "Kulanz", "support:anna", Orders.programme()));
        write(new PointsCommand.Adjust("a-2", -80, "Irrtum", "support:bert", Orders.programme()));

        write(
                new PointsCommand.Give(
                        ACCOUNT,
                        "birthday-2",
                        "2026",
                        Booking.GiftReason.BIRTHDAY,
                        10,
                        Orders.programme()));

        List<LedgerEntry> all = history().all(ACCOUNT);

        assertThat(all).hasSize(6);
        assertThat(all).allSatisfy(e -> assertThat(e.recomputedHash()).isEqualTo(e.hash()));
        assertThat(PointsAccount.fold(ACCOUNT, all)).isEqualTo(history().account(ACCOUNT));
        assertThat(history().account(ACCOUNT).debt()).isEqualTo(20);
    }

    @Test
    void write_asManyLinesAsAnEntryHolds_areReadBackEqual() {
        List<OrderPaid> orders =
                List.of(
                        Orders.paidLines("many", 8_000, "123"),
                        Orders.paidLines("long", 2_260, "x".repeat(Ids.LONGEST - 4)),
                        Orders.paidLines("wide", 1_000, "ä".repeat(Ids.LONGEST - 4)),
                        Orders.paidLines("maps", 1_000, "1234567890"));

        for (OrderPaid order : orders) {
            assertThat(EntryRoom.has(order.order())).isTrue();
            write(new PointsCommand.Earn(order, Orders.programme()));
        }

        assertThat(history().all(ACCOUNT))
                .hasSize(4)
                .allSatisfy(e -> assertThat(e.recomputedHash()).isEqualTo(e.hash()));
        assertThat(history().account(ACCOUNT).balance()).isEqualTo(8_000 + 2_260 + 1_000 + 1_000);
    }

    @Test
    void write_longestIds_areReadBackEqual() {
        String widest = "ä".repeat(Ids.LONGEST);
        AccountId account = new AccountId("s".repeat(Ids.LONGEST), widest);
        PointsCommand earn =
                new PointsCommand.Earn(Orders.paid(widest, "37.90"), Orders.programme());
        Decision.Book booking =
                (Decision.Book) Decide.decide(PointsAccount.empty(account), earn, NOW);
        assertThat(ledger().write(booking)).isEqualTo(Written.WRITTEN);

        PointsCommand back =
                new PointsCommand.ClawBack(
                        booking.entry(),
                        List.of(),
                        new Booking.Cause.OfRefund(Orders.refunded(widest, widest, "5").refund()));
        Decision.Book refund = (Decision.Book) Decide.decide(booking.after(), back, NOW);
        assertThat(ledger().write(refund)).isEqualTo(Written.WRITTEN);

        assertThat(ledger().standing(account, back.key()).booked()).contains(refund.entry());
        assertThat(history().all(account)).containsExactly(booking.entry(), refund.entry());
    }

    private void write(PointsCommand command) {
        Decision.Book booking =
                (Decision.Book) Decide.decide(history().account(ACCOUNT), command, NOW);
        assertThat(ledger().write(booking)).isEqualTo(Written.WRITTEN);
        assertThat(ledger().standing(ACCOUNT, command.key()).booked()).contains(booking.entry());
    }

    @Test
    void write_sameKeyAgain_saysTakenAndChangesNothing() {
        book("1001");
        PointsAccount before = history().account(ACCOUNT);

        assertThat(ledger().write(earn(before, "1001"))).isEqualTo(Written.KEY_TAKEN);

        assertThat(history().account(ACCOUNT)).isEqualTo(before);
    }

    @Test
    void write_afterAnotherEntry_saysMovedAndChangesNothing() {
        Decision.Book late = earn(PointsAccount.empty(ACCOUNT), "1002");
        book("1001");
        PointsAccount before = history().account(ACCOUNT);

        assertThat(ledger().write(late)).isEqualTo(Written.ACCOUNT_MOVED);

        assertThat(history().account(ACCOUNT)).isEqualTo(before);
        assertThat(ledger().order(SHOP, "1002").entries()).isEmpty();
    }

    @Test
    void order_withEntriesWaitingAndNote_holdsAllOfThem() {
        OrderRecord.Note note = new OrderRecord.Note(SHOP, "1001", null, NoPoints.NOT_PAID, NOW);
        ledger().note(note);
        ledger().await(refundWaits("r-1", "1001", NOW));
        LedgerEntry accrual = book("1001");
        book("1002");

        OrderRecord order = ledger().order(SHOP, "1001");

        assertThat(order.entries()).containsExactly(accrual);
        assertThat(order.findAccrual()).contains(accrual);
        assertThat(order.waiting()).containsExactly(refundWaits("r-1", "1001", NOW));
        assertThat(order.note()).contains(note);
        assertThat(ledger().order("other-shop", "1001").entries()).isEmpty();
    }

    @Test
    void await_orderHasNotEarned_waitsOnceUntilSettled() {
        Waiting first = refundWaits("r-1", "1001", NOW);
        Waiting second = refundWaits("r-2", "1001", NOW.plusSeconds(9));

        assertThat(ledger().await(first)).isTrue();
        assertThat(ledger().await(refundWaits("r-1", "1001", NOW.plusSeconds(1)))).isTrue();
        assertThat(ledger().await(second)).isTrue();

        assertThat(ledger().waiting(SHOP, "1001")).containsExactlyInAnyOrder(first, second);
        ledger().settle(first);
        ledger().settle(first);
        assertThat(ledger().waiting(SHOP, "1001")).containsExactly(second);
        ledger().settle(second);
        assertThat(ledger().waiting(SHOP, "1001")).isEmpty();
    }

    @Test
    void await_orderHasEarned_refuses() {
        book("1001");

        assertThat(ledger().await(refundWaits("r-1", "1001", NOW))).isFalse();

        assertThat(ledger().waiting(SHOP, "1001")).isEmpty();
    }

    @Test
    void note_earlierDecisionAfterwards_leavesTheLaterOne() {
        OrderRecord.Note later =
                new OrderRecord.Note(SHOP, "1001", "7001", NoPoints.CANCELLED, NOW);
        ledger().note(later);

        ledger().note(
                        new OrderRecord.Note(
                                SHOP, "1001", "7001", NoPoints.NOT_PAID, NOW.minusSeconds(1)));

        assertThat(ledger().order(SHOP, "1001").note()).contains(later);
    }

    @Test
    void newestFirst_morePagesThanOne_givesEachEntryOnce() {
        for (int i = 1; i <= 7; i++) {
            book("100" + i);
        }

        LedgerHistory.Page first = history().newestFirst(ACCOUNT, OptionalLong.empty(), 3);
        LedgerHistory.Page second = history().newestFirst(ACCOUNT, first.next(), 3);
        LedgerHistory.Page third = history().newestFirst(ACCOUNT, second.next(), 3);

        assertThat(first.entries()).extracting(LedgerEntry::sequence).containsExactly(7L, 6L, 5L);
        assertThat(second.entries()).extracting(LedgerEntry::sequence).containsExactly(4L, 3L, 2L);
        assertThat(third.entries()).extracting(LedgerEntry::sequence).containsExactly(1L);
        assertThat(third.next()).isEmpty();
    }

    @Test
    void find_bySequence_isOfTheAccountOnly() {
        LedgerEntry entry = book("1001");

        assertThat(history().find(ACCOUNT, 1)).contains(entry);
        assertThat(history().find(ACCOUNT, 2)).isEmpty();
        assertThat(history().find(new AccountId(SHOP, "7002"), 1)).isEmpty();
    }

    @Test
    void findWaitingSinceBefore_onlyOldRefundsThatNobodyAcknowledged_areListed() {
        ledger().await(refundWaits("r-1", "old", NOW.minusSeconds(100)));
        ledger().await(refundWaits("r-2", "young", NOW));
        ledger().await(refundWaits("r-3", "seen", NOW.minusSeconds(100)));
        ledger().await(
                        new Waiting(
                                SHOP,
                                "cancelled",
                                new Booking.Cause.OfCancellation(NOW),
                                NOW.minusSeconds(100)));
        waitingRefunds().acknowledge(new WaitingRefunds.OrderRef(SHOP, "seen"));

        assertThat(waitingRefunds().findWaitingSinceBefore(NOW.minusSeconds(50), 10))
                .containsExactly(new WaitingRefunds.OrderRef(SHOP, "old"));
        assertThat(ledger().waiting(SHOP, "seen")).hasSize(1);
    }
}

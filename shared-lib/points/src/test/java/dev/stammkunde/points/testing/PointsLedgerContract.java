package dev.stammkunde.points.testing;

import static dev.stammkunde.points.testing.Orders.ACCOUNT;
import static dev.stammkunde.points.testing.Orders.CUSTOMER;
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
import dev.stammkunde.points.FindOrderPoints;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.Origin;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.points.RedeemedPoints;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.RedemptionBooking.ReleaseReason;
import dev.stammkunde.points.RedemptionBooking.UsedOrder;
import dev.stammkunde.points.RedemptionCommand;
import dev.stammkunde.points.SettleOrder;
import dev.stammkunde.points.WaitingRefunds;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.units.PersonalBonus;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.ShopEvent.OrderReported;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
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

    protected abstract FindOrderPoints orderPoints();

    private SettleOrder.Settlement settlement(ShopEvent event, String orderId) {
        PointsLedger.OrderAndAccount standing = ledger().order(SHOP, orderId, CUSTOMER);
        LedgerOrder order = standing.order();
        PointsAccount account = standing.customer().orElseThrow();
        return SettleOrder.settle(
                new SettleOrder.Case(order, account, account, Orders.programme()),
                order.known().hear(OrderReport.of(event).orElseThrow()),
                NOW);
    }

    private LedgerEntry book(String orderId) {
        return book(Orders.paid(orderId, "37.90"), orderId);
    }

    private LedgerEntry book(ShopEvent event, String orderId) {
        SettleOrder.Settlement settlement = settlement(event, orderId);
        assertThat(ledger().write(settlement)).isEqualTo(Written.WRITTEN);
        return settlement.bookings().getFirst().entry();
    }

    private Decision.Book give(AccountId account, String occurrence) {
        PointsCommand give =
                new PointsCommand.Give(
                        account,
                        "birthday-2",
                        occurrence,
                        Booking.GiftReason.BIRTHDAY,
                        10,
                        Orders.programme());
        PointsLedger.Standing standing = ledger().standing(account, give.key());
        return (Decision.Book) Decide.decide(standing.account(), give, NOW);
    }

    private static PointsCommand adjust(String id, long points) {
        return new PointsCommand.Adjust(
                id, points, "Kulanz", "rief an", "1001", "anna", "bert", Orders.programme());
    }

    private void write(PointsCommand command) {
        Decision.Book booking =
                (Decision.Book) Decide.decide(history().account(ACCOUNT), command, NOW);
        assertThat(ledger().write(booking)).isEqualTo(Written.WRITTEN);
        assertThat(ledger().standing(ACCOUNT, command.key()).booked()).contains(booking.entry());
    }

    @Test
    void write_unitsOfOtherWings_areReadAsTheyWere() {
        CountedOrders rules =
                new CountedOrders(new PersonalBonus("tier:gold", new BigDecimal("1.5")));
        PointsLedger.OrderAndAccount standing = ledger().order(SHOP, "1001", CUSTOMER);
        PointsAccount empty = standing.customer().orElseThrow();
        SettleOrder.Settlement settled =
                SettleOrder.settle(
                        new SettleOrder.Case(
                                standing.order(), empty, empty, Orders.programme(), List.of(rules)),
                        standing.order()
                                .known()
                                .hear(OrderReport.of(Orders.paid("1001", "37.90")).orElseThrow()),
                        NOW);

        assertThat(ledger().write(settled)).isEqualTo(Written.WRITTEN);

        LedgerEntry entry = settled.bookings().getFirst().entry();
        PointsAccount account = history().account(ACCOUNT);
        assertThat(account.held(CountedOrders.POINTS)).isEqualTo(entry.points());
        assertThat(account).isEqualTo(PointsAccount.fold(ACCOUNT, List.of(entry)));
        assertThat(history().find(ACCOUNT, entry.sequence())).contains(entry);
        assertThat(ledger().order(SHOP, "1001", CUSTOMER).order().booked())
                .isEqualTo(settled.after().booked());
    }

    @Test
    void write_whatEndsOfAnotherWing_isReadAsItWasAndBookedOnce() {
        CountedOrders rules = new CountedOrders();
        write_unitsOfOtherWings_areReadAsTheyWere();
        BookingKey key = BookingKey.units(CUSTOMER, CountedOrders.NAME, "ended");
        PointsCommand end =
                new PointsCommand.ChangeUnits(
                        key, CountedOrders.NAME, null, "Frist vorbei", rules::ended);
        PointsAccount before = history().account(ACCOUNT);

        Decision.Book booking =
                (Decision.Book) Decide.decide(before, end, NOW.plus(Duration.ofDays(60)));

        assertThat(ledger().write(booking)).isEqualTo(Written.WRITTEN);
        assertThat(ledger().write(booking)).isNotEqualTo(Written.WRITTEN);
        assertThat(ledger().standing(ACCOUNT, key).booked()).contains(booking.entry());
        assertThat(history().account(ACCOUNT)).isEqualTo(booking.after());
        assertThat(booking.after().units()).isEmpty();
        assertThat(booking.after().balance()).isEqualTo(before.balance());
    }

    @Test
    void write_whatWasTakenOver_isReadAsItWasAndBookedOnce() {
        PointsCommand over =
                new PointsCommand.TakeOver(
                        ACCOUNT,
                        "alt-1",
                        250,
                        NOW.plusSeconds(86_400),
                        "Übernommen",
                        "anna",
                        Orders.programme());

        write(over);

        Decision.Book again =
                (Decision.Book) Decide.decide(PointsAccount.empty(ACCOUNT), over, NOW);
        assertThat(ledger().write(again)).isEqualTo(Written.KEY_TAKEN);
        assertThat(ledger().account(ACCOUNT).lots())
                .singleElement()
                .extracting(lot -> lot.source().origin())
                .isEqualTo(Origin.IMPORT);
    }

    @Test
    void standing_unknownCustomer_isEmpty() {
        assertThat(ledger().standing(ACCOUNT, BookingKey.adjustment("a-1")))
                .isEqualTo(
                        new PointsLedger.Standing(PointsAccount.empty(ACCOUNT), Optional.empty()));
    }

    @Test
    void order_neverHeardOf_isUnheard() {
        assertThat(ledger().order(SHOP, "1001", CUSTOMER))
                .isEqualTo(
                        new PointsLedger.OrderAndAccount(
                                LedgerOrder.unheard(SHOP, "1001"),
                                Optional.of(PointsAccount.empty(ACCOUNT))));
        assertThat(history().order(SHOP, "1001")).isEmpty();
    }

    @Test
    void pointsOf_bookedOrder_isWhatItStandsForNow() {
        assertThat(orderPoints().pointsOf(SHOP, "1001")).isZero();
        LedgerEntry earned = book("1001");
        assertThat(orderPoints().pointsOf(SHOP, "1001")).isEqualTo(earned.points()).isPositive();

        book(Orders.cancelled("1001"), "1001");

        assertThat(orderPoints().pointsOf(SHOP, "1001")).isZero();
        assertThat(orderPoints().pointsOf("other-shop", "1001")).isZero();
    }

    @Test
    void write_firstState_isReadBackEqual() {
        SettleOrder.Settlement settlement = settlement(Orders.paid("1001", "37.90"), "1001");

        assertThat(ledger().write(settlement)).isEqualTo(Written.WRITTEN);

        PointsLedger.OrderAndAccount standing = ledger().order(SHOP, "1001", CUSTOMER);
        assertThat(standing.order()).isEqualTo(settlement.after());
        assertThat(standing.customer()).contains(settlement.bookings().getFirst().after());
        LedgerHistory.OrderEntries read = history().order(SHOP, "1001").orElseThrow();
        assertThat(read.entries()).containsExactly(settlement.bookings().getFirst().entry());
        assertThat(read.entries().getFirst().recomputedHash())
                .isEqualTo(read.entries().getFirst().hash());
    }

    @Test
    void write_everyKindOfBooking_isReadBackEqual() {
        book("1001");
        Refund refund =
                new Refund(
                        "r-1",
                        "1001",
                        PAID_AT.plusNanos(123_456_789),
                        List.of(new Refund.RefundedLine("line-1", 1, eur("3.10"))),
                        eur("1.00"),
                        eur("2.05"));
        book(new ShopEvent.OrderRefunded(Orders.SOURCE, AsOf.of(NOW), refund), "1001");
        book(Orders.cancelled("1001"), "1001");
        write(adjust("a-1", 50));
        write(adjust("a-2", -80));
        assertThat(ledger().write(give(ACCOUNT, "2026"))).isEqualTo(Written.WRITTEN);
        assertThat(
                        ledger().write(
                                        Decide.merge(
                                                history().account(new AccountId(SHOP, "8")),
                                                history().account(ACCOUNT),
                                                NOW)))
                .isEqualTo(Written.WRITTEN);

        List<LedgerEntry> all = history().all(ACCOUNT);

        assertThat(all).hasSize(7);
        assertThat(all).allSatisfy(e -> assertThat(e.recomputedHash()).isEqualTo(e.hash()));
        assertThat(PointsAccount.fold(ACCOUNT, all)).isEqualTo(history().account(ACCOUNT));
        assertThat(history().account(ACCOUNT).debt()).isEqualTo(20);
    }

    @Test
    void write_everyKindOfRedemption_isReadBackEqual() {
        UsedOrder order = new UsedOrder("5001", "#5001");
        write(adjust("a-1", 90));
        write(new RedemptionCommand.Reserve("r-1", "mug", 40));
        List<Lot> held =
                ((RedemptionBooking.Reservation) history().all(ACCOUNT).getLast().booking())
                        .taken();
        assertThat(history().account(ACCOUNT).reserved()).isEqualTo(40);
        write(new RedemptionCommand.Capture("r-1", order, held, 30));
        write(new RedemptionCommand.Reserve("r-2", null, 50));
        held = ((RedemptionBooking.Reservation) history().all(ACCOUNT).getLast().booking()).taken();
        write(new RedemptionCommand.Release("r-2", ReleaseReason.VOIDED, held));
        write(new RedemptionCommand.CaptureLate("r-2", order, 70));
        RedeemedPoints redeemed = new RedeemedPoints(held, 20);
        write(new RedemptionCommand.Restore("r-2", order, 1, redeemed, 0, 45, Orders.programme()));
        write(new RedemptionCommand.Restore("r-2", order, 2, redeemed, 45, 5, Orders.programme()));

        List<LedgerEntry> all = history().all(ACCOUNT);

        assertThat(all).hasSize(8);
        assertThat(all).allSatisfy(e -> assertThat(e.recomputedHash()).isEqualTo(e.hash()));
        assertThat(PointsAccount.fold(ACCOUNT, all)).isEqualTo(history().account(ACCOUNT));
    }

    @Test
    void write_twoEndsOfOneReservation_secondIsTaken() {
        write(adjust("a-1", 90));
        write(new RedemptionCommand.Reserve("r-1", "mug", 40));
        PointsAccount account = history().account(ACCOUNT);
        List<Lot> held =
                ((RedemptionBooking.Reservation) history().all(ACCOUNT).getLast().booking())
                        .taken();
        Decision.Book release =
                (Decision.Book)
                        Decide.decide(
                                account,
                                new RedemptionCommand.Release("r-1", ReleaseReason.VOIDED, held),
                                NOW);

        write(new RedemptionCommand.Capture("r-1", null, held, 40));

        assertThat(ledger().write(release)).isEqualTo(Written.KEY_TAKEN);
    }

    @Test
    void write_asManyLinesAsAnEntryHolds_areReadBackEqual() {
        List<OrderReported> orders =
                List.of(
                        Orders.paidLines("many", 8_000, "123"),
                        Orders.paidLines("long", 2_260, "x".repeat(Ids.LONGEST - 4)),
                        Orders.paidLines("wide", 1_000, "ä".repeat(Ids.LONGEST - 4)));

        for (OrderReported order : orders) {
            assertThat(EntryRoom.has(order.order())).isTrue();
            book(order, order.order().orderId());
        }

        assertThat(history().all(ACCOUNT))
                .hasSize(3)
                .allSatisfy(e -> assertThat(e.recomputedHash()).isEqualTo(e.hash()));
        assertThat(history().account(ACCOUNT).balance()).isEqualTo(8_000 + 2_260 + 1_000);
    }

    @Test
    void write_longestIds_areReadBackEqual() {
        String widest = "ä".repeat(Ids.LONGEST);
        LedgerEntry earned = book(Orders.paid(widest, "37.90"), widest);
        LedgerEntry back = book(Orders.refunded(widest, widest, "5"), widest);

        assertThat(history().all(ACCOUNT)).containsExactly(earned, back);
    }

    @Test
    void write_sameOrderAgain_saysTakenAndChangesNothing() {
        SettleOrder.Settlement again = settlement(Orders.paid("1001", "37.90"), "1001");
        book("1001");
        PointsAccount before = history().account(ACCOUNT);

        assertThat(ledger().write(again)).isEqualTo(Written.KEY_TAKEN);

        assertThat(history().account(ACCOUNT)).isEqualTo(before);
    }

    @Test
    void write_sameGiftAgain_saysTakenAndChangesNothing() {
        assertThat(ledger().write(give(ACCOUNT, "2026"))).isEqualTo(Written.WRITTEN);
        PointsAccount before = history().account(ACCOUNT);

        assertThat(ledger().write(give(ACCOUNT, "2026"))).isEqualTo(Written.KEY_TAKEN);

        assertThat(history().account(ACCOUNT)).isEqualTo(before);
    }

    @Test
    void write_afterAnotherEntry_saysMovedAndChangesNothing() {
        SettleOrder.Settlement late = settlement(Orders.paid("1002", "37.90"), "1002");
        book("1001");
        PointsAccount before = history().account(ACCOUNT);

        assertThat(ledger().write(late)).isEqualTo(Written.ACCOUNT_MOVED);

        assertThat(history().account(ACCOUNT)).isEqualTo(before);
        assertThat(history().order(SHOP, "1002")).isEmpty();
    }

    @Test
    void write_reportThatBooksNothing_isKept() {
        SettleOrder.Settlement first = settlement(Orders.refunded("r-1", "1001", "5"), "1001");
        assertThat(ledger().write(first)).isEqualTo(Written.WRITTEN);
        SettleOrder.Settlement second = settlement(Orders.refunded("r-2", "1001", "5"), "1001");
        SettleOrder.Settlement atOnce = settlement(Orders.refunded("r-3", "1001", "5"), "1001");
        assertThat(ledger().write(second)).isEqualTo(Written.WRITTEN);

        assertThat(ledger().write(atOnce)).isEqualTo(Written.KEY_TAKEN);

        assertThat(history().order(SHOP, "1001").orElseThrow().order().known().apart().keySet())
                .containsExactly("r-1", "r-2");
    }

    @Test
    void write_merge_leavesAPointerThatEveryReadFollows() {
        AccountId other = new AccountId(SHOP, "8");
        assertThat(ledger().write(give(other, "2026"))).isEqualTo(Written.WRITTEN);
        book("1001");
        Decision.Merge merge =
                Decide.merge(history().account(other), history().account(ACCOUNT), NOW);

        assertThat(ledger().write(merge)).isEqualTo(Written.WRITTEN);

        PointsAccount joined = history().account(ACCOUNT);
        assertThat(joined.balance()).isEqualTo(47);
        assertThat(ledger().account(other)).isEqualTo(joined);
        assertThat(history().account(other)).isEqualTo(joined);
        assertThat(ledger().order(SHOP, "1002", "8").customer()).contains(joined);
        assertThat(ledger().standing(other, BookingKey.adjustment("a")).account())
                .isEqualTo(joined);
        assertThat(ledger().write(merge)).isNotEqualTo(Written.WRITTEN);
        assertThat(history().all(other)).hasSize(2);
    }

    @Test
    void account_mergedThirtyTimesOneAfterTheOther_isFoundByTheFirst() {
        assertThat(ledger().write(give(new AccountId(SHOP, "c0"), "2026")))
                .isEqualTo(Written.WRITTEN);
        for (int i = 0; i < 30; i++) {
            merge("c" + i, "c" + (i + 1));
        }

        PointsAccount last = ledger().account(new AccountId(SHOP, "c0"));

        assertThat(last.id().customerId()).isEqualTo("c30");
        assertThat(last.mergedFrom()).containsExactly("c29");
        assertThat(ledger().customersOf(last)).hasSize(31).contains("c0", "c17", "c30");
        assertThat(ledger().customersOf(new AccountId(SHOP, "c3"))).hasSize(31);
        assertThat(ledger().customersOf(new AccountId(SHOP, "new"))).containsExactly("new");
        assertThat(history().customersOf(last)).isEqualTo(ledger().customersOf(last));
        assertThat(last.balance()).isEqualTo(10);
        assertThat(ledger().order(SHOP, "1001", "c0").customer()).contains(last);
    }

    @Test
    void order_cameBackToOneWhoWasMergedMeanwhile_isForgivenOnce() {
        settleFor(CUSTOMER, 0);
        ledger().write(spend(100));
        settleFor("7002", 1);
        assertThat(ledger().account(new AccountId(SHOP, "7002")).balance()).isEqualTo(100);
        merge(CUSTOMER, "7003");

        settleFor(CUSTOMER, 2);

        assertThat(ledger().account(new AccountId(SHOP, "7002")).balance()).isZero();
        assertThat(ledger().account(new AccountId(SHOP, "7003")).balance()).isZero();
    }

    /** Books an order of 100 points as a customer's, where nobody may owe any. */
    private void settleFor(String customer, int second) {
        OrderReported paid = Orders.paid("1001", customer, "100.00");
        PointsLedger.OrderAndAccount standing = ledger().order(SHOP, "1001", customer);
        LedgerOrder order = standing.order();
        PointsAccount holder = order.account().map(id -> ledger().account(id)).orElse(null);
        SettleOrder.Settlement settlement =
                SettleOrder.settle(
                        new SettleOrder.Case(
                                order, holder, standing.customer().orElseThrow(), clamped()),
                        order.known()
                                .hear(
                                        new OrderReport.Snapshot<>(
                                                AsOf.of(PAID_AT.plusSeconds(second)),
                                                paid.order(),
                                                paid.payment(),
                                                false,
                                                null)),
                        NOW);
        assertThat(ledger().write(settlement)).isEqualTo(Written.WRITTEN);
    }

    private Decision.Book spend(long points) {
        return (Decision.Book)
                Decide.decide(
                        ledger().account(ACCOUNT),
                        new PointsCommand.Adjust(
                                "spent", -points, "spent", null, null, "anna", null, clamped()),
                        NOW);
    }

    private static Programme clamped() {
        Programme programme = Orders.programme();
        return new Programme(
                programme.version(),
                programme.validFrom(),
                programme.timeZone(),
                programme.earning(),
                programme.lots(),
                Overdraw.CLAMPED);
    }

    private void merge(String gone, String kept) {
        Decision.Merge merge =
                Decide.merge(
                        ledger().account(new AccountId(SHOP, gone)),
                        ledger().account(new AccountId(SHOP, kept)),
                        NOW);
        assertThat(ledger().write(merge)).isEqualTo(Written.WRITTEN);
    }

    @Test
    void write_bookingOfAnAccountThatWasMergedMeanwhile_saysMoved() {
        AccountId other = new AccountId(SHOP, "8");
        Decision.Book late = give(other, "2026");
        ledger().write(Decide.merge(history().account(other), history().account(ACCOUNT), NOW));

        assertThat(ledger().write(late)).isEqualTo(Written.ACCOUNT_MOVED);
        assertThat(ledger().write(give(other, "2026"))).isEqualTo(Written.WRITTEN);
        assertThat(history().account(ACCOUNT).balance()).isEqualTo(10);
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
    void findWaitingSinceBefore_onlyOldRefundsWithoutTheirOrder_areListed() {
        ledger().write(settlement(Orders.refunded("r-1", "lost", "5"), "lost"));
        ledger().write(settlement(Orders.refunded("r-2", "came", "5"), "came"));
        book(Orders.paid("came", "37.90"), "came");
        ledger().write(settlement(Orders.cancelled("gone"), "gone"));

        assertThat(waitingRefunds().findWaitingSinceBefore(NOW.plusSeconds(1), 10))
                .containsExactly(new WaitingRefunds.OrderRef(SHOP, "lost"));
        assertThat(waitingRefunds().findWaitingSinceBefore(NOW, 10)).isEmpty();
    }
}

package dev.stammkunde.points.store;

import static dev.stammkunde.points.testing.FirstEditionLedger.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.OrderStanding;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.points.SettleOrder;
import dev.stammkunde.points.testing.FirstEditionLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Goes on with a ledger that the first edition wrote. */
final class FirstEditionLedgerTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final AccountId ACCOUNT = new AccountId(SHOP, "7003");
    private static final Instant PAID_AT = Instant.parse("2026-08-01T14:59:57Z");
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

    private DynamoDbPointsLedger ledger;
    private DynamoDbLedgerHistory history;

    @BeforeEach
    void fill() {
        String points = DYNAMO_DB.table("PointsTable");
        String entries = DYNAMO_DB.table("EntriesTable");
        ledger = new DynamoDbPointsLedger(DYNAMO_DB.client(), points, entries);
        history = new DynamoDbLedgerHistory(DYNAMO_DB.client(), points, entries);
        FirstEditionLedger.fill(DYNAMO_DB.client(), points);
    }

    @Test
    void fromItem_everyEntry_hasItsHashAndIsWrittenAsItWas() {
        Set<Class<?>> kinds = new HashSet<>();
        for (Map<String, AttributeValue> item : FirstEditionLedger.items()) {
            if (EntryItem.isEntry(item)) {
                LedgerEntry entry = EntryItem.fromItem(item);
                assertThat(entry.recomputedHash()).isEqualTo(entry.hash());
                assertThat(EntryItem.toItem(entry)).isEqualTo(item);
                kinds.add(entry.booking().getClass());
            }
        }

        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        Booking.Accrual.class,
                        Booking.ClawBack.class,
                        Booking.Adjustment.class,
                        Booking.Gift.class,
                        Booking.Expiry.class);
    }

    @Test
    void all_everyAccount_foldsToWhatIsStored() {
        for (String customer : FirstEditionLedger.CUSTOMERS) {
            assertFolds(new AccountId(SHOP, customer));
        }

        assertThat(history.account(new AccountId(SHOP, "7001")).debt()).isEqualTo(1_094);
    }

    @Test
    void write_giftAndMerge_accountsGoOn() {
        AccountId gone = new AccountId(SHOP, "7002");
        write(ACCOUNT, gift(ACCOUNT));
        Decision.Merge merge = Decide.merge(history.account(gone), history.account(ACCOUNT), NOW);
        assertThat(ledger.write(merge)).isEqualTo(Written.WRITTEN);
        write(ACCOUNT, new PointsCommand.Expire(ACCOUNT, Instant.parse("2026-09-30T22:00:00Z")));

        assertThat(history.all(gone)).hasSize(7);
        assertThat(history.all(ACCOUNT))
                .extracting(LedgerEntry::edition)
                .containsExactly(1, 1, 1, 1, 1, 2, 2, 2);
        assertFolds(ACCOUNT);
        assertThat(history.account(gone)).isEqualTo(history.account(ACCOUNT));
        // What was gone since September is lost, and what came with the merge is not.
        assertThat(history.account(ACCOUNT).balance()).isEqualTo(7 + 80);
    }

    @Test
    void settle_oldOrderIsRefunded_keepsTheRatesOfItsBonuses() {
        Refund refund =
                new Refund(
                        "r-1",
                        "3002",
                        PAID_AT.plusSeconds(60),
                        List.of(new Refund.RefundedLine("l1", 1, Orders.eur("18.95"))),
                        Orders.eur("0"),
                        Orders.eur("0"));

        LedgerEntry entry =
                settle(
                        "3002",
                        new OrderReport.Refunded<>(AsOf.of(PAID_AT.plusSeconds(60)), refund));

        // Half of 37.90 with double points, 12.00 and 4.90 without, at 1.25 each, rounded up.
        assertThat(state(entry).due()).isEqualTo(69);
        // Points of the order have expired since: they are forgiven.
        assertThat(entry.points()).isZero();
        assertThat(state(entry).forgiven()).isEqualTo(116 - 69);
        assertThat(state(entry).number()).isEqualTo(2);
        assertFolds(ACCOUNT);
    }

    @Test
    void settle_oldOrderIsReportedAsItWas_standsForWhatItEarned() {
        LedgerEntry entry = settle("3002", snapshot("3002", "4.90", line("l1", 2, "37.90"), CUP));

        assertThat(state(entry).due()).isEqualTo(116);
        assertThat(entry.points()).isZero();
        assertThat(history.order(SHOP, "3002").orElseThrow().entries())
                .extracting(LedgerEntry::edition)
                .containsExactly(1, 2);
        assertFolds(ACCOUNT);
    }

    @Test
    void settle_oldOrderWhoseRefundWaited_losesThePointsOfThat() {
        LedgerEntry entry = settle("3003", snapshot("3003", "0", line("l1", 1, "20.00")));

        // 17 of 20 remain.
        assertThat(state(entry).due()).isEqualTo(43);
        assertThat(entry.points()).isZero();
        assertThat(state(entry).forgiven()).isEqualTo(50 - 43);
        assertFolds(ACCOUNT);
    }

    @Test
    void settle_oldOrderThatWasClawedBack_countsThatOnce() {
        LedgerOrder.Booked before =
                Objects.requireNonNull(ledger.order(SHOP, "2001", null).order().booked());
        assertThat(before.accounted()).isZero();
        assertThat(before.forgiven()).isPositive();

        LedgerEntry entry =
                settle("2001", snapshot("2001", "4.90", line("l1", 2, "37.90"), CUP), "7002");

        // It was cancelled before this report, which says that it is not, and was wholly refunded.
        assertThat(state(entry).number()).isEqualTo(4);
        assertThat(state(entry).standing()).isEqualTo(OrderStanding.COUNTS);
        assertFolds(new AccountId(SHOP, "7002"));
    }

    private static final OrderLine CUP = line("l2", 1, "12.00");

    private static OrderLine line(String id, int quantity, String paid) {
        return new OrderLine(
                id,
                OrderLine.LineKind.GOODS,
                "product-" + id,
                null,
                List.of(),
                quantity,
                Orders.eur(paid),
                Orders.eur(paid),
                Orders.eur("0"));
    }

    private static OrderReport<Order> snapshot(String id, String shipping, OrderLine... lines) {
        var total = Orders.eur(shipping);
        for (OrderLine line : lines) {
            total = total.plus(line.paid());
        }
        Order order =
                new Order(
                        id,
                        "#" + id,
                        id.startsWith("2") ? "7002" : ACCOUNT.customerId(),
                        PAID_AT,
                        false,
                        List.of(lines),
                        Orders.eur(shipping),
                        Orders.eur("0"),
                        total,
                        Orders.eur("0"),
                        Orders.eur("0"));
        return new OrderReport.Snapshot<>(
                AsOf.of(NOW), order, new Payment.Paid(PAID_AT), false, null);
    }

    private LedgerEntry settle(String orderId, OrderReport<Order> report) {
        return settle(orderId, report, ACCOUNT.customerId());
    }

    /** Settles by rules that are in force now, which know of no bonus. */
    private LedgerEntry settle(String orderId, OrderReport<Order> report, String customerId) {
        var standing = ledger.order(SHOP, orderId, customerId);
        KnownOrder<Order> heard = standing.order().known().hear(report);
        PointsAccount account = standing.customer().orElseThrow();
        SettleOrder.Settlement settlement =
                SettleOrder.settle(
                        new SettleOrder.Case(
                                standing.order(), account, account, Orders.programme()),
                        heard,
                        NOW);
        assertThat(ledger.write(settlement)).isEqualTo(Written.WRITTEN);
        assertThat(settlement.bookings()).hasSize(1);
        return settlement.bookings().getFirst().entry();
    }

    private static Booking.OrderState state(LedgerEntry entry) {
        return (Booking.OrderState) entry.booking();
    }

    private static PointsCommand gift(AccountId account) {
        return new PointsCommand.Give(
                account, "back", "2026-11", Booking.GiftReason.WIN_BACK, 7, Orders.programme());
    }

    private void write(AccountId account, PointsCommand command) {
        Decision decision = Decide.decide(history.account(account), command, NOW);
        assertThat(ledger.write((Decision.Book) decision)).isEqualTo(Written.WRITTEN);
    }

    private void assertFolds(AccountId account) {
        List<LedgerEntry> all = new ArrayList<>(history.all(account));
        assertThat(all).allSatisfy(e -> assertThat(e.recomputedHash()).isEqualTo(e.hash()));
        assertThat(PointsAccount.fold(account, all)).isEqualTo(history.account(account));
    }
}

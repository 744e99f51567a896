package dev.stammkunde.points.store;

import static dev.stammkunde.points.testing.Orders.ACCOUNT;
import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.PAID_AT;
import static dev.stammkunde.points.testing.Orders.SHOP;
import static dev.stammkunde.points.testing.Orders.eur;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.Ids;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.LedgerOrder.EntryRef;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsLedger.OrderAndAccount;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.points.SettleOrder;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.Told;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Orders whose lines and refunds chance has named, so that nothing but repeats can be saved. */
final class HugeOrdersTest {

    private static final String ID = "1001";

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private final Random random = new Random(11);

    @Test
    void write_fiveThousandLinesRefundedOneByOne_bookAlsoAfterAnEdit() {
        Order order = order(5_000, this::uuid);
        book(paid(order, 0));
        storeAs(withRefunds(known(), oneByOne(order.lines().subList(0, 4_999), this::uuid)), 4_999);

        book(refunded(order.lines().subList(4_999, 5_000), uuid()));
        Order edited = with(order, line(uuid()));
        book(edited(edited, PaymentState.PARTIALLY_PAID, false));
        book(edited(edited, PaymentState.PARTIALLY_PAID, true));

        assertThat(account().balance()).isZero();
        assertThat(entries()).allSatisfy(e -> assertThat(e.recomputedHash()).isEqualTo(e.hash()));
    }

    @Test
    void write_longRandomNamesRefundedWhole_bookAlsoAfterAnEdit() {
        Order order = order(2_200, this::longest);
        book(paid(order, 0));

        book(refunded(order.lines(), longest()));
        Order edited = with(order, line(longest()));
        book(edited(edited, PaymentState.PARTIALLY_PAID, false));
        book(edited(edited, PaymentState.PARTIALLY_PAID, true));

        assertThat(account().balance()).isZero();
        assertThat(entries()).allSatisfy(e -> assertThat(e.recomputedHash()).isEqualTo(e.hash()));
    }

    @Test
    void write_moreThanAnItemHolds_saysSoAndWritesNothing() {
        Order order = order(2_200, this::longest);
        book(paid(order, 0));
        LedgerOrder before = stored().order();

        SettleOrder.Settlement tooLarge =
                settlement(paidWith(order, oneByOne(order.lines(), this::longest).values()));

        assertThat(ledger().write(tooLarge)).isEqualTo(Written.TOO_LARGE);
        assertThat(stored().order().equals(before)).isTrue();
        assertThat(account().balance()).isEqualTo(2_200);
    }

    @Test
    void write_moreThanIsReadAgain_saysSoAndWritesNothing() {
        Order order = order(2_200, this::longest);
        book(paid(order, 0));
        LedgerOrder before = stored().order();
        List<Refund> refunds =
                IntStream.range(0, 46)
                        .mapToObj(i -> refund("refund-" + i, order.lines(), i))
                        .toList();

        SettleOrder.Settlement tooLarge = settlement(paidWith(order, refunds));

        assertThat(ledger().write(tooLarge)).isEqualTo(Written.TOO_LARGE);
        assertThat(stored().order().equals(before)).isTrue();
        assertThat(account().balance()).isEqualTo(2_200);
    }

    private void book(OrderReport<Order> report) {
        SettleOrder.Settlement settlement = settlement(report);

        assertThat(settlement.bookings()).hasSize(1);
        assertThat(ledger().write(settlement)).isEqualTo(Written.WRITTEN);
        assertThat(stored().order().equals(settlement.after())).isTrue();
    }

    private SettleOrder.Settlement settlement(OrderReport<Order> report) {
        LedgerOrder order = stored().order();
        return SettleOrder.settle(
                new SettleOrder.Case(order, account(), account(), Orders.programme()),
                order.known().hear(report),
                PAID_AT.plusSeconds(5));
    }

    /** Stores the order as if so many reports of it had been booked one after the other. */
    private void storeAs(KnownOrder<Order> known, int states) {
        LedgerOrder order = stored().order();
        LedgerOrder.Booked booked = Objects.requireNonNull(order.booked());
        List<EntryRef> entries = new ArrayList<>();
        for (int i = 0; i < states; i++) {
            entries.add(new EntryRef(CUSTOMER, i + 1));
        }
        LedgerOrder.Booked then =
                new LedgerOrder.Booked(
                        booked.customerId(),
                        booked.orderNumber(),
                        states,
                        booked.accounted(),
                        booked.most(),
                        booked.forgiven(),
                        booked.forgivenOthers(),
                        booked.opened(),
                        booked.currency(),
                        booked.programmeVersion(),
                        booked.paidAt(),
                        booked.firstOrder(),
                        booked.terms(),
                        booked.overdraw(),
                        booked.units(),
                        entries);
        LedgerOrder told =
                new LedgerOrder(
                        SHOP, ID, order.version(), known, order.heardAt(), then, null, PAID_AT);
        DYNAMO_DB
                .client()
                .putItem(put -> put.tableName(pointsTable()).item(OrderItem.toItem(told)));
    }

    private KnownOrder<Order> known() {
        return stored().order().known();
    }

    private static KnownOrder<Order> withRefunds(
            KnownOrder<Order> known, SortedMap<String, Refund> refunds) {
        SortedMap<String, Told<Refund>> apart = new TreeMap<>();
        refunds.forEach((id, one) -> apart.put(id, new Told<>(AsOf.of(one.refundedAt()), 0, one)));
        return new KnownOrder<>(
                known.facts(),
                known.payment(),
                known.lastPaid(),
                known.lost(),
                known.paidSince(),
                known.cancelled(),
                known.refunds(),
                apart,
                known.takenOver());
    }

    private static SortedMap<String, Refund> oneByOne(List<OrderLine> lines, Supplier<String> ids) {
        SortedMap<String, Refund> refunds = new TreeMap<>();
        for (OrderLine line : lines) {
            Refund refund = refund(ids.get(), List.of(line), refunds.size());
            refunds.put(refund.refundId(), refund);
        }
        return refunds;
    }

    private static OrderReport<Order> refunded(List<OrderLine> lines, String id) {
        Refund refund = refund(id, lines, 6_000);
        return new OrderReport.Refunded<>(AsOf.of(refund.refundedAt()), refund);
    }

    private static Refund refund(String id, List<OrderLine> lines, int minutes) {
        return new Refund(
                id,
                ID,
                at(minutes),
                lines.stream()
                        .map(line -> new Refund.RefundedLine(line.lineId(), 1, line.paid()))
                        .toList(),
                eur("0"),
                eur("0"));
    }

    private static OrderReport<Order> paid(Order order, int minutes) {
        return new OrderReport.Snapshot<>(
                AsOf.of(at(minutes)), order, new Payment.Paid(PAID_AT), false, null);
    }

    private static OrderReport<Order> paidWith(Order order, Collection<Refund> refunds) {
        return new OrderReport.Snapshot<>(
                AsOf.of(at(9_000)), order, new Payment.Paid(PAID_AT), false, List.copyOf(refunds));
    }

    private static OrderReport<Order> edited(Order order, PaymentState state, boolean cancelled) {
        return new OrderReport.Snapshot<>(
                AsOf.of(at(cancelled ? 8_000 : 7_000)),
                order,
                new Payment.Unpaid(state),
                cancelled,
                null);
    }

    private static Instant at(int minutes) {
        return PAID_AT.plusSeconds(60L * minutes);
    }

    private static Order with(Order order, OrderLine line) {
        return order.withLines(Stream.concat(order.lines().stream(), Stream.of(line)).toList());
    }

    private static Order order(int lines, Supplier<String> ids) {
        return new Order(
                ID,
                "#1001",
                CUSTOMER,
                PAID_AT,
                false,
                IntStream.range(0, lines).mapToObj(_ -> line(ids.get())).toList(),
                eur("0"),
                eur("0"),
                eur(Integer.toString(lines)),
                eur("0"),
                eur("0"));
    }

    private static OrderLine line(String id) {
        return new OrderLine(
                id,
                OrderLine.LineKind.GOODS,
                null,
                null,
                List.of(),
                1,
                eur("1"),
                eur("1"),
                eur("0.16"));
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String longest() {
        return random.ints(Ids.LONGEST, 'A', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private DynamoDbPointsLedger ledger() {
        return new DynamoDbPointsLedger(
                DYNAMO_DB.client(), pointsTable(), DYNAMO_DB.table("EntriesTable"));
    }

    private static String pointsTable() {
        return DYNAMO_DB.table("PointsTable");
    }

    private OrderAndAccount stored() {
        return ledger().order(SHOP, ID, CUSTOMER);
    }

    private PointsAccount account() {
        return ledger().account(ACCOUNT);
    }

    private List<LedgerEntry> entries() {
        return new DynamoDbLedgerHistory(
                        DYNAMO_DB.client(), pointsTable(), DYNAMO_DB.table("EntriesTable"))
                .all(ACCOUNT);
    }
}

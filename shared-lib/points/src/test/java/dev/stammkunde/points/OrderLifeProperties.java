package dev.stammkunde.points;

import static dev.stammkunde.points.testing.SampleOrders.PAID_AT;
import static dev.stammkunde.points.testing.SampleOrders.SHOP;
import static dev.stammkunde.points.testing.SampleOrders.eur;
import static dev.stammkunde.points.testing.SampleOrders.line;
import static dev.stammkunde.points.testing.SampleOrders.paid;
import static dev.stammkunde.points.testing.SampleOrders.programme;
import static dev.stammkunde.points.testing.SampleOrders.refund;
import static dev.stammkunde.points.testing.SampleOrders.refundOfLine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.testing.CountedOrders;
import dev.stammkunde.points.testing.HearOrders;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.OrderLife;
import dev.stammkunde.points.testing.OrderLife.Moment;
import dev.stammkunde.points.testing.OrderLife.RefundMade;
import dev.stammkunde.points.testing.OrderLife.State;
import dev.stammkunde.points.testing.OrderLife.Step;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Refund;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Any life of an order, told in any order, ends with the points that its last state is due. */
final class OrderLifeProperties {

    private static final String ORDER = "1001";

    /** Something that happens, by how many cents. */
    record Event(Step step, int cents) {}

    @Property(tries = 2000)
    void points_anyLifeInAnyOrderWithDuplicates_areThoseOfTheLastState(
            @ForAll("lives") List<Event> events, @ForAll long chance) {
        Random random = new Random(chance);
        OrderLife life = new OrderLife(10_000);
        events.forEach(event -> life.happen(event.step(), event.cents()));
        InMemoryPointsLedger ledger = new InMemoryPointsLedger();
        HearOrders hear = new HearOrders(ledger, SHOP, List.of(new CountedOrders()));

        Instant now = PAID_AT;
        for (OrderReport<Order> report : deliveries(life, random)) {
            now = now.plusSeconds(random.nextInt(86_400));
            hear.hear(ORDER, report, programme(), now);
        }

        assertEnd(ledger, life, life.last().customer());
    }

    @Property(tries = 2000)
    void points_customersMergedInBetween_areAllWithTheOneWhoStays(
            @ForAll("lives") List<Event> events, @ForAll long chance) {
        Random random = new Random(chance);
        OrderLife life = new OrderLife(10_000);
        events.forEach(event -> life.happen(event.step(), event.cents()));
        InMemoryPointsLedger ledger = new InMemoryPointsLedger();
        HearOrders hear = new HearOrders(ledger, SHOP, List.of(new CountedOrders()));
        List<OrderReport<Order>> deliveries = deliveries(life, random);
        int first = random.nextInt(deliveries.size() + 1);
        int second = random.nextInt(deliveries.size() + 1);

        for (int i = 0; i <= deliveries.size(); i++) {
            if (i == first) {
                hear.merge("7002", "7003", PAID_AT);
            }
            if (i == second) {
                hear.merge("7001", "7003", PAID_AT);
            }
            if (i < deliveries.size()) {
                hear.hear(ORDER, deliveries.get(i), programme(), PAID_AT);
            }
        }

        assertEnd(ledger, life, "7003");
    }

    private static void assertEnd(InMemoryPointsLedger ledger, OrderLife life, String holder) {
        Moment last = life.last();
        boolean wasAnothers =
                life.moments().stream().anyMatch(moment -> !moment.customer().equals("7001"));
        for (String customer : List.of("7001", "7002", "7003")) {
            AccountId id = new AccountId(SHOP, customer);
            List<LedgerEntry> entries = ledger.all(id);
            PointsAccount fold = PointsAccount.fold(id, entries);
            assertThat(fold.balance())
                    .isEqualTo(customer.equals(holder) ? OrderLife.pointsDue(last) : 0);
            assertThat(fold.debt()).isZero();
            assertCounted(fold, customer.equals(holder) ? OrderLife.pointsDue(last) : 0);
            assertThat(entries).allSatisfy(e -> assertThat(e.recomputedHash()).isEqualTo(e.hash()));
        }
        long counted =
                ledger.account(new AccountId(SHOP, "7001")).ordersRewarded()
                        + (ledger.account(new AccountId(SHOP, "7001"))
                                        .id()
                                        .customerId()
                                        .equals("7001")
                                ? ledger.account(new AccountId(SHOP, "7002")).ordersRewarded()
                                : 0);
        // An order that was another account's before it earned points is counted with neither.
        boolean isCounted =
                OrderLife.pointsDue(last) > 0 && !wasAnothers && earnedWhereItBegan(ledger);
        assertThat(counted).isBetween(isCounted ? 1L : 0L, 1L);
    }

    /** Whether the state that first earned is in the account of the first state. */
    private static boolean earnedWhereItBegan(InMemoryPointsLedger ledger) {
        return Stream.of("7001", "7002", "7003")
                .map(customer -> ledger.all(new AccountId(SHOP, customer)))
                .map(
                        entries ->
                                entries.stream()
                                        .map(LedgerEntry::booking)
                                        .filter(Booking.OrderState.class::isInstance)
                                        .map(Booking.OrderState.class::cast)
                                        .toList())
                .anyMatch(
                        states ->
                                states.stream().anyMatch(state -> state.number() == 1)
                                        && states.stream().anyMatch(state -> state.due() > 0));
    }

    /** What other wings count follows the order, whatever it went through. */
    private static void assertCounted(PointsAccount account, long points) {
        assertThat(account.held(CountedOrders.POINTS)).isEqualTo(points);
        SortedMap<String, Long> days = CountedOrders.days(account.section(CountedOrders.NAME));
        assertThat(days.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(points + account.held(CountedOrders.ORDERS));
        assertThat(account.held(CountedOrders.ORDERS)).isBetween(points > 0 ? 1L : 0L, 1L);
    }

    /** Each moment at least once, in any order; some refunds are told apart too. */
    private static List<OrderReport<Order>> deliveries(OrderLife life, Random random) {
        List<OrderReport<Order>> all = new ArrayList<>();
        for (Moment moment : life.moments()) {
            for (int times = 1 + random.nextInt(3) / 2; times > 0; times--) {
                all.add(snapshot(moment));
            }
            if (!moment.refunds().isEmpty() && random.nextBoolean()) {
                all.add(
                        new OrderReport.Refunded<>(
                                at(moment), refundOf(moment.refunds().getLast())));
            }
        }
        Collections.shuffle(all, random);
        return all;
    }

    private static OrderReport<Order> snapshot(Moment moment) {
        OrderLine[] lines =
                moment.lines().entrySet().stream()
                        .map(l -> line(l.getKey(), 1, OrderLife.decimal(l.getValue())))
                        .toArray(OrderLine[]::new);
        Order order = paid(ORDER, OrderLife.decimal(OrderLife.SHIPPING), lines).order();
        return new OrderReport.Snapshot<>(
                at(moment),
                of(order, moment.customer()),
                payment(moment),
                moment.state() == State.CANCELLED,
                moment.refunds().stream().map(OrderLifeProperties::refundOf).toList());
    }

    private static Payment payment(Moment moment) {
        return switch (moment.state()) {
            case PAID -> new Payment.Paid(PAID_AT);
            case PARTLY_PAID -> new Payment.Unpaid(PaymentState.PARTIALLY_PAID);
            case FAILED -> new Payment.Unpaid(PaymentState.FAILED);
            case OPEN, CANCELLED -> new Payment.Unpaid(PaymentState.PENDING);
        };
    }

    private static Order of(Order order, String customer) {
        return new Order(
                order.orderId(),
                order.number(),
                customer,
                order.placedAt(),
                false,
                order.lines(),
                order.shipping(),
                order.shippingTax(),
                order.total(),
                order.tax(),
                eur("0"));
    }

    private static Refund refundOf(RefundMade made) {
        String amount = OrderLife.decimal(made.cents());
        return made.line() == null
                ? refund(made.id(), ORDER, amount)
                : refundOfLine(made.id(), ORDER, made.line(), 0, amount);
    }

    private static AsOf at(Moment moment) {
        return AsOf.of(PAID_AT.plusSeconds(moment.number()));
    }

    @Provide
    Arbitrary<List<Event>> lives() {
        return Combinators.combine(
                        Arbitraries.of(Step.class), Arbitraries.integers().between(1, 12_000))
                .as(Event::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}

package dev.stammkunde.commands.ledger;

import static dev.stammkunde.points.testing.SampleOrders.PAID_AT;
import static dev.stammkunde.points.testing.SampleOrders.SHOP;
import static dev.stammkunde.points.testing.SampleOrders.line;
import static dev.stammkunde.points.testing.SampleOrders.paid;
import static dev.stammkunde.points.testing.SampleOrders.programme;
import static dev.stammkunde.points.testing.SampleOrders.refund;
import static dev.stammkunde.points.testing.SampleOrders.refundOfLine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.store.EntryItem;
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

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Whatever an order went through, its check has nothing to say of what was truly booked. */
final class OrderCheckProperties {

    private static final String ORDER = "1001";

    /** Points of an order are lost after two of them, and may be before others of it. */
    private static final int YEAR_AND_MORE = 400 * 86_400;

    @Property(tries = 1000)
    void check_anyLifeWithMergesLossesAndSpentPoints_findsNothing(
            @ForAll @Size(min = 1, max = 12) List<Step> steps, @ForAll long chance) {
        Random random = new Random(chance);
        OrderLife life = new OrderLife(10_000);
        steps.forEach(step -> life.happen(step, 1 + random.nextInt(12_000)));
        List<Moment> told = new ArrayList<>(life.moments());
        Collections.shuffle(told, random);
        Programme programme = random.nextBoolean() ? programme() : clamped();
        InMemoryPointsLedger ledger = new InMemoryPointsLedger();
        HearOrders hear = new HearOrders(ledger, SHOP);

        Instant now = PAID_AT.plus(Duration.ofDays(20));
        for (Moment moment : told) {
            now = now.plusSeconds(random.nextInt(6) == 0 ? YEAR_AND_MORE : 60);
            hear.hear(ORDER, report(moment), programme, now);
            switch (random.nextInt(8)) {
                case 0 -> hear.merge("7001", "7003", now);
                case 1 -> hear.merge("7002", "7003", now);
                case 2, 3 -> spendAll(ledger, "7001", now);
                case 4 -> spendAll(ledger, "7002", now);
                default -> {}
            }
            assertThat(check(ledger, now)).isEmpty();
        }
    }

    private static List<Difference> check(InMemoryPointsLedger ledger, Instant now) {
        LedgerOrder order = ledger.order(SHOP, ORDER, null).order();
        OrderCheck.Findings found = new OrderCheck.Findings(ORDER);
        KnownCheck.compare(order, now, found);
        List<Difference> all = new ArrayList<>(found.differences());
        LedgerOrder.Booked booked = order.booked();
        if (booked != null) {
            LedgerTables none =
                    new LedgerTables(
                            new DynamoDbClient() {
                                @Override
                                public String serviceName() {
                                    return "none";
                                }

                                @Override
                                public void close() {}
                            },
                            "none",
                            "none",
                            now);
            all.addAll(
                    new OrderCheck(none)
                            .check(
                                    order,
                                    booked,
                                    _ ->
                                            ledger
                                                    .order(SHOP, ORDER)
                                                    .orElseThrow()
                                                    .entries()
                                                    .stream()
                                                    .map(EntryItem::toItem)
                                                    .toList(),
                                    _ -> {}));
        }
        return all;
    }

    private static void spendAll(InMemoryPointsLedger ledger, String customer, Instant now) {
        var account = ledger.account(new AccountId(SHOP, customer));
        if (account.balance() > 0) {
            String id = "spent-" + account.id().customerId() + account.sequence();
            PointsCommand spend =
                    new PointsCommand.Adjust(
                            id, -account.balance(), "spent", null, null, "anna", null, programme());
            ledger.write((Decision.Book) Decide.decide(account, spend, now));
        }
    }

    private static Programme clamped() {
        Programme programme = programme();
        return new Programme(
                programme.version(),
                programme.validFrom(),
                programme.timeZone(),
                programme.earning(),
                programme.lots(),
                Overdraw.CLAMPED);
    }

    private static OrderReport<Order> report(Moment moment) {
        OrderLine[] lines =
                moment.lines().entrySet().stream()
                        .map(l -> line(l.getKey(), 1, OrderLife.decimal(l.getValue())))
                        .toArray(OrderLine[]::new);
        Order order = paid(ORDER, OrderLife.decimal(OrderLife.SHIPPING), lines).order();
        return new OrderReport.Snapshot<>(
                AsOf.of(PAID_AT.plusSeconds(moment.number())),
                new Order(
                        order.orderId(),
                        order.number(),
                        moment.customer(),
                        order.placedAt(),
                        false,
                        order.lines(),
                        order.shipping(),
                        order.shippingTax(),
                        order.total(),
                        order.tax(),
                        order.byGiftCard()),
                payment(moment),
                moment.state() == State.CANCELLED,
                moment.refunds().stream().map(OrderCheckProperties::refundOf).toList());
    }

    private static Payment payment(Moment moment) {
        return switch (moment.state()) {
            case PAID -> new Payment.Paid(PAID_AT.plusSeconds(moment.number() % 3));
            case PARTLY_PAID -> new Payment.Unpaid(PaymentState.PARTIALLY_PAID);
            case FAILED -> new Payment.Unpaid(PaymentState.FAILED);
            case OPEN, CANCELLED -> new Payment.Unpaid(PaymentState.PENDING);
        };
    }

    private static Refund refundOf(RefundMade made) {
        String amount = OrderLife.decimal(made.cents());
        return made.line() == null
                ? refund(made.id(), ORDER, amount)
                : refundOfLine(made.id(), ORDER, made.line(), 0, amount);
    }
}

package dev.stammkunde.finance.simulation;

import static dev.stammkunde.points.testing.SampleOrders.PAID_AT;
import static dev.stammkunde.points.testing.SampleOrders.line;
import static dev.stammkunde.points.testing.SampleOrders.programme;
import static dev.stammkunde.points.testing.SampleOrders.refund;
import static dev.stammkunde.points.testing.SampleOrders.refundOfLine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.programme.Bonus;
import dev.stammkunde.points.programme.Combination;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.testing.OrderLife;
import dev.stammkunde.points.testing.OrderLife.Moment;
import dev.stammkunde.points.testing.OrderLife.RefundMade;
import dev.stammkunde.points.testing.OrderLife.State;
import dev.stammkunde.points.testing.OrderLife.Step;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Order;
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
import net.jqwik.api.constraints.Size;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The rules that rated orders, as a draft, change nothing, whatever happened to these orders. */
final class SimulationProperties {

    /** Something that happens to an order, by how many cents. */
    record Event(Step step, int cents) {}

    private static final Programme PLAIN = programme();
    private static final Programme WITH_BONUSES =
            programme(
                    List.of(
                            bonus("first", "3", new Bonus.Condition.OnFirstOrder()),
                            bonus(
                                    "one",
                                    "1.5",
                                    new Bonus.Condition.InCategories(Set.of("category-1")))),
                    Combination.MULTIPLY,
                    Overdraw.CLAMPED);

    @Property(tries = 150)
    void simulate_byTheSameRules_changesNothing(
            @ForAll("lives") @Size(min = 1, max = 4) List<List<Event>> lives,
            @ForAll boolean bonuses,
            @ForAll long chance) {
        Programme live = bonuses ? WITH_BONUSES : PLAIN;
        SimulatedShop shop = new SimulatedShop();
        Map<String, Long> due = hear(shop, lives, live, new Random(chance));

        SimulationResult result = shop.simulate(live);

        assertThat(result.after()).isEqualTo(result.before());
        assertThat(result.gained().customers()).isZero();
        assertThat(result.lost().customers()).isZero();
        assertThat(result.months()).allMatch(month -> month.before().equals(month.after()));
        assertThat(result.notRated().unreadableLines()).isZero();
        if (!bonuses) {
            assertThat(result.before().stand().points())
                    .isEqualTo(due.values().stream().mapToLong(Long::longValue).sum());
        }
    }

    /** Returns what each order stands for at last, by an oracle that shares no code. */
    private static Map<String, Long> hear(
            SimulatedShop shop, List<List<Event>> lives, Programme live, Random random) {
        Map<String, Long> due = new HashMap<>();
        for (int number = 0; number < lives.size(); number++) {
            String orderId = "order-" + number;
            OrderLife life = new OrderLife(10_000);
            life.happen(Step.PAY, 0);
            lives.get(number).forEach(event -> life.happen(event.step(), event.cents()));
            Instant now = PAID_AT;
            for (Moment moment : life.moments()) {
                now = now.plusSeconds(1 + random.nextInt(5 * 86_400));
                shop.hear(orderId, snapshot(orderId, moment), now, live);
            }
            due.put(orderId, OrderLife.pointsDue(life.last()));
        }
        return due;
    }

    private static OrderReport<Order> snapshot(String orderId, Moment moment) {
        Order order =
                SimulatedShop.order(
                        orderId,
                        moment.customer(),
                        moment.lines().entrySet().stream()
                                .map(l -> line(l.getKey(), 1, OrderLife.decimal(l.getValue())))
                                .toList());
        return new OrderReport.Snapshot<>(
                AsOf.of(PAID_AT.plusSeconds(moment.number())),
                order,
                payment(moment),
                moment.state() == State.CANCELLED,
                moment.refunds().stream().map(made -> refundOf(orderId, made)).toList());
    }

    private static Payment payment(Moment moment) {
        return switch (moment.state()) {
            case PAID -> new Payment.Paid(PAID_AT);
            case PARTLY_PAID -> new Payment.Unpaid(PaymentState.PARTIALLY_PAID);
            case FAILED -> new Payment.Unpaid(PaymentState.FAILED);
            case OPEN, CANCELLED -> new Payment.Unpaid(PaymentState.PENDING);
        };
    }

    private static Refund refundOf(String orderId, RefundMade made) {
        String amount = OrderLife.decimal(made.cents());
        return made.line() == null
                ? refund(made.id(), orderId, amount)
                : refundOfLine(made.id(), orderId, made.line(), 0, amount);
    }

    private static Bonus bonus(String id, String multiplier, Bonus.Condition condition) {
        return new Bonus(id, new BigDecimal(multiplier), List.of(condition));
    }

    @Provide
    Arbitrary<List<List<Event>>> lives() {
        return Combinators.combine(
                        Arbitraries.of(Step.class), Arbitraries.integers().between(1, 12_000))
                .as(Event::new)
                .list()
                .ofMaxSize(8)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}

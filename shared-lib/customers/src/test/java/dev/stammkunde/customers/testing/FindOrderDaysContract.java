package dev.stammkunde.customers.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.FindKeptOrder;
import dev.stammkunde.customers.FindOrderDays;
import dev.stammkunde.customers.FindOrderDays.OrderPage;
import dev.stammkunde.customers.FindOrderDays.Reached;
import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.OrderMilestone;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.customers.PurchaseStore;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What every store does that finds orders by the day on which something happened to them. */
public abstract class FindOrderDaysContract {

    private static final String SHOP = "shop#1";
    private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);
    private static final Instant PLACED = Instant.parse("2026-05-01T10:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-05-02T00:00:00Z");

    private @Nullable Ports ports;

    /** The ports of one store. */
    public record Ports(PurchaseStore purchases, FindOrderDays days, FindKeptOrder orders) {}

    /** Returns the ports of an empty store. */
    protected abstract Ports emptyStore();

    @BeforeEach
    void start() {
        ports = emptyStore();
    }

    private Ports ports() {
        return Objects.requireNonNull(ports);
    }

    @Test
    void reachedOn_dayOfManyOrders_findsEachOncePageByPage() {
        for (int i = 0; i < 230; i++) {
            hear("o#" + i, PLACED, facts("c", false, null), paid(PLACED), false);
        }
        hear("later", NEXT_DAY, facts("c", NEXT_DAY, false, null), paid(NEXT_DAY), false);

        assertThat(reached(OrderMilestone.PLACED, MAY_1))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 230).mapToObj(i -> "o#" + i).toList());
        assertThat(reached(OrderMilestone.PLACED, MAY_1.plusDays(1))).containsExactly("later");
    }

    @Test
    void reachedOn_paidOnTheDayOrAnother_findsEachOnItsOwn() {
        hear("at-once", PLACED, facts("c", false, null), paid(PLACED), false);
        hear("later", PLACED, facts("c", false, null), paid(NEXT_DAY), false);
        hear("never", PLACED, facts("c", false, null), unpaid(), false);

        assertThat(reached(OrderMilestone.PAID, MAY_1)).containsExactly("at-once");
        assertThat(reached(OrderMilestone.PAID, MAY_1.plusDays(1))).containsExactly("later");
        assertThat(reached(OrderMilestone.PLACED, MAY_1))
                .containsExactlyInAnyOrder("at-once", "later", "never");
    }

    @Test
    void reachedOn_deliveredAndTakenBack_isFoundUntilThen() {
        hear("o", PLACED, facts("c", false, NEXT_DAY), paid(PLACED), false);
        assertThat(reached(OrderMilestone.DELIVERED, MAY_1.plusDays(1))).containsExactly("o");

        hear("o", NEXT_DAY.plusSeconds(9), facts("c", false, null), paid(PLACED), false);

        assertThat(reached(OrderMilestone.DELIVERED, MAY_1.plusDays(1))).isEmpty();
        assertThat(reached(OrderMilestone.PLACED, MAY_1)).containsExactly("o");
    }

    @Test
    void reachedOn_guestsTestsAndCancelled_areNotFound() {
        hear("guest", PLACED, facts(null, false, null), paid(PLACED), false);
        hear("test", PLACED, facts("c", true, null), paid(PLACED), false);
        hear("cancelled", PLACED, facts("c", false, null), paid(PLACED), false);
        hear("cancelled", NEXT_DAY, facts("c", false, null), paid(PLACED), true);

        assertThat(reached(OrderMilestone.PLACED, MAY_1)).isEmpty();
        assertThat(reached(OrderMilestone.PAID, MAY_1)).isEmpty();
    }

    @Test
    void keptOrder_knownOrNot_isWhatWasSaved() {
        hear("o#1", PLACED, facts("c", false, NEXT_DAY), paid(PLACED), false);
        OrderId known = new OrderId(SHOP, "o#1");

        assertThat(ports().orders().keptOrder(known))
                .isEqualTo(ports().purchases().order(known).value());
        assertThat(ports().orders().keptOrder(new OrderId(SHOP, "o")))
                .isEqualTo(KnownOrder.nothing());
    }

    @Test
    void reachedOn_otherShop_isNotFound() {
        hear("o", PLACED, facts("c", false, null), paid(PLACED), false);

        assertThat(ports().days().reachedOn("shop", OrderMilestone.PLACED, MAY_1, 0, "").orders())
                .isEmpty();
    }

    private List<String> reached(OrderMilestone milestone, LocalDate day) {
        List<String> found = new ArrayList<>();
        FindOrderDays days = ports().days();
        for (int part = 0; part < days.partCount(milestone); part++) {
            @Nullable String after = "";
            while (after != null) {
                OrderPage page = days.reachedOn(SHOP, milestone, day, part, after);
                page.orders().stream().map(Reached::id).map(OrderId::id).forEach(found::add);
                after = page.next();
            }
        }
        return found;
    }

    private void hear(
            String order, Instant asOf, OrderFacts facts, Payment payment, boolean cancelled) {
        OrderId id = new OrderId(SHOP, order);
        Versioned<KnownOrder<OrderFacts>> stored = ports().purchases().order(id);
        KnownOrder<OrderFacts> next =
                stored.value()
                        .hear(
                                new OrderReport.Snapshot<>(
                                        AsOf.of(asOf), facts, payment, cancelled, null));
        assertThat(ports().purchases().save(new PurchaseChange(id, stored, next, List.of())))
                .isEqualTo(SaveResult.SAVED);
    }

    private static OrderFacts facts(
            @Nullable String customer, boolean test, @Nullable Instant deliveredAt) {
        return facts(customer, PLACED, test, deliveredAt);
    }

    private static OrderFacts facts(
            @Nullable String customer,
            Instant placedAt,
            boolean test,
            @Nullable Instant deliveredAt) {
        return new OrderFacts(
                customer,
                placedAt,
                SampleOrderReports.cents(1_000),
                SampleOrderReports.cents(160),
                test,
                Collections.emptySortedSet(),
                null,
                new TreeSet<>(List.of("tea")),
                deliveredAt);
    }

    private static Payment paid(Instant at) {
        return new Payment.Paid(at);
    }

    private static Payment unpaid() {
        return new Payment.Unpaid(PaymentState.PENDING);
    }
}

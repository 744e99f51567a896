package dev.stammkunde.receiveshopwebhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.testing.HearOrders;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.receiveshopwebhook.OrderHistory.Paying;
import dev.stammkunde.receiveshopwebhook.OrderHistory.State;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** Whatever happens to an order, and in whatever order it is told: its last state counts. */
class OrderLifePropertyTest {

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void translate_anyHistoryOfWooCommerce_comesToItsLastState(@ForAll Random random) {
        assertLastStateCounts(new OrderHistory(random, false), OrderPayloads::wooCommerce, random);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void translate_anyHistoryOfShopify_comesToItsLastState(@ForAll Random random) {
        assertLastStateCounts(new OrderHistory(random, true), OrderPayloads::shopify, random);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void translate_anyHistoryOfShopware_comesToItsLastState(@ForAll Random random) {
        assertLastStateCounts(new OrderHistory(random, true), OrderPayloads::shopware, random);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void translate_anyHistoryOfAnyOtherShop_comesToItsLastState(@ForAll Random random) {
        assertLastStateCounts(new OrderHistory(random, true), OrderPayloads::standard, random);
    }

    private static void assertLastStateCounts(
            OrderHistory history,
            Function<State, List<List<ShopEvent>>> deliveriesOf,
            Random random) {
        List<ShopEvent> events = new ArrayList<>();
        for (State state : history.states()) {
            for (List<ShopEvent> delivery : deliveriesOf.apply(state)) {
                events.addAll(delivery);
                if (random.nextInt(3) == 0) {
                    events.addAll(delivery);
                }
            }
        }
        Collections.shuffle(events, random);

        KnownOrder<Order> known = KnownOrder.nothing();
        InMemoryPointsLedger ledger = new InMemoryPointsLedger();
        String shopId = events.getFirst().source().shopId();
        HearOrders settle = new HearOrders(ledger, shopId);
        for (ShopEvent event : events) {
            Optional<OrderReport<Order>> report = OrderReport.of(event);
            if (report.isPresent()) {
                known = known.hear(report.get());
                settle.hear("1001", report.get(), Orders.programme(), OrderHistory.minute(60));
            }
        }
        String customer = known.newest().map(Order::customerId).orElseThrow();
        assertThat(ledger.account(new AccountId(shopId, customer)).balance())
                .isEqualTo(pointsDue(history));

        State last = history.last();
        assertThat(known.isCancelled()).isEqualTo(last.cancelled());
        assertThat(known.refundsThatCount().stream().map(OrderLifePropertyTest::cents))
                .containsExactlyInAnyOrderElementsOf(last.refunds().values());
        if (!last.cancelled()) {
            boolean paidForWhatItWas =
                    last.paying() == Paying.PARTLY && history.lastPaid().isPresent();
            assertThat(known.paidAt().isPresent())
                    .isEqualTo(last.paying() == Paying.PAID || paidForWhatItWas);
            State counts = paidForWhatItWas ? history.lastPaid().orElseThrow() : last;
            assertThat(known.order().orElseThrow().lines()).hasSize(counts.lines());
        }
    }

    /** A point for each whole euro of what is left of what was paid. */
    private static long pointsDue(OrderHistory history) {
        State last = history.last();
        boolean paidForWhatItWas = last.paying() == Paying.PARTLY && history.lastPaid().isPresent();
        if (last.cancelled() || !(last.paying() == Paying.PAID || paidForWhatItWas)) {
            return 0;
        }
        int lines = paidForWhatItWas ? history.lastPaid().orElseThrow().lines() : last.lines();
        int refunded = last.refunds().values().stream().mapToInt(Integer::intValue).sum();
        return (lines * 1_000L - refunded) / 100;
    }

    private static int cents(Refund refund) {
        return refund.total().getAmountMinorInt();
    }
}

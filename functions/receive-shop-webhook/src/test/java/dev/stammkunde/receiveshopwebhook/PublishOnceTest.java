package dev.stammkunde.receiveshopwebhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.reports.publishing.OrderMark;
import dev.stammkunde.reports.publishing.OrderMarks;
import dev.stammkunde.reports.publishing.PublishOnce;
import dev.stammkunde.reports.publishing.UnavailableException;
import dev.stammkunde.reports.testing.FakeBus;
import dev.stammkunde.reports.testing.InMemoryOrderMarks;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.ShopEvent.OrderReported;
import dev.stammkunde.shop.Source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What a webhook publishes where others tell of the same order. */
final class PublishOnceTest {

    private static final int THREADS = 16;
    private static final OutcomeLog LOG = OutcomeLog.of("receive-shop-webhook");

    private final FakeBus bus = new FakeBus();
    private final InMemoryOrderMarks marks = new InMemoryOrderMarks();
    private final PublishOnce publishing = new PublishOnce(bus, marks, LOG);

    /** A report of one order at a second of the shop's time, triggered some seconds later. */
    private static OrderReported report(int second, int triggered, String total) {
        String body =
                """
                {"id":1,"name":"#1","created_at":"2026-05-01T10:00:00Z","updated_at":"2026-05-01T10:00:%02dZ",
                 "currency":"EUR","financial_status":"paid","total_price":"%s","total_tax":"0.00",
                 "customer":{"id":7,"email":"ada@example.org","updated_at":"2026-05-01T10:00:00Z"},
                 "line_items":[],"refunds":[]}
                """
                        .formatted(second, total);
        OrderReported translated = Translated.order(Translated.shopify("orders/updated", body));
        return triggeredAt(translated, triggered);
    }

    private static OrderReported triggeredAt(OrderReported report, int seconds) {
        Instant at = report.asOf().time().plusSeconds(seconds);
        Source source = report.source();
        return new OrderReported(
                new Source(source.shopId(), source.platform(), "delivery-" + seconds, at),
                new AsOf(report.asOf().time(), at),
                report.order(),
                report.payment(),
                report.cancelled(),
                report.refunds(),
                report.customer());
    }

    /** A table that does not answer. */
    private static final class MarksThatAreOut implements OrderMarks {
        @Override
        public Optional<OrderMark> find(String shopId, String orderId) {
            throw new IllegalStateException("out");
        }

        @Override
        public void published(OrderMark mark, Instant at) {
            throw new IllegalStateException("out");
        }

        @Override
        public boolean raise(OrderMark later, Instant at) {
            throw new IllegalStateException("out");
        }
    }

    private KnownOrder<Order> known() {
        KnownOrder<Order> known = KnownOrder.nothing();
        for (ShopEvent event : List.copyOf(bus.published())) {
            known = OrderReport.of(event).map(known::hear).orElse(known);
        }
        return known;
    }

    private String total() {
        return known().newest().orElseThrow().total().getAmount().toPlainString();
    }

    @Test
    void publish_threeWebhooksOfOneReport_goesOutOnce() {
        assertThat(publishing.publish(List.of(report(1, 0, "10.00")))).hasSize(1);
        assertThat(publishing.publish(List.of(report(1, 1, "10.00")))).isEmpty();
        assertThat(publishing.publish(List.of(report(1, 2, "10.00")))).isEmpty();

        assertThat(bus.published()).hasSize(1);
    }

    @Test
    void publish_sameFactsAtALaterTime_goesOut() {
        publishing.publish(List.of(report(1, 0, "10.00")));
        publishing.publish(List.of(report(2, 0, "10.00")));

        assertThat(bus.published()).hasSize(2);
    }

    @Test
    void publish_reversedOrder_publishesBothAndTheNewestHolds() {
        publishing.publish(List.of(report(2, 0, "20.00")));
        publishing.publish(List.of(report(1, 0, "10.00")));
        publishing.publish(List.of(report(2, 0, "20.00")));

        assertThat(bus.published()).hasSize(2);
        assertThat(total()).isEqualTo("20.00");
    }

    @Test
    void publish_changeBetweenTwoThatTellTheSame_isNotTheLatest() {
        publishing.publish(List.of(report(1, 0, "10.00")));
        publishing.publish(List.of(report(1, 9, "10.00")));
        publishing.publish(List.of(report(1, 5, "15.00")));

        assertThat(bus.published()).hasSize(2);
        assertThat(total()).isEqualTo("10.00");
    }

    @Test
    void publish_otherProfileInTheSameOrder_goesOut() {
        OrderReported before = report(1, 0, "10.00");
        publishing.publish(List.of(before));
        publishing.publish(
                List.of(
                        new OrderReported(
                                before.source(),
                                before.asOf(),
                                before.order(),
                                before.payment(),
                                before.cancelled(),
                                before.refunds())));

        assertThat(bus.published()).hasSize(2);
    }

    @Test
    void publish_cancellationApart_goesOutEachTime() {
        OrderReported order = report(1, 0, "10.00");
        ShopEvent cancelled = new ShopEvent.OrderCancelled(order.source(), order.asOf(), "1", null);

        publishing.publish(List.of(order));
        publishing.publish(List.of(cancelled));
        publishing.publish(List.of(cancelled));

        assertThat(bus.types())
                .containsExactly("OrderReported", "OrderCancelled", "OrderCancelled");
    }

    @Test
    void publish_marksAreOut_goesOutEachTime() {
        PublishOnce withoutMarks = new PublishOnce(bus, new MarksThatAreOut(), LOG);

        withoutMarks.publish(List.of(report(1, 0, "10.00")));
        withoutMarks.publish(List.of(report(1, 1, "10.00")));

        assertThat(bus.published()).hasSize(2);
    }

    @Test
    void publish_busIsOut_isPublishedWhenItComesAgain() {
        bus.setOut(true);
        assertThatThrownBy(() -> publishing.publish(List.of(report(1, 0, "10.00"))))
                .isInstanceOf(UnavailableException.class);
        bus.setOut(false);

        publishing.publish(List.of(report(1, 1, "10.00")));

        assertThat(bus.published()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void publish_crashAtEachCall_losesNothing(boolean afterEffect) {
        for (int call = 0; call < 9; call++) {
            bus.published().clear();
            marks.clear();
            EndingFunction ending = new EndingFunction(call, afterEffect);
            PublishOnce crashing = new PublishOnce(ending.around(bus), ending.around(marks), LOG);
            for (OrderReported report :
                    List.of(
                            report(1, 0, "10.00"),
                            report(1, 1, "10.00"),
                            report(2, 0, "20.00"),
                            report(2, 1, "20.00"))) {
                deliver(crashing, report);
            }

            assertThat(total()).as("call %d", call).isEqualTo("20.00");
            assertThat(bus.published()).hasSizeBetween(2, 3);
        }
    }

    /** As platforms do: what is not answered comes again. */
    private static void deliver(PublishOnce publishing, OrderReported report) {
        try {
            publishing.publish(List.of(report));
        } catch (EndingFunction.Ended _) {
            publishing.publish(List.of(report));
        }
    }

    @Test
    void publish_webhooksFromSixteenThreads_publishesTheNewestAtLeastOnce() throws Exception {
        bus.published().clear();
        List<Callable<Object>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            OrderReported report = report(i / 4, i, i / 4 + 1 + ".00");
            calls.add(() -> publishing.publish(List.of(report)));
        }
        Collections.shuffle(calls, new Random(7));
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (var call : threads.invokeAll(calls)) {
                call.get();
            }
        }

        assertThat(total()).isEqualTo("4.00");
    }
}

package dev.stammkunde.receiveshopwebhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.reports.publishing.PublishOnce;
import dev.stammkunde.reports.testing.FakeBus;
import dev.stammkunde.reports.testing.InMemoryOrderMarks;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.ShopEvent.OrderReported;
import dev.stammkunde.shop.Source;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.time.Instant;
import java.util.List;

/** Whatever of an order's webhooks is left out, its readers know the same of it. */
final class PublishOnceProperties {

    private static final OutcomeLog LOG = OutcomeLog.of("receive-shop-webhook");
    private static final Instant BEGIN = Instant.parse("2026-05-01T10:00:00Z");

    /** Of each second one state, as shops have it, told by webhooks that are triggered later. */
    @Provide
    Arbitrary<List<OrderReported>> webhooks() {
        Arbitrary<OrderReported> webhook =
                Combinators.combine(
                                Arbitraries.integers().between(0, 3),
                                Arbitraries.integers().between(0, 5))
                        .as(PublishOnceProperties::webhook);
        return webhook.list().ofMinSize(1).ofMaxSize(12);
    }

    private static OrderReported webhook(int second, int trigger) {
        List<String> states = List.of("pending", "paid", "partially_paid", "voided");
        OrderReported report =
                Translated.order(
                        Translated.shopify(
                                "orders/updated",
                                """
                                {"id":1,"name":"#1","created_at":"2026-05-01T10:00:00Z","updated_at":"2026-05-01T10:00:%02dZ",
                                 "currency":"EUR","financial_status":"%s","total_price":"%d.00","total_tax":"0.00",
                                 "customer":{"id":7},"line_items":[],"refunds":[]}
                                """
                                        .formatted(second, states.get(second), 10 + second)));
        Instant at = BEGIN.plusSeconds(10L + second + trigger);
        Source source = report.source();
        return new OrderReported(
                new Source(source.shopId(), source.platform(), "d" + trigger, at),
                new AsOf(report.asOf().time(), at),
                report.order(),
                report.payment(),
                report.cancelled(),
                report.refunds());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void publish_anyWebhooksInAnyOrder_readersKnowTheSame(
            @ForAll("webhooks") List<OrderReported> webhooks) {
        FakeBus bus = new FakeBus();
        PublishOnce publishing = new PublishOnce(bus, new InMemoryOrderMarks(), LOG);

        webhooks.forEach(webhook -> publishing.publish(List.of(webhook)));

        KnownOrder<Order> all = known(webhooks);
        KnownOrder<Order> known = known(bus.published());
        assertThat(known.newest()).isEqualTo(all.newest());
        assertThat(known.order()).isEqualTo(all.order());
        assertThat(known.paidAt()).isEqualTo(all.paidAt());
        assertThat(known.unpaid()).isEqualTo(all.unpaid());
        assertThat(known.isCancelled()).isEqualTo(all.isCancelled());
    }

    private static KnownOrder<Order> known(List<? extends ShopEvent> events) {
        KnownOrder<Order> known = KnownOrder.nothing();
        for (ShopEvent event : events) {
            known = OrderReport.of(event).map(known::hear).orElse(known);
        }
        return known;
    }
}

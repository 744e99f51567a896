package dev.stammkunde.commands.imports;

import dev.stammkunde.commands.imports.feed.Cells;
import dev.stammkunde.commands.imports.feed.TableOrder;
import dev.stammkunde.commands.imports.feed.TablePayload;
import dev.stammkunde.commands.imports.feed.TableWebhook;
import dev.stammkunde.finance.imports.ComparedFacts;
import dev.stammkunde.finance.imports.ExportedOrder.Told;
import dev.stammkunde.platform.Sha256;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.reports.platforms.translation.ShopConnection;
import dev.stammkunde.reports.platforms.translation.ShopConnection.CustomerKey;
import dev.stammkunde.reports.publishing.TakeIn;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.History;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ReportedCustomer;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.ShopEvent.OrderReported;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Sends orders of tables in the words of their platform's webhooks, so that a later webhook is of
 * the same order. What is missing in the table and would change points is a reason not to send it.
 *
 * <p>A table says how orders are when it is made, which is not before the last order in it: as of
 * then they are told, so that each later webhook holds over it.
 */
final class FeedTables implements FeedOrders {

    /** The id of all that went back, for tables that know no refunds by themselves. */
    private static final String REFUNDED = "export";

    /**
     * What is known of the table.
     *
     * @param header its columns
     * @param zone of times that say none
     */
    record Table(String shopId, TablePayload payload, List<String> header, ZoneId zone) {
        Table {
            header = header.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        }
    }

    private final Table table;
    private final TakeIn takeIn;
    private final Feeding feeding;
    private final Instant now;

    FeedTables(Table table, TakeIn takeIn, Feeding feeding, Instant now) {
        this.table = table;
        this.takeIn = takeIn;
        this.feeding = feeding;
        this.now = now;
    }

    @Override
    public Fed feed(Told order, List<Refund> heard, Instant last) {
        if (order.documents().isEmpty()) {
            return new Fed.NotSent("is there several times, with other lines");
        }
        if (!heard.isEmpty()) {
            // The sum of a table would count them again.
            return new Fed.NotSent(
                    "refunds of it were heard already, and the export does not say which it counts");
        }
        ComparedFacts facts = order.facts();
        List<Cells> rows = order.documents().stream().map(Cells::read).toList();
        TableWebhook webhook;
        try {
            webhook =
                    table.payload()
                            .webhook(
                                    new TableOrder(facts, rows, table.header(), table.zone()),
                                    feeding.customers());
        } catch (InvalidFieldException e) {
            return new Fed.NotSent(e.path() + " " + e.problem());
        }
        Instant asOf = last.isAfter(now) ? now : last;
        return FeedDocuments.fed(
                takeIn.take(
                        delivery(webhook),
                        connection(facts),
                        event -> completed(event, facts, webhook, asOf)));
    }

    private Delivery delivery(TableWebhook webhook) {
        Map<String, String> headers = new HashMap<>(webhook.headers());
        String id = "file:" + Sha256.of(webhook.body()).substring(0, 32);
        headers.put("x-shopify-webhook-id", id);
        headers.put("x-wc-webhook-delivery-id", id);
        return new Delivery(
                table.payload().platform(),
                table.shopId(),
                headers,
                webhook.body().getBytes(StandardCharsets.UTF_8),
                now);
    }

    private ShopConnection connection(ComparedFacts facts) {
        return new ShopConnection(
                table.payload().platform(),
                List.of("none"),
                CurrencyUnit.of(facts.currency()),
                null,
                CustomerKey.NUMBER);
    }

    private ShopEvent completed(
            ShopEvent event, ComparedFacts facts, TableWebhook webhook, Instant asOf) {
        if (!(event instanceof OrderReported told)) {
            return event;
        }
        Payment payment = told.payment();
        Instant paidAt = webhook.paidAt();
        Money refunded = webhook.refunded();
        if (payment instanceof Payment.Paid && paidAt != null) {
            payment = new Payment.Paid(paidAt);
        }
        ReportedCustomer customer = told.customer();
        Instant latest = latest(told, payment, asOf);
        OrderReported whole =
                new OrderReported(
                        told.source(),
                        AsOf.of(latest),
                        told.order(),
                        payment,
                        told.cancelled(),
                        refunded == null ? told.refunds() : refunds(facts, refunded),
                        customer == null
                                ? null
                                : new ReportedCustomer(facts.placedAt(), customer.profile()),
                        told.deliveredAt());
        History history = feeding.history();
        return history == null ? whole : whole.as(history);
    }

    /** An order's own times are true of it too. */
    private static Instant latest(OrderReported told, @Nullable Payment payment, Instant asOf) {
        Instant latest = asOf.isBefore(told.asOf().time()) ? told.asOf().time() : asOf;
        return payment instanceof Payment.Paid(Instant at) && at.isAfter(latest) ? at : latest;
    }

    private static List<Refund> refunds(ComparedFacts facts, Money refunded) {
        Money none = Money.zero(refunded.getCurrencyUnit());
        return refunded.isZero()
                ? List.of()
                : List.of(
                        new Refund(
                                REFUNDED,
                                facts.orderId(),
                                facts.placedAt(),
                                List.of(),
                                none,
                                refunded));
    }
}

package dev.stammkunde.keepcustomers;

import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.MarketingConsent;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ReportedCustomer;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.ShopEvent.CustomerChanged;
import dev.stammkunde.shop.ShopEvent.CustomerDeleted;
import dev.stammkunde.shop.ShopEvent.CustomerRedactionRequested;
import dev.stammkunde.shop.ShopEvent.CustomersMerged;
import dev.stammkunde.shop.ShopEvent.OrderCancelled;
import dev.stammkunde.shop.ShopEvent.OrderRefunded;
import dev.stammkunde.shop.ShopEvent.OrderReported;
import dev.stammkunde.shop.Source;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Events of one shop, timed in seconds from {@link #T0}. */
final class Events {

    static final String SHOP = "demo-shop";
    static final Instant T0 = Instant.parse("2026-03-01T10:00:00Z");

    private Events() {}

    static Instant at(long seconds) {
        return T0.plusSeconds(seconds);
    }

    static Source source(long receivedAt) {
        return new Source(SHOP, Platform.SHOPIFY, "delivery-" + receivedAt, at(receivedAt));
    }

    static OrderReported paid(
            String orderId,
            @Nullable String customerId,
            long placedAt,
            long cents,
            String... products) {
        return reported(
                placedAt,
                order(orderId, customerId, placedAt, cents, products),
                new Payment.Paid(at(placedAt)),
                false,
                null);
    }

    /** An order that tells of its customer too. */
    static OrderReported with(
            OrderReported order, long changedAt, @Nullable String email, @Nullable String name) {
        return new OrderReported(
                order.source(),
                order.asOf(),
                order.order(),
                order.payment(),
                order.cancelled(),
                order.refunds(),
                new ReportedCustomer(
                        at(changedAt), changed("any", changedAt, email, name).profile()));
    }

    static OrderReported reported(
            long asOf,
            Order order,
            @Nullable Payment payment,
            boolean cancelled,
            @Nullable List<Refund> refunds) {
        return new OrderReported(
                source(asOf), AsOf.of(at(asOf)), order, payment, cancelled, refunds);
    }

    static Order order(
            String orderId,
            @Nullable String customerId,
            long placedAt,
            long cents,
            String... products) {
        Money zero = Money.zero(CurrencyUnit.EUR);
        return new Order(
                orderId,
                orderId,
                customerId,
                at(placedAt),
                false,
                Stream.of(products).map(Events::line).toList(),
                zero,
                zero,
                cents(cents),
                cents(cents * 19 / 119),
                zero);
    }

    private static OrderLine line(String product) {
        Money zero = Money.zero(CurrencyUnit.EUR);
        return new OrderLine(
                product, LineKind.GOODS, product, null, List.of(), 1, zero, zero, zero);
    }

    static OrderRefunded refunded(String orderId, String refundId, long cents) {
        return new OrderRefunded(source(900), AsOf.of(at(900)), refund(orderId, refundId, cents));
    }

    static Refund refund(String orderId, String refundId, long cents) {
        Money zero = Money.zero(CurrencyUnit.EUR);
        return new Refund(refundId, orderId, at(900), List.of(), zero, cents(cents));
    }

    static OrderCancelled cancelled(String orderId) {
        return new OrderCancelled(source(950), AsOf.of(at(950)), orderId, null);
    }

    static CustomersMerged merged(String gone, String stays) {
        return new CustomersMerged(source(960), at(960), stays, gone);
    }

    static CustomerChanged changed(
            String customerId, long changedAt, @Nullable String email, @Nullable String name) {
        MarketingConsent consent =
                new MarketingConsent(
                        changedAt % 2 == 0
                                ? MarketingConsent.State.SUBSCRIBED
                                : MarketingConsent.State.UNSUBSCRIBED,
                        MarketingConsent.Level.SINGLE_OPT_IN,
                        "checkout",
                        null);
        ProfileReport report =
                new ProfileReport(email, name, null, null, "de", null, null, consent, Set.of());
        return new CustomerChanged(source(changedAt), customerId, at(changedAt), report);
    }

    static CustomerDeleted deleted(String customerId, long at) {
        return new CustomerDeleted(source(at), customerId, at(at));
    }

    static CustomerRedactionRequested redaction(
            @Nullable String customerId, @Nullable String email, long at) {
        return new CustomerRedactionRequested(source(at), customerId, email, List.of());
    }

    static ShopEvent shopRedaction(long at) {
        return new ShopEvent.ShopRedactionRequested(source(at));
    }

    static Money cents(long cents) {
        return Money.ofMinor(CurrencyUnit.EUR, cents);
    }
}

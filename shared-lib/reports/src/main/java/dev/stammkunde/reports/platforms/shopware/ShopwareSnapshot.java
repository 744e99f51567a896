package dev.stammkunde.reports.platforms.shopware;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.Amounts;
import dev.stammkunde.reports.platforms.translation.ShopConnection;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ReportedCustomer;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.Source;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One order as an event shows it, with all facts that it carries. */
final class ShopwareSnapshot {

    private final JsonField entity;
    private final Source source;
    private final Order order;
    private final AsOf asOf;
    private final Amounts amounts;
    private final ShopwareTransactions transactions;
    private final ShopwareRefunds refunds;
    private final ShopwareDeliveries deliveries;

    ShopwareSnapshot(JsonField entity, ShopwareTimes times, Source source, ShopConnection shop) {
        ShopwareOrders orders = new ShopwareOrders(entity, shop);
        this.entity = entity;
        this.source = source;
        this.order = orders.read();
        this.asOf = times.of(entity);
        this.amounts = orders.amounts();
        this.transactions = new ShopwareTransactions(entity);
        this.deliveries = new ShopwareDeliveries(entity);
        this.refunds =
                new ShopwareRefunds(
                        entity, order, amounts, findUpdatedAt().orElse(order.placedAt()));
    }

    /** A payment, or the first of all, is in a state of which the event tells. */
    List<ShopEvent> unpaid(PaymentState state) {
        return reported(unlessPaid(state), isCancelled(), refunds.told());
    }

    /** A part was paid, whatever the other payments are. */
    List<ShopEvent> paidPartially() {
        return reported(
                new Payment.Unpaid(PaymentState.PARTIALLY_PAID), isCancelled(), refunds.told());
    }

    List<ShopEvent> paid() {
        return reported(paidPayment(), isCancelled(), refunds.told());
    }

    List<ShopEvent> refunded() {
        return reported(paidPayment(), isCancelled(), refunds.full());
    }

    List<ShopEvent> refundedPartially() {
        return reported(paidPayment(), isCancelled(), refunds.partial());
    }

    /**
     * A payment was given up. Customers do so on the payment page, and then pay the same order in
     * another way, so the order is only cancelled where its own state says so, or nothing does.
     */
    List<ShopEvent> paymentCancelled() {
        Payment payment = unlessPaid(PaymentState.FAILED);
        boolean nothingElse =
                !transactions.areOrWerePaid() && ShopwarePayload.state(entity).isEmpty();
        return reported(payment, isCancelled() || nothingElse, refunds.told());
    }

    /** The order itself entered a state; of its payment only its transactions tell. */
    List<ShopEvent> entered(boolean cancelled) {
        return reported(toldPayment(), cancelled, refunds.told());
    }

    private @Nullable Payment toldPayment() {
        return transactions.areOrWerePaid()
                ? paidPayment()
                : transactions.findUnpaid().map(Payment.Unpaid::new).orElse(null);
    }

    /** A delivery was sent, of which the order itself need not tell. */
    List<ShopEvent> shipped() {
        return reported(
                toldPayment(),
                isCancelled(),
                refunds.told(),
                deliveries.areSent() || deliveries.tellNothing()
                        ? deliveries.findSentAt().orElseGet(asOf::time)
                        : null);
    }

    private Payment unlessPaid(PaymentState state) {
        return transactions.areOrWerePaid() ? paidPayment() : new Payment.Unpaid(state);
    }

    private Payment paidPayment() {
        if (!transactions.comeTo(order.total(), amounts)) {
            return new Payment.Unpaid(PaymentState.PARTIALLY_PAID);
        }
        return new Payment.Paid(
                transactions
                        .findPaid()
                        .flatMap(t -> t.findInstant("updatedAt"))
                        .or(this::findUpdatedAt)
                        .orElseGet(asOf::time));
    }

    /** Finds when the order itself changed; a time of before it was placed is of its import. */
    private Optional<Instant> findUpdatedAt() {
        return entity.findInstant("updatedAt").filter(at -> !at.isBefore(order.placedAt()));
    }

    private boolean isCancelled() {
        return ShopwarePayload.state(entity).filter("cancelled"::equals).isPresent();
    }

    private List<ShopEvent> reported(
            @Nullable Payment payment, boolean cancelled, @Nullable List<Refund> all) {
        return reported(
                payment,
                cancelled,
                all,
                deliveries.areSent() ? deliveries.findSentAt().orElseGet(asOf::time) : null);
    }

    private List<ShopEvent> reported(
            @Nullable Payment payment,
            boolean cancelled,
            @Nullable List<Refund> all,
            @Nullable Instant deliveredAt) {
        ProfileReport profile = ShopwareCustomers.profileOfOrder(entity);
        boolean tellsCustomer =
                order.customerId() != null && !profile.equals(ProfileReport.empty());
        return List.of(
                new ShopEvent.OrderReported(
                        source,
                        asOf,
                        order,
                        payment,
                        cancelled,
                        all,
                        tellsCustomer
                                ? new ReportedCustomer(
                                        findUpdatedAt().orElse(source.receivedAt()), profile)
                                : null,
                        deliveredAt));
    }
}

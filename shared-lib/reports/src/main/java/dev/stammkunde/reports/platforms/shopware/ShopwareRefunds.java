package dev.stammkunde.reports.platforms.shopware;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.Amounts;
import dev.stammkunde.reports.platforms.translation.Lines;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.Refund.RefundedLine;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what of an order was refunded.
 *
 * <p>Amounts are in {@code transactions[].captures[].refunds[]}, which the core does not send
 * unless an extension adds them to the webhook. Without them, a full refund is one of all that its
 * transaction is about, and a partial one cannot be known.
 */
final class ShopwareRefunds {

    private static final Set<String> VOID = Set.of("failed", "cancelled");

    private final JsonField order;
    private final ShopwareTransactions transactions;
    private final String orderId;
    private final Money total;
    private final Amounts amounts;
    private final Instant asOf;

    /**
     * Reads refunds of one order.
     *
     * @param asOf stands for the time of refunds that have none
     */
    ShopwareRefunds(JsonField entity, Order order, Amounts amounts, Instant asOf) {
        this.order = entity;
        this.transactions = new ShopwareTransactions(entity);
        this.orderId = order.orderId();
        this.total = order.total();
        this.amounts = amounts;
        this.asOf = asOf;
    }

    /** Reads all refunds of an order; null where it does not tell them. */
    @Nullable List<Refund> told() {
        if (!transactions.takenBack().isEmpty()) {
            return takenBack();
        }
        boolean spelledOut =
                transactions.all().stream().anyMatch(t -> t.find("captures").isPresent());
        return spelledOut || transactions.sayThatNothingWentBack() ? named() : null;
    }

    /** Reads the refunds of an order of which a part is known to have been refunded. */
    List<Refund> partial() {
        List<Refund> named = named();
        if (named.isEmpty()) {
            throw order.at("transactions")
                    .invalid("must hold captures with refunds, or the amount cannot be known");
        }
        return named;
    }

    /** Reads the refunds of an order of which a payment is known to have gone back wholly. */
    List<Refund> full() {
        List<Refund> refunds = takenBack();
        return refunds.isEmpty() && total.isPositive()
                ? List.of(everything("everything", asOf, total))
                : refunds;
    }

    /** Reads the refunds that are spelled out, and the rest of each payment that went back. */
    private List<Refund> takenBack() {
        List<Refund> refunds = named();
        Money rest = total;
        for (Refund refund : refunds) {
            rest = rest.minus(refund.total());
        }
        for (JsonField transaction : transactions.takenBack()) {
            Money amount =
                    Amounts.smaller(ShopwareTransactions.amount(transaction, total, amounts), rest);
            if (amount.isPositive()) {
                Instant at = transaction.findInstant("updatedAt").orElse(asOf);
                refunds.add(everything(transaction.id("id"), at, amount));
                rest = rest.minus(amount);
            }
        }
        return refunds;
    }

    private List<Refund> named() {
        List<Refund> refunds = new ArrayList<>();
        for (JsonField transaction : transactions.all()) {
            for (JsonField capture : ShopwarePayload.elements(transaction, "captures")) {
                for (JsonField refund : ShopwarePayload.elements(capture, "refunds")) {
                    named(refund).ifPresent(refunds::add);
                }
            }
        }
        return refunds;
    }

    private Optional<Refund> named(JsonField refund) {
        if (ShopwarePayload.state(refund).filter(VOID::contains).isPresent()) {
            return Optional.empty();
        }
        Money amount = amounts.of(refund.at("amount").at("totalPrice"));
        List<RefundedLine> lines =
                ShopwarePayload.elements(refund, "positions").stream().map(this::line).toList();
        Money beyond =
                amount.minus(
                        Lines.sum(
                                amounts.currency(),
                                lines.stream().map(RefundedLine::amount).toList()));
        return amount.isZero()
                ? Optional.empty()
                : Optional.of(
                        new Refund(
                                refund.id("id"),
                                orderId,
                                refund.findInstant("updatedAt")
                                        .or(() -> refund.findInstant("createdAt"))
                                        .orElse(asOf),
                                lines,
                                amounts.zero(),
                                beyond.isPositive() ? beyond : amounts.zero()));
    }

    private RefundedLine line(JsonField position) {
        return new RefundedLine(
                position.id("orderLineItemId"),
                Math.max(0, position.findInteger("quantity").orElse(0)),
                amounts.of(position.at("amount").at("totalPrice")));
    }

    private Refund everything(String id, Instant at, Money amount) {
        return new Refund(id, orderId, at, List.of(), amounts.zero(), amount);
    }
}

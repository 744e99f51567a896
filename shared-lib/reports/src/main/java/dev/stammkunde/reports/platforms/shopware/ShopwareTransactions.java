package dev.stammkunde.reports.platforms.shopware;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.Amounts;
import dev.stammkunde.shop.PaymentState;

import org.joda.money.Money;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The payments of an order, of which there are several where a customer gave one up and made
 * another. Each is in a state of its own.
 */
final class ShopwareTransactions {

    private static final String PAID = "paid";
    private static final String REFUNDED_PARTIALLY = "refunded_partially";
    private static final Set<String> TAKEN_BACK = Set.of("refunded", "chargeback");
    private static final Set<String> PAID_ONCE =
            Set.of(PAID, REFUNDED_PARTIALLY, "refunded", "chargeback");

    private final List<JsonField> all;

    ShopwareTransactions(JsonField order) {
        this.all = ShopwarePayload.elements(order, "transactions");
    }

    List<JsonField> all() {
        return all;
    }

    /** Returns those of which everything went back. */
    List<JsonField> takenBack() {
        return all.stream().filter(t -> isIn(t, TAKEN_BACK)).toList();
    }

    /** Finds the one that is paid. */
    Optional<JsonField> findPaid() {
        return all.stream().filter(t -> isIn(t, Set.of(PAID))).findFirst();
    }

    /** Whether the order is paid in full, or was before something went back. */
    boolean areOrWerePaid() {
        return findPaid().isPresent()
                || any(REFUNDED_PARTIALLY)
                || all.stream().anyMatch(t -> isIn(t, TAKEN_BACK));
    }

    /**
     * Whether what was paid, be it given back since, comes to an order's total: a deposit does not,
     * nor does the payment of an order to which something was added. One that does not say how much
     * it is about is about all.
     */
    boolean comeTo(Money total, Amounts amounts) {
        List<JsonField> paid = all.stream().filter(t -> isIn(t, PAID_ONCE)).toList();
        Money sum = amounts.zero();
        for (JsonField transaction : paid) {
            sum = sum.plus(amount(transaction, total, amounts));
        }
        return paid.isEmpty() || !sum.isLessThan(total);
    }

    /** Returns what a payment is about: all, where it does not say. */
    static Money amount(JsonField transaction, Money total, Amounts amounts) {
        return transaction
                .find("amount")
                .flatMap(amount -> amount.find("totalPrice"))
                .map(amounts::of)
                .orElse(total);
    }

    /**
     * Finds why the order is not paid, of which the furthest payment tells; not if none is told.
     */
    Optional<PaymentState> findUnpaid() {
        if (all.stream().allMatch(t -> ShopwarePayload.state(t).isEmpty())) {
            return Optional.empty();
        }
        if (any("paid_partially")) {
            return Optional.of(PaymentState.PARTIALLY_PAID);
        }
        if (any("authorized")) {
            return Optional.of(PaymentState.AUTHORIZED);
        }
        boolean over = all.stream().allMatch(t -> isIn(t, Set.of("failed", "cancelled")));
        return Optional.of(over ? PaymentState.FAILED : PaymentState.PENDING);
    }

    /**
     * Whether the states alone say that nothing went back: each is told, and none is of a refund.
     */
    boolean sayThatNothingWentBack() {
        return !all.isEmpty()
                && all.stream().allMatch(t -> ShopwarePayload.state(t).isPresent())
                && takenBack().isEmpty()
                && !any(REFUNDED_PARTIALLY);
    }

    private boolean any(String state) {
        return all.stream().anyMatch(t -> isIn(t, Set.of(state)));
    }

    private static boolean isIn(JsonField transaction, Set<String> states) {
        return ShopwarePayload.state(transaction).filter(states::contains).isPresent();
    }
}

package dev.stammkunde.customers;

import dev.stammkunde.shop.Order;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;

/**
 * What a paid order says of its customer's activity.
 *
 * <p>Shops report an order more than once, and not always alike. {@link #merge} picks one report by
 * content, so the result does not depend on the order of arrival.
 *
 * @param customerId absent for guests
 * @param placedAt when the customer bought
 * @param total what was paid, tax included
 * @param tax the tax inside {@code total}
 * @param products the ids and SKUs of what was bought; of several reports those of all
 */
public record PaidOrder(
        @Nullable String customerId,
        Instant placedAt,
        Instant paidAt,
        Money total,
        Money tax,
        boolean test,
        boolean voided,
        Set<String> products) {

    /**
     * The best report first: one that knows the customer, then the earliest payment, then the
     * larger total, since a later report can only have lost lines.
     */
    private static final Comparator<PaidOrder> BEST_FIRST =
            Comparator.comparing((PaidOrder paid) -> paid.customerId() == null)
                    .thenComparing(PaidOrder::paidAt)
                    .thenComparing(paid -> paid.total().getAmount(), Comparator.reverseOrder())
                    .thenComparing(paid -> paid.total().getCurrencyUnit().getCode())
                    .thenComparing(paid -> paid.tax().getAmount())
                    .thenComparing(PaidOrder::placedAt)
                    .thenComparing(paid -> Objects.requireNonNullElse(paid.customerId(), ""));

    public PaidOrder {
        products = Set.copyOf(products);
    }

    /** Makes an order that says nothing of its products. */
    public PaidOrder(
            @Nullable String customerId,
            Instant placedAt,
            Instant paidAt,
            Money total,
            Money tax,
            boolean test,
            boolean voided) {
        this(customerId, placedAt, paidAt, total, tax, test, voided, Set.of());
    }

    /** Returns what {@code order} says. */
    public static PaidOrder of(Order order, Instant paidAt) {
        String customerId = order.customerId();
        return new PaidOrder(
                customerId == null || customerId.isBlank() ? null : customerId,
                order.placedAt(),
                paidAt,
                order.total(),
                order.tax(),
                order.test(),
                order.voided(),
                BoughtProducts.of(order));
    }

    /** Returns both reports of one order as one. Once a test or voided, it stays so. */
    PaidOrder merge(PaidOrder other) {
        PaidOrder best = BEST_FIRST.compare(this, other) <= 0 ? this : other;
        return new PaidOrder(
                best.customerId,
                best.placedAt,
                best.paidAt,
                best.total,
                best.tax,
                test || other.test,
                voided || other.voided,
                BoughtProducts.union(products, other.products));
    }
}

package dev.stammkunde.shop;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a shop says of one order.
 *
 * @param <F> what the reader keeps of the order itself
 */
public sealed interface OrderReport<F> {

    /** The rank of a cancelled order. */
    int CANCELLED = Integer.MAX_VALUE;

    /** When it was true. */
    AsOf asOf();

    /**
     * The order as it is.
     *
     * @param payment absent where the report does not tell it
     * @param refunds all that the order has; absent where the report does not tell them
     * @param history how it is taken over as history; absent for what is told as it happens
     */
    record Snapshot<F>(
            AsOf asOf,
            F facts,
            @Nullable Payment payment,
            boolean cancelled,
            @Nullable List<Refund> refunds,
            @Nullable History history)
            implements OrderReport<F> {
        public Snapshot {
            refunds = refunds == null ? null : List.copyOf(refunds);
        }

        /** Makes a report of what is told as it happens. */
        public Snapshot(
                AsOf asOf,
                F facts,
                @Nullable Payment payment,
                boolean cancelled,
                @Nullable List<Refund> refunds) {
            this(asOf, facts, payment, cancelled, refunds, null);
        }

        /** Returns what it says of the order's being history; absent where it is not. */
        @Nullable TakenOver takenOver() {
            return history == null ? null : TakenOver.of(asOf, history);
        }

        /**
         * How far the order had come, which decides between snapshots of one time: the more was
         * refunded, the further; furthest if it is cancelled.
         */
        int rank() {
            if (cancelled) {
                return CANCELLED;
            }
            return switch (payment) {
                case null -> 0;
                case Payment.Unpaid(PaymentState state) ->
                        switch (state) {
                            case PENDING -> 1;
                            case AUTHORIZED -> 2;
                            case FAILED -> 3;
                            case VOIDED -> 4;
                            case PARTIALLY_PAID -> 5;
                        };
                case Payment.Paid _ -> 6 + (refunds == null ? 0 : refunds.size());
            };
        }
    }

    /**
     * A refund that was reported apart from its order.
     *
     * @param history how it is taken over as history; absent for what is told as it happens
     */
    record Refunded<F>(AsOf asOf, Refund refund, @Nullable History history)
            implements OrderReport<F> {

        /** Makes a report of what is told as it happens. */
        public Refunded(AsOf asOf, Refund refund) {
            this(asOf, refund, null);
        }
    }

    /**
     * The order was cancelled or removed, and the report says nothing else of it.
     *
     * @param history how it is taken over as history; absent for what is told as it happens
     */
    record Cancelled<F>(AsOf asOf, @Nullable History history) implements OrderReport<F> {

        /** Makes a report of what is told as it happens. */
        public Cancelled(AsOf asOf) {
            this(asOf, null);
        }
    }

    /** Returns what an event says of an order; empty if it is not of one. */
    static Optional<OrderReport<Order>> of(ShopEvent event) {
        return of(event, Function.identity());
    }

    /**
     * Returns what an event says of an order; empty if it is not of one.
     *
     * @param kept what the reader keeps of the order itself
     */
    static <F> Optional<OrderReport<F>> of(ShopEvent event, Function<Order, F> kept) {
        return ofReported(event, reported -> kept.apply(reported.order()));
    }

    /**
     * Returns what an event says of an order; empty if it is not of one.
     *
     * @param kept what the reader keeps of a report of the whole order
     */
    static <F> Optional<OrderReport<F>> ofReported(
            ShopEvent event, Function<ShopEvent.OrderReported, F> kept) {
        return switch (event) {
            case ShopEvent.OrderReported reported ->
                    Optional.of(
                            new Snapshot<>(
                                    believed(reported.asOf(), event),
                                    kept.apply(reported),
                                    reported.payment(),
                                    reported.cancelled(),
                                    reported.refunds(),
                                    reported.source().history()));
            case ShopEvent.OrderRefunded refunded ->
                    Optional.of(
                            new Refunded<>(
                                    believed(refunded.asOf(), event),
                                    refunded.refund(),
                                    refunded.source().history()));
            case ShopEvent.OrderCancelled cancelled ->
                    Optional.of(
                            new Cancelled<>(
                                    believed(cancelled.asOf(), event),
                                    cancelled.source().history()));
            case ShopEvent.CustomerChanged _,
                    ShopEvent.CustomerDeleted _,
                    ShopEvent.CustomersMerged _,
                    ShopEvent.CustomerDataRequested _,
                    ShopEvent.CustomerRedactionRequested _,
                    ShopEvent.ShopRedactionRequested _ ->
                    Optional.empty();
        };
    }

    private static AsOf believed(AsOf asOf, ShopEvent event) {
        return asOf.believed(event.source().receivedAt());
    }
}

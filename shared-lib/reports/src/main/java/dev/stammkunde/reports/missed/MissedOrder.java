package dev.stammkunde.reports.missed;

import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent.OrderReported;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order that a shop told otherwise than it was known here, when it was asked for. It names no
 * customer.
 *
 * @param foundAt the time for which the run was scheduled
 * @param asOf when it was as the shop told it, by the shop's time
 * @param currency ISO 4217 code of the amounts
 * @param told what the shop said
 * @param known what was known here; absent where nothing was
 * @param dismissal absent while nobody put it aside
 */
public record MissedOrder(
        String shopId,
        String orderId,
        String number,
        Instant foundAt,
        Instant asOf,
        Instant placedAt,
        Kind kind,
        String currency,
        Sum told,
        @Nullable Sum known,
        @Nullable Dismissal dismissal) {

    /** Makes one that nobody has looked at. */
    public MissedOrder(
            String shopId,
            String orderId,
            String number,
            Instant foundAt,
            Instant asOf,
            Instant placedAt,
            Kind kind,
            String currency,
            Sum told,
            @Nullable Sum known) {
        this(shopId, orderId, number, foundAt, asOf, placedAt, kind, currency, told, known, null);
    }

    /** Returns this, put aside. */
    public MissedOrder with(Dismissal next) {
        return new MissedOrder(
                shopId, orderId, number, foundAt, asOf, placedAt, kind, currency, told, known,
                next);
    }

    /** A report is taken in within minutes. */
    static final Duration UNDER_WAY = Duration.ofHours(1);

    /** How it differed. */
    public enum Kind {
        MISSING_HERE,
        OTHER_AMOUNT,
        /** Another amount went back. */
        OTHER_REFUND,
        /** Something else, such as whether it is paid, or what was bought. */
        OTHER_STATE
    }

    /** What became of it. */
    public enum State {
        /** What the shop told is on its way to the ledger. */
        ASKED_FOR,
        /** The ledger knows it as it was told, or as it was told later. */
        MENDED,
        /** The ledger does not know it, though it was told. */
        OPEN
    }

    /**
     * What an order comes to, in minor units.
     *
     * @param total all that was paid, tax included; refunds do not lower it
     * @param refunded all that went back; absent where it is not told
     */
    public record Sum(long total, @Nullable Long refunded) {}

    /**
     * Finds how a report differs from what is known.
     *
     * @param known what the ledger knows of the order; absent where it knows nothing
     * @return empty where the ledger knows of the order what counts as it is told, or as it was
     *     told later
     */
    public static Optional<MissedOrder> find(
            OrderReported told, @Nullable LedgerOrder known, Instant foundAt) {
        OrderReport<Order> report = OrderReport.of(told).orElseThrow();
        KnownOrder<Order> before = known == null ? KnownOrder.nothing() : known.known();
        Order order = told.order();
        Sum sum = new Sum(units(order), told.refunds() == null ? null : units(told.refunds()));
        Sum here =
                before.newest()
                        .map(it -> new Sum(units(it), units(before.refundsThatCount())))
                        .orElse(null);
        return WhatCounts.of(before.hear(report)).equals(WhatCounts.of(before))
                ? Optional.empty()
                : Optional.of(
                        new MissedOrder(
                                told.source().shopId(),
                                order.orderId(),
                                order.number(),
                                foundAt,
                                report.asOf().time(),
                                order.placedAt(),
                                kind(sum, here),
                                order.currency().getCode(),
                                sum,
                                here));
    }

    private static Kind kind(Sum told, @Nullable Sum here) {
        if (here == null) {
            return Kind.MISSING_HERE;
        }
        if (told.total() != here.total()) {
            return Kind.OTHER_AMOUNT;
        }
        Long refunded = told.refunded();
        return refunded == null || refunded.equals(here.refunded())
                ? Kind.OTHER_STATE
                : Kind.OTHER_REFUND;
    }

    private static long units(Order order) {
        return order.total().getAmountMinorLong();
    }

    private static long units(List<Refund> refunds) {
        return refunds.stream().mapToLong(refund -> refund.total().getAmountMinorLong()).sum();
    }

    /**
     * Returns what became of it.
     *
     * @param known what the ledger knows of the order now; absent where it knows nothing
     */
    public State state(@Nullable LedgerOrder known, Instant now) {
        boolean isHeard =
                known != null
                        && known.known()
                                .asOf()
                                .map(AsOf::time)
                                .filter(at -> !at.isBefore(asOf))
                                .isPresent();
        if (isHeard) {
            return State.MENDED;
        }
        return now.isBefore(foundAt.plus(UNDER_WAY)) ? State.ASKED_FOR : State.OPEN;
    }
}

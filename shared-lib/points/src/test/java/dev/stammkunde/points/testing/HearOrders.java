package dev.stammkunde.points.testing;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.SettleOrder;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.units.UnitRules;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;

import java.time.Instant;
import java.util.List;

/** Settles what is heard of orders of one shop, by one programme, in a ledger in memory. */
public final class HearOrders {

    private final InMemoryPointsLedger ledger;
    private final String shopId;
    private final List<UnitRules> rules;

    public HearOrders(InMemoryPointsLedger ledger, String shopId) {
        this(ledger, shopId, List.of());
    }

    /** Where other wings count orders too. */
    public HearOrders(InMemoryPointsLedger ledger, String shopId, List<UnitRules> rules) {
        this.ledger = ledger;
        this.shopId = shopId;
        this.rules = List.copyOf(rules);
    }

    /** Hears one report of an order. */
    public SettleOrder.Settlement hear(
            String orderId, OrderReport<Order> report, Programme programme, Instant now) {
        LedgerOrder order = ledger.order(shopId, orderId, null).order();
        KnownOrder<Order> heard = order.known().hear(report);
        LedgerOrder.Booked booked = order.booked();
        PointsAccount customer =
                heard.newest().map(Order::customerId).map(this::account).orElse(null);
        PointsAccount holder = booked == null ? null : account(booked.customerId());
        SettleOrder.Settlement settlement =
                SettleOrder.settle(
                        new SettleOrder.Case(order, holder, customer, programme, rules),
                        heard,
                        now);
        requireWritten(ledger.write(settlement));
        return settlement;
    }

    /** Joins two customers, unless they are joined already. */
    public void merge(String gone, String kept, Instant now) {
        PointsAccount ends = account(gone);
        PointsAccount stays = account(kept);
        if (ends.id().customerId().equals(gone) && !stays.id().equals(ends.id())) {
            requireWritten(ledger.write(Decide.merge(ends, stays, rules, now)));
        }
    }

    private PointsAccount account(String customerId) {
        return ledger.account(new AccountId(shopId, customerId));
    }

    private static void requireWritten(PointsLedger.Written written) {
        if (written != PointsLedger.Written.WRITTEN) {
            throw new IllegalStateException("nobody else writes: " + written);
        }
    }
}

package dev.stammkunde.commands;

import static dev.stammkunde.points.testing.Orders.PAID_AT;
import static dev.stammkunde.points.testing.Orders.SHOP;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Booking.GiftReason;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerOrder.Booked;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.points.RedeemedPoints;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.RedemptionBooking.ReleaseReason;
import dev.stammkunde.points.RedemptionBooking.UsedOrder;
import dev.stammkunde.points.RedemptionCommand;
import dev.stammkunde.points.SettleOrder;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.ShopEvent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Books entries of every kind that shops and people cause. */
public final class SampleLedger {

    private static final UsedOrder ORDER = new UsedOrder("5001", "#5001");

    private final PointsLedger ledger;
    private Instant now = PAID_AT.plusSeconds(60);

    public SampleLedger(PointsLedger ledger) {
        this.ledger = ledger;
    }

    /** Five entries: an order, its refund, a gift, what it loses, another order. */
    public void fill(String customerId) {
        String orderId = customerId + "-1";
        settle(orderId, Orders.paid(orderId, customerId, "100.00"));
        settle(orderId, Orders.refunded("r-" + orderId, orderId, "30.00"));
        adjust(customerId, "gift-" + customerId, 20);
        adjust(customerId, "taken-" + customerId, -5);
        settle(customerId + "-2", Orders.paid(customerId + "-2", customerId, "12.34"));
    }

    /** Settles an order by what a shop reports of it. */
    public void settle(String orderId, ShopEvent event) {
        now = now.plusSeconds(60);
        OrderReport<Order> report = OrderReport.of(event).orElseThrow();
        var standing = ledger.order(SHOP, orderId, null);
        KnownOrder<Order> heard = standing.order().known().hear(report);
        Booked booked = standing.order().booked();
        PointsAccount holder = booked == null ? null : account(booked.customerId());
        PointsAccount customer =
                heard.order().map(Order::customerId).map(this::account).orElse(null);
        SettleOrder.Settlement settlement =
                SettleOrder.settle(
                        new SettleOrder.Case(
                                standing.order(), holder, customer, Orders.programme()),
                        heard,
                        now);
        requireWritten(ledger.write(settlement));
    }

    private @Nullable PointsAccount account(String customerId) {
        return ledger.account(new AccountId(SHOP, customerId));
    }

    /** Gives or takes points. */
    public void adjust(String customerId, String id, long points) {
        book(
                customerId,
                new PointsCommand.Adjust(
                        id, points, "goodwill", "call 7", null, "anna", null, Orders.programme()));
    }

    /** Gives points for a birthday. */
    public void give(String customerId) {
        book(
                customerId,
                new PointsCommand.Give(
                        new AccountId(SHOP, customerId),
                        "birthday-2",
                        "2026",
                        GiftReason.BIRTHDAY,
                        10,
                        Orders.programme()));
    }

    /** Sets points aside, and returns the lots that were taken. */
    public List<Lot> reserve(String customerId, String redemption, long points) {
        Booking booked =
                book(customerId, new RedemptionCommand.Reserve(redemption, "mug", points))
                        .booking();
        return ((RedemptionBooking.Reservation) booked).taken();
    }

    /** Has an order use what was set aside, or a part of it. */
    public void capture(String customerId, String redemption, List<Lot> held, long points) {
        book(customerId, new RedemptionCommand.Capture(redemption, ORDER, held, points));
    }

    /** Six entries: points are redeemed in part, come back, are used late, and are restored. */
    public void redeem(String customerId) {
        String used = "used-" + customerId;
        capture(customerId, used, reserve(customerId, used, 10), 7);
        String back = "back-" + customerId;
        List<Lot> held = reserve(customerId, back, 9);
        book(customerId, new RedemptionCommand.Release(back, ReleaseReason.NOT_USED, held));
        book(customerId, new RedemptionCommand.CaptureLate(back, ORDER, 9));
        RedeemedPoints redeemed = new RedeemedPoints(held, 0);
        book(
                customerId,
                new RedemptionCommand.Restore(back, ORDER, 1, redeemed, 0, 4, Orders.programme()));
    }

    /** Restores points of an order that used others than these. */
    public void restore(String customerId, String redemption, long number, List<Lot> used) {
        book(
                customerId,
                new RedemptionCommand.Restore(
                        redemption,
                        ORDER,
                        number,
                        new RedeemedPoints(used, 0),
                        0,
                        Lot.sum(used),
                        Orders.programme()));
    }

    /** Gives points back of a loss, as if other lots had been lost. */
    public void reinstate(String customerId, Booking.Expiry loss) {
        book(
                customerId,
                new PointsCommand.Reinstate(
                        customerId,
                        loss,
                        1,
                        Lot.sum(loss.lots()),
                        "goodwill",
                        null,
                        "anna",
                        null,
                        Orders.programme()));
    }

    /** Books points of a customer as lost, as if the account had had these. */
    public void lose(String customerId, List<Lot> others, Instant end) {
        AccountId id = new AccountId(SHOP, customerId);
        PointsCommand.Expire expire = new PointsCommand.Expire(id, end);
        PointsAccount account = ledger.standing(id, expire.key()).account();
        PointsAccount changed =
                new PointsAccount(
                        id,
                        account.sequence(),
                        account.head(),
                        others,
                        account.debt(),
                        account.reserved(),
                        account.ordersRewarded(),
                        account.lastBookedAt(),
                        null,
                        account.mergedFrom(),
                        account.units(),
                        account.sections());
        Decision.Book wrong = (Decision.Book) Decide.decide(changed, expire, end);
        requireWritten(
                ledger.write(
                        new Decision.Book(wrong.entry(), account, account.apply(wrong.entry()))));
        now = end;
    }

    /** Four entries: points get a date that never expired, are lost, and some come back. */
    public void lose(String customerId) {
        AccountId account = new AccountId(SHOP, customerId);
        book(
                customerId,
                new PointsCommand.Adjust(
                        "undated-" + customerId,
                        12,
                        "goodwill",
                        null,
                        null,
                        "anna",
                        null,
                        Orders.programmeWithoutExpiry()));
        Instant end = now.plusSeconds(86_400);
        book(customerId, new PointsCommand.SetExpiry(account, end, 1));
        now = end;
        LedgerEntry loss = book(customerId, new PointsCommand.Expire(account, end));
        book(
                customerId,
                new PointsCommand.Reinstate(
                        customerId,
                        (Booking.Expiry) loss.booking(),
                        1,
                        5,
                        "goodwill",
                        "call 7",
                        "anna",
                        "bert",
                        Orders.programme()));
    }

    /** Joins two accounts. */
    public void merge(String gone, String kept) {
        now = now.plusSeconds(60);
        requireWritten(
                ledger.write(
                        Decide.merge(
                                ledger.account(new AccountId(SHOP, gone)),
                                ledger.account(new AccountId(SHOP, kept)),
                                now)));
    }

    private LedgerEntry book(String customerId, PointsCommand command) {
        now = now.plusSeconds(60);
        var standing = ledger.standing(new AccountId(SHOP, customerId), command.key());
        switch (Decide.decide(standing.account(), command, now)) {
            case Decision.Book booking -> {
                requireWritten(ledger.write(booking));
                return booking.entry();
            }
            case Decision.Refuse refusal -> throw new AssertionError(refusal.toString());
        }
    }

    private static void requireWritten(Written written) {
        if (written != Written.WRITTEN) {
            throw new AssertionError("not written");
        }
    }
}

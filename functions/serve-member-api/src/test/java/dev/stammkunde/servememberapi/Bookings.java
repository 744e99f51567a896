package dev.stammkunde.servememberapi;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.RedemptionCommand;
import dev.stammkunde.points.SettleOrder;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.ShopEvent.OrderCancelled;
import dev.stammkunde.shop.ShopEvent.OrderRefunded;
import dev.stammkunde.shop.ShopEvent.OrderReported;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Books what the tests ask about, by the domain's own decisions. */
record Bookings(PointsLedger ledger, Programme programme) {

    static Bookings in(PointsLedger ledger) {
        return new Bookings(ledger, Orders.programme());
    }

    Bookings by(Programme other) {
        return new Bookings(ledger, other);
    }

    LedgerEntry earn(OrderReported paid, Instant now) {
        return hear(paid, now).getLast();
    }

    LedgerEntry earn(String orderId, String goods, Instant now) {
        return earn(Orders.paid(orderId, goods), now);
    }

    LedgerEntry refund(String refundId, String orderId, String amount, Instant now) {
        return hear(Orders.refunded(refundId, orderId, amount), now).getLast();
    }

    LedgerEntry cancel(String orderId, Instant now) {
        return hear(Orders.cancelled(orderId), now).getLast();
    }

    /** Hears an event of an order and books what it comes to: no, one or two entries. */
    List<LedgerEntry> hear(ShopEvent event, Instant now) {
        PointsLedger.OrderAndAccount standing = ledger.order(Orders.SHOP, orderId(event), null);
        LedgerOrder order = standing.order();
        KnownOrder<Order> heard = order.known().hear(OrderReport.of(event).orElseThrow());
        LedgerOrder.Booked booked = order.booked();
        SettleOrder.Settlement settlement =
                SettleOrder.settle(
                        new SettleOrder.Case(
                                order,
                                booked == null ? null : account(booked.customerId()),
                                heard.newest()
                                        .map(Order::customerId)
                                        .map(this::account)
                                        .orElse(null),
                                programme),
                        heard,
                        now);
        requireWritten(ledger.write(settlement));
        return settlement.bookings().stream().map(Decision.Book::entry).toList();
    }

    private static String orderId(ShopEvent event) {
        return switch (event) {
            case OrderReported reported -> reported.order().orderId();
            case OrderRefunded refunded -> refunded.refund().orderId();
            case OrderCancelled cancelled -> cancelled.orderId();
            default -> throw new IllegalArgumentException("not of an order");
        };
    }

    private PointsAccount account(String customerId) {
        return ledger.account(new AccountId(Orders.SHOP, customerId));
    }

    LedgerEntry adjust(String id, long points, String reason, Instant now) {
        return adjust(id, points, reason, null, now);
    }

    LedgerEntry adjust(
            String id, long points, String reason, @Nullable String orderId, Instant now) {
        return book(
                Orders.ACCOUNT,
                new PointsCommand.Adjust(
                        id, points, reason, null, orderId, "support-4", null, programme),
                now);
    }

    LedgerEntry give(String campaign, String occurrence, long points, Instant now) {
        return book(
                Orders.ACCOUNT,
                new PointsCommand.Give(
                        Orders.ACCOUNT,
                        campaign,
                        occurrence,
                        Booking.GiftReason.BIRTHDAY,
                        points,
                        programme),
                now);
    }

    LedgerEntry expire(Instant expiredAt, Instant now) {
        return book(Orders.ACCOUNT, new PointsCommand.Expire(Orders.ACCOUNT, expiredAt), now);
    }

    LedgerEntry setExpiry(Instant expiresAt, Instant now) {
        return book(Orders.ACCOUNT, new PointsCommand.SetExpiry(Orders.ACCOUNT, expiresAt, 1), now);
    }

    LedgerEntry reinstate(LedgerEntry loss, long points, Instant now) {
        return book(
                Orders.ACCOUNT,
                new PointsCommand.Reinstate(
                        Orders.ACCOUNT.customerId(),
                        (Booking.Expiry) loss.booking(),
                        1,
                        points,
                        "Kulanz",
                        null,
                        "support-4",
                        null,
                        programme),
                now);
    }

    LedgerEntry redeem(RedemptionCommand command, Instant now) {
        return book(Orders.ACCOUNT, command, now);
    }

    /** Joins the account of one customer with that of another, who stays. */
    LedgerEntry merge(String gone, String kept, Instant now) {
        Decision.Merge merge = Decide.merge(account(gone), account(kept), now);
        requireWritten(ledger.write(merge));
        return merge.in().entry();
    }

    private LedgerEntry book(AccountId id, PointsCommand command, Instant now) {
        PointsAccount account = ledger.standing(id, command.key()).account();
        if (Decide.decide(account, command, now) instanceof Decision.Book booking) {
            requireWritten(ledger.write(booking));
            return booking.entry();
        }
        throw new IllegalStateException(command.key() + " was refused");
    }

    private static void requireWritten(PointsLedger.Written written) {
        if (written != PointsLedger.Written.WRITTEN) {
            throw new IllegalStateException(written.toString());
        }
    }
}

package dev.stammkunde.servememberapi;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Booking.Cause;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.OrderRecord;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent.OrderPaid;

import java.time.Instant;

/** Books what the tests ask about, by the domain's own decisions. */
record Bookings(PointsLedger ledger, Programme programme) {

    static Bookings in(PointsLedger ledger) {
        return new Bookings(ledger, Orders.programme());
    }

    Bookings by(Programme other) {
        return new Bookings(ledger, other);
    }

    LedgerEntry earn(OrderPaid paid, Instant now) {
        String customerId = paid.order().customerId();
        if (customerId == null) {
            throw new IllegalArgumentException("a guest has no account");
        }
        AccountId account = new AccountId(paid.source().shopId(), customerId);
        return book(account, new PointsCommand.Earn(paid, programme), now);
    }

    LedgerEntry earn(String orderId, String goods, Instant now) {
        return earn(Orders.paid(orderId, goods), now);
    }

    LedgerEntry refund(Refund refund, Instant now) {
        return takeBack(refund.orderId(), new Cause.OfRefund(refund), now);
    }

    LedgerEntry takeBack(String orderId, Cause cause, Instant now) {
        OrderRecord order = ledger.order(Orders.SHOP, orderId);
        LedgerEntry accrual = order.findAccrual().orElseThrow();
        return book(
                accrual.account(),
                new PointsCommand.ClawBack(accrual, order.clawBacks(), cause),
                now);
    }

    LedgerEntry adjust(String id, long points, String reason, Instant now) {
        return book(
                Orders.ACCOUNT,
                new PointsCommand.Adjust(id, points, reason, "support-4", programme),
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

    private LedgerEntry book(AccountId id, PointsCommand command, Instant now) {
        PointsAccount account = ledger.standing(id, command.key()).account();
        if (Decide.decide(account, command, now) instanceof Decision.Book booking
                && ledger.write(booking) == PointsLedger.Written.WRITTEN) {
            return booking.entry();
        }
        throw new IllegalStateException(command.key() + " was not booked");
    }
}

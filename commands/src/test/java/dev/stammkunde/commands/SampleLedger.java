package dev.stammkunde.commands;

import static dev.stammkunde.points.testing.Orders.PAID_AT;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking.Cause;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.points.testing.Orders;

import java.time.Instant;
import java.util.List;

/** Books entries of every kind that shops and people cause. */
public final class SampleLedger {

    private final PointsLedger ledger;
    private Instant now = PAID_AT.plusSeconds(60);

    public SampleLedger(PointsLedger ledger) {
        this.ledger = ledger;
    }

    /** Five entries: an order, its refund, a gift, what it loses, another order. */
    public void fill(String customerId) {
        AccountId account = new AccountId(Orders.SHOP, customerId);
        String orderId = customerId + "-1";
        earn(account, orderId, "100.00");
        var accrual = ledger.order(Orders.SHOP, orderId).findAccrual().orElseThrow();
        book(
                account,
                new PointsCommand.ClawBack(
                        accrual,
                        List.of(),
                        new Cause.OfRefund(
                                Orders.refunded("r-" + orderId, orderId, "30.00").refund())));
        adjust(account, "gift-" + customerId, 20);
        adjust(account, "taken-" + customerId, -5);
        earn(account, customerId + "-2", "12.34");
    }

    private void earn(AccountId account, String orderId, String goods) {
        book(
                account,
                new PointsCommand.Earn(
                        Orders.paid(orderId, account.customerId(), goods), Orders.programme()));
    }

    private void adjust(AccountId account, String id, long points) {
        book(account, new PointsCommand.Adjust(id, points, "goodwill", "anna", Orders.programme()));
    }

    private void book(AccountId account, PointsCommand command) {
        now = now.plusSeconds(60);
        var standing = ledger.standing(account, command.key());
        switch (Decide.decide(standing.account(), command, now)) {
            case Decision.Book booking -> {
                if (ledger.write(booking) != Written.WRITTEN) {
                    throw new AssertionError("not written");
                }
            }
            case Decision.EarnsNothing nothing -> throw new AssertionError(nothing.toString());
            case Decision.Refuse refusal -> throw new AssertionError(refusal.toString());
        }
    }
}

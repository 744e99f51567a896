package dev.stammkunde.awardpoints;

import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.queues.SqsMessage;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.json.ShopEventJson;

import java.time.Instant;

/**
 * Takes the way of a first purchase before a snapshot, up to a transaction that DynamoDB cancels:
 * it builds on an account that does not exist.
 */
final class PrimeBooking implements Priming.Action {

    private static final AccountId NOBODY = new AccountId("priming", "priming");
    private static final String EVENT =
            """
            {"id":"priming","source":"stammkunde.shop","detail-type":"OrderPaid",
             "time":"1970-01-01T00:00:00Z","detail":{"schema":1,"type":"OrderPaid",
              "source":{"shopId":"priming","platform":"shopify","deliveryId":"priming",
               "receivedAt":"1970-01-01T00:00:00Z"},
              "order":{"orderId":"priming","number":"#0","customerId":"priming",
               "placedAt":"1970-01-01T00:00:00Z","test":false,"cancelled":false,"voided":false,
               "currency":"EUR","lines":[{"lineId":"1","kind":"GOODS","categories":[],"quantity":1,
                "listed":"1.00","paid":"1.00","tax":"0.00"}],
               "shipping":"0.00","shippingTax":"0.00","total":"1.00","tax":"0.00"},
              "paidAt":"1970-01-01T00:00:00Z"}}
            """;

    private final PointsLedger ledger;
    private final CachedProgrammes programmes;

    PrimeBooking(PointsLedger ledger, CachedProgrammes programmes) {
        this.ledger = ledger;
        this.programmes = programmes;
    }

    @Override
    public void run() {
        Instant now = Instant.EPOCH;
        SqsMessage message = new SqsMessage("priming", now, 1, EVENT);
        ShopEvent.OrderPaid paid =
                (ShopEvent.OrderPaid) ShopEventJson.read(message.busEvent().detail());
        PointsCommand earn =
                new PointsCommand.Earn(
                        paid, programmes.asOf(now).inForce(NOBODY.shopId(), paid.paidAt()));
        PointsAccount empty = ledger.standing(NOBODY, earn.key()).account();
        PointsAccount missing =
                new PointsAccount(
                        NOBODY, 1, empty.head(), empty.lots(), 0, 0, empty.lastBookedAt());
        if (Decide.decide(missing, earn, now) instanceof Decision.Book booking) {
            PointsLedger.Written unused = ledger.write(booking);
        }
        ledger.waiting(NOBODY.shopId(), paid.order().orderId());
    }
}

package dev.stammkunde.awardpoints;

import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.queues.SqsMessage;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.EntryRoom;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.SettleOrder;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.json.ShopEventJson;

import java.time.Instant;
import java.util.Map;

/**
 * Takes the way of a first purchase before a snapshot, up to a transaction that DynamoDB cancels:
 * it builds on an account that does not exist.
 */
final class PrimeBooking implements Priming.Action {

    private static final AccountId NOBODY = new AccountId("priming", "priming");
    private static final String EVENT =
            """
            {"id":"priming","source":"stammkunde.shop","detail-type":"OrderReported",
             "time":"1970-01-01T00:00:00Z","detail":{"schema":2,"type":"OrderReported",
              "source":{"shopId":"priming","platform":"shopify","deliveryId":"priming",
               "receivedAt":"1970-01-01T00:00:00Z"},
              "asOf":"1970-01-01T00:00:00Z",
              "order":{"orderId":"priming","number":"#0","customerId":"priming",
               "placedAt":"1970-01-01T00:00:00Z","test":false,
               "currency":"EUR","lines":[{"lineId":"1","kind":"GOODS","categories":[],"quantity":1,
                "listed":"1.00","paid":"1.00","tax":"0.00"}],
               "shipping":"0.00","shippingTax":"0.00","total":"1.00","tax":"0.00",
               "byGiftCard":"0.00"},
              "paidAt":"1970-01-01T00:00:00Z","cancelled":false,"refunds":[]}}
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
        ShopEvent event = ShopEventJson.read(message.busEvent().detail());
        PointsLedger.OrderAndAccount standing =
                ledger.order(NOBODY.shopId(), NOBODY.customerId(), NOBODY.customerId());
        PointsAccount missing = missing(standing.customer().orElseThrow());
        KnownOrder<Order> heard =
                standing.order()
                        .known()
                        .hear(OrderReport.of(event, EntryRoom::fitted).orElseThrow());
        SettleOrder.Case given =
                new SettleOrder.Case(
                        standing.order(),
                        null,
                        missing,
                        programmes.asOf(now).inForce(NOBODY.shopId(), now));
        PointsLedger.Written unused = ledger.write(SettleOrder.settle(given, heard, now));
    }

    private static PointsAccount missing(PointsAccount empty) {
        return new PointsAccount(
                NOBODY, 1, empty.head(), empty.lots(), 0, 0, empty.lastBookedAt(), null, Map.of());
    }
}

package dev.stammkunde.keepcustomers;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ActivityChange;
import dev.stammkunde.customers.Bought;
import dev.stammkunde.customers.Buyer;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.KeptOrder;
import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.Purchase;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.customers.RedactionScope;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.queues.SqsMessage;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.json.ShopEventJson;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Takes the way of a first purchase and of a first report before a snapshot, up to writes that
 * DynamoDB refuses: they build on items that do not exist.
 */
final class PrimeKeeping implements Priming.Action {

    private static final CustomerId NOBODY = new CustomerId("priming", "priming");
    private static final OrderId NOTHING = new OrderId("priming", "priming");
    private static final long NO_SUCH_VERSION = 1;
    private static final String EVENT =
            """
            {"id":"priming","source":"stammkunde.shop","detail-type":"OrderReported",
             "time":"1970-01-01T00:00:00Z","detail":{"schema":2,"type":"OrderReported",
              "source":{"shopId":"priming","platform":"shopify","deliveryId":"priming",
               "receivedAt":"1970-01-01T00:00:00Z"},
              "asOf":"1970-01-01T00:00:00Z",
              "order":{"orderId":"priming","number":"#0","customerId":"priming",
               "placedAt":"1970-01-01T00:00:00Z","test":false,
               "currency":"EUR","lines":[],"shipping":"0.00","shippingTax":"0.00",
               "total":"1.00","tax":"0.00","byGiftCard":"0.00"},
              "paidAt":"1970-01-01T00:00:00Z",
              "cancelled":false,"refunds":[]}}
            """;

    private final Stores stores;

    PrimeKeeping(Stores stores) {
        this.stores = stores;
    }

    @Override
    public void run() {
        SqsMessage message = new SqsMessage("priming", Instant.EPOCH, 1, EVENT);
        KeptOrder.reportOf(ShopEventJson.read(message.busEvent().detail()))
                .ifPresent(report -> expectConflict(purchase(report)));
        expectConflict(profile());
    }

    private SaveResult purchase(OrderReport<OrderFacts> report) {
        KnownOrder<OrderFacts> order = stores.purchases().order(NOTHING).value().hear(report);
        Buyer buyer = stores.purchases().buyer(NOBODY);
        Activity activity = buyer.activity().value().plus(KeptOrder.figures(order));
        Purchase purchase = new Purchase(Instant.EPOCH, NOTHING.id());
        return stores.purchases()
                .save(
                        new PurchaseChange(
                                NOTHING,
                                new Versioned<>(KnownOrder.nothing(), NO_SUCH_VERSION),
                                order,
                                List.of(
                                        new ActivityChange(
                                                new Buyer(
                                                        NOBODY,
                                                        new Versioned<>(
                                                                Activity.none(), NO_SUCH_VERSION),
                                                        buyer.mergedFrom()),
                                                activity,
                                                Set.of(new Bought(NOBODY, purchase)),
                                                Set.of()))));
    }

    private SaveResult profile() {
        ProfileReport report =
                new ProfileReport(
                        "priming@example.invalid",
                        "priming",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Set.of());
        stores.redactions().findRedaction(new RedactionScope.WholeShop(NOBODY.shopId()));
        stores.profiles().profileOf(NOBODY);
        Profile profile =
                Profile.empty().with(NOBODY.shopId(), Platform.SHOPIFY, report, Instant.EPOCH);
        return stores.profiles()
                .save(
                        ProfileChange.between(
                                NOBODY,
                                new Versioned<>(Customer.UNKNOWN, NO_SUCH_VERSION),
                                new Customer.Known(profile)));
    }

    private static void expectConflict(SaveResult result) {
        if (result != SaveResult.CONFLICT) {
            throw new IllegalStateException("priming must not write");
        }
    }
}

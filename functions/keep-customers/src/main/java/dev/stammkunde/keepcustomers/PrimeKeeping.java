package dev.stammkunde.keepcustomers;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ActivityChange;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.OrderState;
import dev.stammkunde.customers.PaidOrder;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.Purchase;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.customers.RedactionScope;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.queues.SqsMessage;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.ShopEvent;
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
            {"id":"priming","source":"stammkunde.shop","detail-type":"OrderPaid",
             "time":"1970-01-01T00:00:00Z","detail":{"schema":1,"type":"OrderPaid",
              "source":{"shopId":"priming","platform":"shopify","deliveryId":"priming",
               "receivedAt":"1970-01-01T00:00:00Z"},
              "order":{"orderId":"priming","number":"#0","customerId":"priming",
               "placedAt":"1970-01-01T00:00:00Z","test":false,"cancelled":false,"voided":false,
               "currency":"EUR","lines":[],
               "shipping":"0.00","shippingTax":"0.00","total":"1.00","tax":"0.00"},
              "paidAt":"1970-01-01T00:00:00Z"}}
            """;

    private final Stores stores;

    PrimeKeeping(Stores stores) {
        this.stores = stores;
    }

    @Override
    public void run() {
        SqsMessage message = new SqsMessage("priming", Instant.EPOCH, 1, EVENT);
        if (ShopEventJson.read(message.busEvent().detail()) instanceof ShopEvent.OrderPaid paid) {
            expectConflict(purchase(paid));
        }
        expectConflict(profile());
    }

    private SaveResult purchase(ShopEvent.OrderPaid paid) {
        OrderState order =
                stores.purchases()
                        .order(NOTHING)
                        .value()
                        .withPayment(PaidOrder.of(paid.order(), paid.paidAt()));
        Activity activity = stores.purchases().activity(NOBODY).value().plus(order.figures());
        return stores.purchases()
                .save(
                        new PurchaseChange(
                                NOTHING,
                                new Versioned<>(OrderState.unknown(), NO_SUCH_VERSION),
                                order,
                                List.of(
                                        new ActivityChange(
                                                NOBODY,
                                                new Versioned<>(Activity.none(), NO_SUCH_VERSION),
                                                activity,
                                                Set.of(new Purchase(paid.paidAt(), NOTHING.id())),
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

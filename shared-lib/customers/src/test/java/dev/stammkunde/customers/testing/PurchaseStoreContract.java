package dev.stammkunde.customers.testing;

import static dev.stammkunde.customers.testing.SampleOrderReports.T0;
import static dev.stammkunde.customers.testing.SampleOrderReports.cancelledAt;
import static dev.stammkunde.customers.testing.SampleOrderReports.cents;
import static dev.stammkunde.customers.testing.SampleOrderReports.facts;
import static dev.stammkunde.customers.testing.SampleOrderReports.known;
import static dev.stammkunde.customers.testing.SampleOrderReports.paidAt;
import static dev.stammkunde.customers.testing.SampleOrderReports.refund;
import static dev.stammkunde.customers.testing.SampleOrderReports.refundedAt;
import static dev.stammkunde.customers.testing.SampleOrderReports.unpaidAt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ActivityChange;
import dev.stammkunde.customers.Bought;
import dev.stammkunde.customers.Buyer;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.DataRequest;
import dev.stammkunde.customers.FindCustomer.Found;
import dev.stammkunde.customers.KeptOrder;
import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.Purchase;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.customers.PurchaseStore.End;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.PaymentState;

import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** What every store of orders, activities and data requests must do. */
public abstract class PurchaseStoreContract {

    private static final CustomerId ADA = new CustomerId("shop", "ada#");
    private static final OrderId ORDER = new OrderId("shop", "ada#1");

    private static final OrderFacts FACTS = facts(ADA.id(), 11_900, 1_900, "sku-1", "17");

    private CustomerPorts ports = CustomerPorts.inMemory();

    /** Returns the ports of an empty store. */
    protected abstract CustomerPorts emptyStore();

    @BeforeEach
    void start() {
        ports = emptyStore();
    }

    @Test
    void order_nothingKept_isUnknownAtVersionZero() {
        assertThat(ports.purchases().order(ORDER))
                .isEqualTo(new Versioned<>(KnownOrder.nothing(), 0));
        assertThat(ports.purchases().activity(ADA)).isEqualTo(new Versioned<>(Activity.none(), 0));
    }

    @Test
    void save_orderAndActivity_areReadBackAsTheyWere() {
        KnownOrder<OrderFacts> order =
                paid().hear(refundedAt(5, refund("r.1", Money.parse("EUR 1.19"))))
                        .hear(unpaidAt(7, FACTS, PaymentState.PARTIALLY_PAID, false))
                        .hear(paidAt(6, FACTS, List.of(refund("r.2", cents(1)))))
                        .hear(cancelledAt(8));
        Activity activity = Activity.none().plus(KeptOrder.figures(paid()));

        assertThat(save(order, activity, new Purchase(T0, ORDER.id()))).isEqualTo(SaveResult.SAVED);

        assertThat(ports.purchases().order(ORDER)).isEqualTo(new Versioned<>(order, 1));
        assertThat(ports.purchases().activity(ADA)).isEqualTo(new Versioned<>(activity, 1));
        assertThat(ports.findCustomer().find(ADA).orElseThrow().activity()).isEqualTo(activity);
        assertThat(ports.findCustomers().customers(List.of(ADA)))
                .containsOnly(Map.entry(ADA, new Found(Customer.UNKNOWN, activity)));
    }

    @Test
    void save_thousandsOfRefunds_areReadBackAsTheyWere() {
        KnownOrder<OrderFacts> order =
                paid().hear(
                                paidAt(
                                        6,
                                        FACTS,
                                        IntStream.range(0, 5_000)
                                                .mapToObj(_ -> refund(randomId(), cents(1)))
                                                .toList()));

        assertThat(save(order, Activity.none(), new Purchase(T0, ORDER.id())))
                .isEqualTo(SaveResult.SAVED);

        assertThat(ports.purchases().order(ORDER).value().equals(order)).isTrue();
    }

    private static String randomId() {
        return UUID.randomUUID().toString();
    }

    @Test
    void save_orderAlone_keepsWhatWaits() {
        KnownOrder<OrderFacts> waiting = known(refundedAt(1, refund("r", Money.parse("JPY 100"))));

        ports.purchases()
                .save(
                        new PurchaseChange(
                                ORDER, ports.purchases().order(ORDER), waiting, List.of()));

        assertThat(ports.purchases().order(ORDER).value()).isEqualTo(waiting);
        assertThat(ports.findCustomer().find(ADA)).isEmpty();
    }

    @Test
    void save_onAnOldActivity_conflictsAndChangesNothing() {
        Buyer old = ports.purchases().buyer(ADA);
        Activity activity = Activity.none().plus(KeptOrder.figures(paid()));
        save(paid(), activity, new Purchase(T0, ORDER.id()));

        OrderId other = new OrderId("shop", "other");
        SaveResult result =
                ports.purchases()
                        .save(
                                new PurchaseChange(
                                        other,
                                        ports.purchases().order(other),
                                        paid(),
                                        List.of(
                                                new ActivityChange(
                                                        old,
                                                        activity,
                                                        Set.of(
                                                                new Bought(
                                                                        ADA,
                                                                        new Purchase(
                                                                                T0, other.id()))),
                                                        Set.of()))));

        assertThat(result).isEqualTo(SaveResult.CONFLICT);
        assertThat(ports.purchases().order(other).version()).isZero();
        assertThat(ports.purchases().purchases(ADA, End.EARLIEST, 5))
                .containsExactly(new Purchase(T0, ORDER.id()));
    }

    @Test
    void save_onAnOldOrder_conflicts() {
        Versioned<KnownOrder<OrderFacts>> old = ports.purchases().order(ORDER);
        ports.purchases().save(new PurchaseChange(ORDER, old, paid(), List.of()));

        SaveResult again =
                ports.purchases().save(new PurchaseChange(ORDER, old, paid(), List.of()));

        assertThat(again).isEqualTo(SaveResult.CONFLICT);
    }

    @Test
    void purchases_fromEitherEnd_comeInTheOrderOfTime() {
        Purchase first = new Purchase(T0, "z");
        Purchase second = new Purchase(T0.plusMillis(500), "a#b");
        Purchase third = new Purchase(T0.plusSeconds(1), "c");
        for (Purchase purchase : List.of(second, third, first)) {
            save(paid(), Activity.none(), purchase);
        }

        assertThat(ports.purchases().purchases(ADA, End.EARLIEST, 2))
                .containsExactly(first, second);
        assertThat(ports.purchases().purchases(ADA, End.LATEST, 2)).containsExactly(third, second);
    }

    @Test
    void purchasesBefore_pageByPage_areEachOnceNewestFirst() {
        Purchase first = new Purchase(T0, "z");
        Purchase second = new Purchase(T0, "z#1", Set.of("sku"));
        Purchase third = new Purchase(T0.plusMillis(500), "b");
        for (Purchase purchase : List.of(second, third, first)) {
            save(paid(), Activity.none(), purchase);
        }

        assertThat(ports.history().purchasesBefore(ADA, null, 2)).containsExactly(third, second);
        assertThat(ports.history().purchasesBefore(ADA, new Purchase(T0, "z#1"), 2))
                .containsExactly(first);
        assertThat(ports.history().purchasesBefore(ADA, first, 2)).isEmpty();
        assertThat(ports.history().purchasesBefore(new CustomerId("shop", "z"), null, 2)).isEmpty();
    }

    @Test
    void save_purchaseAgainWithOtherProducts_replacesThem() {
        save(paid(), Activity.none(), new Purchase(T0, "a", Set.of("sku-1", "17")));
        Purchase other = new Purchase(T0, "a", Set.of("sku-2", "17"));

        save(paid(), Activity.none(), other);

        assertThat(ports.purchases().purchases(ADA, End.LATEST, 2)).containsExactly(other);
    }

    @Test
    void keep_requestTwice_keepsTheFirst() {
        DataRequest first = new DataRequest("shop", "req#1", List.of(ADA), List.of("o1", "o2"), T0);
        DataRequest again =
                new DataRequest("shop", "req#1", List.of(), List.of(), T0.plusSeconds(60));

        assertThat(ports.dataRequests().keep(first)).isTrue();
        assertThat(ports.dataRequests().keep(again)).isFalse();

        assertThat(ports.dataRequests().requestsOf("shop")).containsExactly(first);
        assertThat(ports.dataRequests().requestsOf("other")).isEmpty();
    }

    private SaveResult save(KnownOrder<OrderFacts> order, Activity activity, Purchase purchase) {
        return ports.purchases()
                .save(
                        new PurchaseChange(
                                ORDER,
                                ports.purchases().order(ORDER),
                                order,
                                List.of(
                                        new ActivityChange(
                                                ports.purchases().buyer(ADA),
                                                activity,
                                                Set.of(new Bought(ADA, purchase)),
                                                Set.of()))));
    }

    private static KnownOrder<OrderFacts> paid() {
        return known(paidAt(1, FACTS));
    }
}

package dev.stammkunde.keepcustomers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.KeptOrder;
import dev.stammkunde.customers.OrderFigures;
import dev.stammkunde.keepcustomers.FaultyDynamoDb.Fault;
import dev.stammkunde.mail.purchases.PurchasesSince;
import dev.stammkunde.shop.ShopEvent;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.joda.money.Money;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What counts as bought since a mail is what all orders add up to, however they came to be told.
 */
final class PurchasesAfterMailsProperties {

    private static final List<String> CUSTOMERS = List.of("ada", "bob");
    private static final List<String> ORDERS =
            IntStream.range(0, 10).mapToObj(i -> "o" + i).toList();

    /**
     * Before some orders and after others, which are placed at the second that their id ends in.
     */
    private static final long SENT = 4;

    @Property(tries = 300)
    void keep_anyOrderAndRepeats_countsWhatTheOrdersAddUpTo(
            @ForAll("arrivals") List<ShopEvent> arrivals) {
        Shop shop = mailed(Shop.inMemory()).keepAll(arrivals);

        for (String customer : CUSTOMERS) {
            assertThat(bought(shop, customer)).isEqualTo(recount(shop, customer));
        }
    }

    @Example
    void keep_faultAtAnyCallAndARetry_countsEachOrderOnce() {
        List<ShopEvent> events =
                List.of(
                        Events.paid("o5", "ada", 5, 11_900),
                        Events.paid("o6", "ada", 6, 5_950),
                        Events.refunded("o5", "r1", 1_190),
                        Events.cancelled("o6"));
        for (Fault fault : Fault.values()) {
            endsAsWithoutFault(fault, events);
        }
    }

    private static void endsAsWithoutFault(Fault fault, List<ShopEvent> events) {
        try (FaultyDynamoDb dynamoDb = FaultyDynamoDb.failing(fault)) {
            Shop shop = mailed(dynamoDb.shop());
            for (ShopEvent event : events) {
                KeepCustomersFaultTest.failingAtEachCall(dynamoDb, shop, event);
            }
            assertThat(bought(shop, "ada"))
                    .as("%s", fault)
                    .isEqualTo(Map.of("o5", Events.cents(9_000)));
        }
    }

    private static Shop mailed(Shop shop) {
        CUSTOMERS.forEach(
                customer -> PurchasesAfterMailsTest.send(shop, customer, "news/once", SENT));
        return shop;
    }

    private static Map<String, Money> bought(Shop shop, String customer) {
        return PurchasesAfterMailsTest.bought(shop, customer).stream()
                .map(PurchasesSince::orders)
                .findFirst()
                .orElse(Map.of());
    }

    private static Map<String, Money> recount(Shop shop, String customer) {
        Map<String, Money> bought = new HashMap<>();
        for (String order : ORDERS) {
            OrderFigures figures = KeptOrder.figures(shop.order(order));
            Money net = figures.netRevenue();
            if (customer.equals(figures.customerId())
                    && net != null
                    && !(net.isZero() && figures.refunds() > 0)
                    && !Events.at(SENT).isAfter(figures.purchasedAt())) {
                bought.put(order, net);
            }
        }
        return bought;
    }

    @Provide
    Arbitrary<List<ShopEvent>> arrivals() {
        Arbitrary<List<OrderHistory>> histories =
                Combinators.combine(
                                ORDERS.stream().map(id -> OrderHistory.any(id, CUSTOMERS)).toList())
                        .as(List::copyOf);
        return histories.flatMap(
                all -> {
                    List<ShopEvent> events = new ArrayList<>();
                    all.forEach(history -> events.addAll(history.snapshots()));
                    all.forEach(history -> events.addAll(history.snapshots()));
                    return Arbitraries.shuffle(events);
                });
    }
}

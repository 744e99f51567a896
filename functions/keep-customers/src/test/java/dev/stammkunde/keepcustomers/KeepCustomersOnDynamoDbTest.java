package dev.stammkunde.keepcustomers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.PurchaseStore.End;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.testkit.ConsumedCapacity;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class KeepCustomersOnDynamoDbTest {

    private static final int THREADS = 16;
    private static final long DAY = 86_400;

    /** How often the queue brings a message before it is a dead letter. */
    private static final int RECEIVES = 5;

    private final FaultyDynamoDb dynamoDb = FaultyDynamoDb.healthy();
    private final Shop shop = dynamoDb.shop();

    @AfterEach
    void stop() {
        dynamoDb.close();
    }

    @Test
    void keep_sixteenThreadsOnOneCustomer_countsEachOrderOnce() throws Exception {
        List<ShopEvent> events = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            events.add(Events.paid("o" + i, "ada", i, 1_190));
            events.add(Events.paid("o" + i, "ada", i, 1_190));
            events.add(Events.refunded("o" + i, "r", 119));
            events.add(Events.changed("ada", i, "ada" + i % 3 + "@x.de", "Ada" + i));
            if (i % 4 == 0) {
                events.add(Events.cancelled("o" + i));
            }
        }
        Collections.shuffle(events, new Random(7));

        keepAtOnce(events);

        Shop expected = Shop.inMemory().keepAll(events);
        List<String> orders = IntStream.range(0, 24).mapToObj(i -> "o" + i).toList();
        assertThat(shop.state(List.of("ada"), orders))
                .isEqualTo(expected.state(List.of("ada"), orders));
        assertThat(shop.activity("ada").purchases()).isEqualTo(18);
        assertThat(shop.activity("ada").cancellations()).isEqualTo(6);
    }

    @Test
    void keep_redactionByAddressAmongReports_leavesNothing() throws Exception {
        List<ShopEvent> events = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            events.add(Events.changed("c" + i % 20, i % 7, "ada@x.de", "Ada"));
        }
        events.add(30, Events.redaction(null, "ada@x.de", 100));

        keepAtOnce(events);

        for (int i = 0; i < 20; i++) {
            assertThat(shop.customer("c" + i)).isInstanceOf(Customer.Erased.class);
        }
    }

    @Test
    void keep_onePurchase_costsTheSameWithFewAndWithManyBefore() {
        for (int i = 0; i < 3; i++) {
            shop.keep(Events.paid("few-" + i, "few", i * DAY, 1_190));
        }
        for (int i = 0; i < 150; i++) {
            shop.keep(Events.paid("many-" + i, "many", i * DAY, 1_190));
        }

        Map<String, Double> few = costOf(Events.paid("few-new", "few", 200 * DAY, 1_190));
        Map<String, Double> many = costOf(Events.paid("many-new", "many", 200 * DAY, 1_190));

        assertThat(many).isEqualTo(few);
        // Another last purchase moves in two indexes: one entry goes, one comes in each. The order
        // is found by the day on which it was placed.
        assertThat(few)
                .containsOnlyKeys(
                        "GetItem table",
                        "Query table",
                        "TransactWriteItems table",
                        "TransactWriteItems byPlaced",
                        "TransactWriteItems byLastPurchase",
                        "TransactWriteItems byRhythm")
                .containsEntry("GetItem table", 2.0)
                // Of a customer who got no mail nothing is found. AWS counts that as one unit.
                .containsEntry("Query table", 0.0);
    }

    @Test
    void keep_purchaseAfterMails_costsAQueryAndItemsOfTheTransaction() {
        ConsumedCapacity without = consumedBy(Events.paid("o0", "ada", 1, 1_190));
        for (int i = 0; i < 30; i++) {
            PurchasesAfterMailsTest.send(shop, "bob", "news" + i + "/once", i * DAY);
        }

        ConsumedCapacity with = consumedBy(Events.paid("o1", "bob", 28 * DAY + 1, 1_190));

        // Two mails of the last two days, of thirty: what was bought since is an item for each.
        Stores.Tables tables = dynamoDb.tables();
        assertThat(without.itemsOfTransactions()).isEqualTo(Map.of(tables.customers(), 3));
        assertThat(with.itemsOfTransactions())
                .isEqualTo(Map.of(tables.customers(), 3, tables.mails(), 2));
        assertThat(with.calls()).isEqualTo(without.calls()).containsEntry("TransactWriteItems", 1);
        assertThat(with.byOperation()).containsEntry("Query table", 1.0);
    }

    private Map<String, Double> costOf(ShopEvent event) {
        return consumedBy(event).byOperation();
    }

    private ConsumedCapacity consumedBy(ShopEvent event) {
        ConsumedCapacity consumed = new ConsumedCapacity();
        try (DynamoDbClient client = consumed.meteredClient()) {
            new Shop(Stores.in(client, dynamoDb.tables())).keep(event);
        }
        return consumed;
    }

    @Test
    void keep_cancelledFirstAndLastOfManyPurchases_theNextOnesTakeTheirPlace() {
        for (int i = 0; i < 20; i++) {
            shop.keep(Events.paid("o" + i, "ada", i, 1_190));
        }

        shop.keep(Events.cancelled("o0"));
        shop.keep(Events.cancelled("o19"));

        Activity activity = shop.activity("ada");
        assertThat(activity.firstPurchase()).isEqualTo(Events.at(1));
        assertThat(activity.lastPurchase()).contains(Events.at(18));
        assertThat(activity.recentPurchases())
                .hasSize(Activity.RECENT_LIMIT)
                .startsWith(Events.at(7));
        assertThat(activity.purchases()).isEqualTo(18);
    }

    @Test
    void keep_reportsOfOneOrderWithOtherProducts_keepsTheNewestUntilItIsCancelled() {
        shop.keep(Events.paid("o", "ada", 1, 1_190, "17", "sku-2"));
        shop.keep(Events.paid("o", "ada", 0, 1_190, "17", "sku-1"));
        shop.keep(Events.paid("other", "ada", 9, 1_190, "18", "sku-3"));

        assertThat(boughtBy("ada")).containsExactlyInAnyOrder("17", "18", "sku-2", "sku-3");

        shop.keep(Events.cancelled("o"));

        assertThat(boughtBy("ada")).containsExactlyInAnyOrder("18", "sku-3");
    }

    @Test
    void keep_reportThatSaysNothingNew_costsAReadAndNoWrite() {
        shop.keep(Events.paid("o", "ada", 9, 1_190));

        assertThat(costOf(Events.paid("o", "ada", 9, 1_190))).containsOnlyKeys("GetItem table");
    }

    @Test
    void keep_sixteenThreadsOverMergesInBetween_endsAsARecount() throws Exception {
        List<ShopEvent> events = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String customer = List.of("ada", "bob", "eve").get(i % 3);
            events.add(Events.paid("o" + i, customer, i, 1_190));
            events.add(Events.refunded("o" + i, "r", 119));
            events.add(Events.changed(customer, i, customer + i % 2 + "@x.de", "C" + i));
        }
        events.add(Events.merged("ada", "bob"));
        events.add(Events.merged("bob", "eve"));
        events.add(Events.merged("ada", "bob"));
        Collections.shuffle(events, new Random(7));

        keepAtOnce(events);

        Shop expected = Shop.inMemory().keepAll(events);
        List<String> orders = IntStream.range(0, 24).mapToObj(i -> "o" + i).toList();
        List<String> customers = List.of("ada", "bob", "eve");
        assertThat(shop.state(customers, orders)).isEqualTo(expected.state(customers, orders));
        assertThat(shop.activity("ada").purchases()).isEqualTo(24);
        assertThat(shop.buyer("ada")).isEqualTo(shop.buyer("eve"));
    }

    private Set<String> boughtBy(String customer) {
        return shop
                .stores()
                .purchases()
                .purchases(new CustomerId(Events.SHOP, customer), End.LATEST, 9)
                .stream()
                .flatMap(purchase -> purchase.products().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void keep_shopRedactionThatRunsOutOfTime_goesOnWhereItStopped() {
        for (int i = 0; i < 120; i++) {
            shop.keep(Events.changed("c" + i, 1, "c" + i + "@x.de", "C"));
        }
        shop.keep(Events.paid("o1", "c1", 2, 1_190));
        AtomicInteger customersLeft = new AtomicInteger(40);

        assertThatThrownBy(
                        () ->
                                shop.useCase()
                                        .keep(
                                                Events.shopRedaction(50),
                                                () -> customersLeft.getAndDecrement() > 0))
                .isInstanceOf(EraseShop.UnfinishedException.class)
                .hasMessageContaining("erased 40 customers");
        assertThat(personalDataLeft()).isEqualTo(80);

        assertThat(shop.keep(Events.shopRedaction(50))).isEqualTo(KeepingOutcome.ERASED);
        assertThat(personalDataLeft()).isZero();
        assertThat(shop.keep(Events.shopRedaction(50))).isEqualTo(KeepingOutcome.REPLAYED);
        assertThat(shop.keep(Events.changed("c1", 1, "c1@x.de", "C")))
                .isEqualTo(KeepingOutcome.REFUSED_AS_ERASED);
        assertThat(shop.activity("c1").purchases()).isEqualTo(1);
        assertThat(shop.keep(Events.changed("c1", 60, "c1@x.de", "C")))
                .isEqualTo(KeepingOutcome.APPLIED);
    }

    private long personalDataLeft() {
        long left = 0;
        for (int i = 0; i < 120; i++) {
            CustomerId id = new CustomerId(Events.SHOP, "c" + i);
            boolean erased =
                    shop.stores().profiles().profileOf(id).value().equals(Customer.UNKNOWN);
            left += erased ? 0 : 1;
        }
        return left;
    }

    private void keepAtOnce(List<ShopEvent> events) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<KeepingOutcome>> running = new ArrayList<>();
            for (ShopEvent event : events) {
                running.add(threads.submit(() -> keepAsTheQueueDoes(event)));
            }
            for (Future<KeepingOutcome> done : running) {
                done.get();
            }
        }
    }

    private KeepingOutcome keepAsTheQueueDoes(ShopEvent event) {
        for (int receive = 1; receive < RECEIVES; receive++) {
            try {
                return shop.keep(event);
            } catch (ConflictRetry.ConflictException e) {
                // The queue brings it again.
                continue;
            }
        }
        return shop.keep(event);
    }
}

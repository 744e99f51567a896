package dev.stammkunde.benchmarks;

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
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbProfiles;
import dev.stammkunde.customers.store.DynamoDbPurchases;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking.GiftReason;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.SettleOrder;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.ShopEvent.OrderReported;
import dev.stammkunde.shop.Source;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a shop has after years, as its stores write it: customers with a name, an address, a
 * birthday and a paid order with points, and accounts of many entries. The customer of number 7 has
 * the id {@code many-7}, the address {@code c7@example.org} and the order {@code M-7}.
 */
final class CrowdedShop {

    private static final int DAYS = 400;
    private static final List<String> GIVEN =
            List.of("Anna", "Jörg", "Maria", "Peter", "Zoë", "Łukasz", "Ayşe", "Hans-Peter");
    private static final List<String> FAMILY =
            List.of("Müller", "Schmidt", "Vogt", "Weiß", "Huber", "Jäger", "Nowak", "Öztürk");

    private final String shop;
    private final Instant now;
    private final DynamoDbProfiles profiles;
    private final DynamoDbPurchases purchases;
    private final DynamoDbPointsLedger ledger;

    /**
     * Makes the stores of a shop.
     *
     * @param client gets all that is put
     * @param table names a table by the template's name
     */
    CrowdedShop(String shop, Instant now, DynamoDbClient client, UnaryOperator<String> table) {
        this.shop = shop;
        this.now = now;
        CustomersTable customers = new CustomersTable(client, table.apply("CustomersTable"));
        profiles = new DynamoDbProfiles(customers);
        purchases = new DynamoDbPurchases(customers);
        ledger =
                new DynamoDbPointsLedger(
                        client, table.apply("PointsTable"), table.apply("EntriesTable"));
    }

    static String customerId(int number) {
        return "many-" + number;
    }

    static String email(int number) {
        return "c" + number + "@example.org";
    }

    static String orderNumber(int number) {
        return "M-" + number;
    }

    static String givenName(int number) {
        return GIVEN.get(number % GIVEN.size());
    }

    /** Tells of a customer and of what they bought, and gives them points for it. */
    PointsAccount customer(int number) {
        CustomerId customer = new CustomerId(shop, customerId(number));
        Instant at = now.minus(Duration.ofDays(1 + number % DAYS)).truncatedTo(ChronoUnit.SECONDS);
        Profile profile =
                Profile.empty().with(shop, Platform.STANDARD, report(number), at.minusSeconds(60));
        profiles.save(
                ProfileChange.between(
                        customer,
                        new Versioned<>(Customer.UNKNOWN, 0),
                        new Customer.Known(profile)));
        OrderReported order = order(number, customer.id(), at);
        buy(customer, order);
        return earn(customer, order);
    }

    private static ProfileReport report(int number) {
        String family = FAMILY.get(number / GIVEN.size() % FAMILY.size()) + number;
        MonthDay birthday = MonthDay.of(1 + number % 12, 1 + number / 12 % 28);
        return new ProfileReport(
                email(number),
                givenName(number),
                family,
                new Birthday(birthday, Year.of(1950 + number % 50)),
                number % 4 == 0 ? "en" : "de",
                null,
                "DE",
                null,
                Set.of());
    }

    private OrderReported order(int number, String customer, Instant at) {
        String price = 10 + number % 90 + ".00";
        OrderLine line =
                new OrderLine(
                        "line-1",
                        LineKind.GOODS,
                        "product-" + number % 50,
                        "SKU-" + number % 50,
                        List.of("kaffee"),
                        1,
                        Orders.eur(price),
                        Orders.eur(price),
                        Orders.eur("1"));
        Order order =
                new Order(
                        "many-order-" + number,
                        orderNumber(number),
                        customer,
                        at,
                        false,
                        List.of(line),
                        Orders.eur("0"),
                        Orders.eur("0"),
                        Orders.eur(price),
                        Orders.eur("1"),
                        Orders.eur("0"));
        return new OrderReported(
                new Source(shop, Platform.STANDARD, "many-" + number, at),
                AsOf.of(at),
                order,
                new Payment.Paid(at),
                false,
                List.of());
    }

    private void buy(CustomerId customer, OrderReported reported) {
        OrderFacts facts = OrderFacts.of(reported);
        KnownOrder<OrderFacts> known =
                KnownOrder.<OrderFacts>nothing()
                        .hear(
                                new OrderReport.Snapshot<>(
                                        reported.asOf(),
                                        facts,
                                        reported.payment(),
                                        false,
                                        List.of()));
        String order = reported.order().orderId();
        Buyer before = purchases.buyer(customer);
        Purchase purchase = new Purchase(facts.placedAt(), order, facts.products());
        purchases.save(
                new PurchaseChange(
                        new OrderId(shop, order),
                        new Versioned<>(KnownOrder.nothing(), 0),
                        known,
                        List.of(
                                new ActivityChange(
                                        before,
                                        Activity.none().plus(KeptOrder.figures(known)),
                                        Set.of(new Bought(customer, purchase)),
                                        Set.of()))));
    }

    private PointsAccount earn(CustomerId customer, OrderReported reported) {
        AccountId account = new AccountId(shop, customer.id());
        LedgerOrder unheard = LedgerOrder.unheard(shop, reported.order().orderId());
        SettleOrder.Settlement settlement =
                SettleOrder.settle(
                        new SettleOrder.Case(
                                unheard, null, PointsAccount.empty(account), Orders.programme()),
                        unheard.known().hear(OrderReport.of(reported).orElseThrow()),
                        reported.asOf().time());
        ledger.write(settlement);
        return settlement.bookings().getFirst().after();
    }

    /** Gives so many gifts, one an hour until now. */
    void gifts(PointsAccount account, int number) {
        PointsAccount last = account;
        for (int i = number; i > 0; i--) {
            PointsCommand gift =
                    new PointsCommand.Give(
                            last.id(),
                            "many-gifts",
                            Integer.toString(i),
                            GiftReason.BIRTHDAY,
                            1,
                            Orders.programmeWithoutExpiry());
            Decision.Book booking =
                    (Decision.Book) Decide.decide(last, gift, now.minus(Duration.ofHours(i)));
            ledger.write(booking);
            last = booking.after();
        }
    }
}

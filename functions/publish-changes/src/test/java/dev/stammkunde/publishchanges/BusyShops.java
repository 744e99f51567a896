package dev.stammkunde.publishchanges;

import static dev.stammkunde.points.testing.SampleOrders.PAID_AT;
import static dev.stammkunde.points.testing.SampleOrders.line;
import static dev.stammkunde.points.testing.SampleOrders.paid;
import static dev.stammkunde.points.testing.SampleOrders.programme;
import static dev.stammkunde.points.testing.SampleOrders.refund;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.testing.HearOrders;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Two shops with three customers each, to whom everything happens that books points: orders,
 * refunds, cancellations, gifts, corrections, losses and merges.
 */
final class BusyShops {

    private static final List<String> SHOPS = List.of("kaffeerad", "tee");
    private static final List<String> CUSTOMERS = List.of("7001", "7002", "7003");

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final List<LedgerEntry> written = new ArrayList<>();
    private final Random random;
    private Instant now = PAID_AT;
    private int events;

    private BusyShops(Random random) {
        this.random = random;
    }

    /** Returns what was booked, in the order in which it was. */
    static List<LedgerEntry> entries(Random random, int events) {
        BusyShops shops = new BusyShops(random);
        for (int i = 0; i < events; i++) {
            shops.happen();
        }
        return List.copyOf(shops.written);
    }

    private void happen() {
        now = now.plusSeconds(random.nextInt(90 * 86_400));
        events++;
        String shop = any(SHOPS);
        HearOrders orders = new HearOrders(ledger, shop);
        String order = "100" + random.nextInt(4);
        switch (random.nextInt(7)) {
            case 0, 1 -> hear(orders, order, report(order, any(CUSTOMERS)));
            case 2 -> hear(orders, order, refunded(order));
            case 3 -> hear(orders, order, new OrderReport.Cancelled<>(AsOf.of(now)));
            case 4 -> orders.merge(any(CUSTOMERS), any(CUSTOMERS), now);
            case 5 ->
                    decide(
                            account(shop),
                            new PointsCommand.Adjust(
                                    "a" + events,
                                    random.nextInt(-20, 20),
                                    "Kulanz",
                                    null,
                                    null,
                                    "anna",
                                    null,
                                    programme()));
            default -> gift(account(shop));
        }
        collect();
    }

    private static void hear(HearOrders orders, String order, OrderReport<Order> report) {
        orders.hear(order, report, programme(), PAID_AT);
    }

    private OrderReport<Order> report(String order, String customer) {
        Order placed = paid(order, "4.90", line("a", 1, "30.97"), line("b", 2, "6.50")).order();
        return new OrderReport.Snapshot<>(
                AsOf.of(now),
                new Order(
                        order,
                        placed.number(),
                        customer,
                        placed.placedAt(),
                        false,
                        placed.lines(),
                        placed.shipping(),
                        placed.shippingTax(),
                        placed.total(),
                        placed.tax(),
                        placed.byGiftCard()),
                new Payment.Paid(PAID_AT),
                false,
                null);
    }

    private OrderReport<Order> refunded(String order) {
        return new OrderReport.Refunded<>(
                AsOf.of(now), refund("r" + events, order, Integer.toString(random.nextInt(1, 9))));
    }

    private void gift(PointsAccount account) {
        decide(
                account,
                new PointsCommand.Give(
                        account.id(),
                        "birthday",
                        "y" + events,
                        Booking.GiftReason.BIRTHDAY,
                        5,
                        programme()));
        PointsAccount after = ledger.account(account.id());
        for (Lot lot : after.lots()) {
            Instant expiry = lot.term().expiresAt();
            if (expiry != null && !expiry.isAfter(now)) {
                decide(after, new PointsCommand.Expire(after.id(), expiry));
                return;
            }
        }
    }

    private void decide(PointsAccount account, PointsCommand command) {
        if (Decide.decide(account, command, now) instanceof Decision.Book booking) {
            ledger.write(booking);
        }
    }

    private PointsAccount account(String shop) {
        return ledger.account(new AccountId(shop, any(CUSTOMERS)));
    }

    private void collect() {
        for (String shop : SHOPS) {
            for (String customer : CUSTOMERS) {
                ledger.all(new AccountId(shop, customer)).stream()
                        .filter(entry -> !written.contains(entry))
                        .forEach(written::add);
            }
        }
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}

package dev.stammkunde.finance.testing;

import dev.stammkunde.points.programme.LotRules;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.OrderReport;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/**
 * The lives of a few customers of a shop: orders, refunds, gifts, redemptions, losses and debts, as
 * they follow from a source of chance, by the product's own rules.
 */
public final class AnyLife {

    /** Customers, in an order in which joins go both ways. */
    public static final List<String> CUSTOMERS = List.of("c", "a", "d", "b");

    private static final List<String> REASONS = List.of("missed order", "goodwill");
    private static final List<String> REWARDS = List.of("mug", "tree");

    private final Random random;
    private final ShopLedger ledger;
    private final List<String> orderIds = new ArrayList<>();
    private final boolean joins;
    private int counter;

    private AnyLife(Random random, boolean joins) {
        this.random = random;
        this.joins = joins;
        this.ledger = new ShopLedger(programme());
    }

    /** Lets things happen from a time on, some hours or days after each other. */
    public static ShopLedger of(Random random, Instant from, int steps) {
        return new AnyLife(random, true).live(from, steps);
    }

    /** The same of customers who have nothing to do with each other. */
    public static ShopLedger ofStrangers(Random random, Instant from, int steps) {
        return new AnyLife(random, false).live(from, steps);
    }

    private Programme programme() {
        Programme usual = Orders.programme();
        OptionalInt expiry =
                switch (random.nextInt(3)) {
                    case 0 -> OptionalInt.empty();
                    case 1 -> OptionalInt.of(1);
                    default -> OptionalInt.of(24);
                };
        return new Programme(
                usual.version(),
                usual.validFrom(),
                usual.timeZone(),
                usual.earning(),
                new LotRules(random.nextInt(3) * 10, expiry),
                random.nextInt(4) == 0 ? Overdraw.CLAMPED : Overdraw.ALLOWED);
    }

    private ShopLedger live(Instant from, int steps) {
        Instant now = from;
        for (int i = 0; i < steps; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 5)));
            ledger.at(now);
            step();
        }
        return ledger;
    }

    private void step() {
        String customer = of(CUSTOMERS);
        switch (random.nextInt(19)) {
            case 0, 1, 2 -> buy(customer);
            case 3 -> refund();
            case 4 -> cancel();
            case 5 -> ledger.gift(customer, points());
            case 6 -> ledger.adjust(customer, points(), of(REASONS));
            case 7 -> ledger.adjust(customer, -points(), of(REASONS));
            case 8, 9 ->
                    ledger.reserve(
                            "r-" + ++counter,
                            customer,
                            random.nextBoolean() ? of(REWARDS) : null,
                            points());
            case 10, 11 -> endReservation();
            case 12 -> redeemedElse();
            case 13 -> {
                ledger.expire(customer);
                ledger.reinstate(customer, points());
            }
            case 15 -> ledger.earnAtPartner(customer, points());
            case 16 -> ledger.redeemAtPartner(customer, points());
            case 17 -> ledger.reverseAtPartner(points());
            case 14 -> ledger.setExpiry(customer, ledger.now().plus(Duration.ofDays(20)));
            default -> join();
        }
    }

    private void buy(String customer) {
        String id = "o-" + ++counter;
        orderIds.add(id);
        ledger.paid(SoldOrders.order(id, customer, cents(), ledger.now()));
    }

    private void refund() {
        if (!orderIds.isEmpty()) {
            String id = of(orderIds);
            ledger.refunded(SoldOrders.refund("f-" + ++counter, id, cents(), ledger.now()));
        }
    }

    private void cancel() {
        if (!orderIds.isEmpty()) {
            ledger.hear(of(orderIds), new OrderReport.Cancelled<>(AsOf.of(ledger.now())));
        }
    }

    private void endReservation() {
        List<String> held = ledger.redemptions().stream().filter(ledger::isHeld).toList();
        if (held.isEmpty()) {
            return;
        }
        if (random.nextInt(3) == 0) {
            ledger.release(of(held));
        } else {
            ledger.capture(of(held), points());
        }
    }

    private void redeemedElse() {
        List<String> ended =
                ledger.redemptions().stream().filter(it -> !ledger.isHeld(it)).toList();
        if (!ended.isEmpty()) {
            ledger.captureLate(of(ended), points());
            ledger.restore(of(ended), points());
        }
    }

    private void join() {
        if (!joins) {
            return;
        }
        if (random.nextBoolean() && !orderIds.isEmpty()) {
            String id = of(orderIds);
            ledger.paid(SoldOrders.order(id, of(CUSTOMERS), cents(), ledger.now()));
        } else if (random.nextInt(3) == 0) {
            ledger.merge(of(CUSTOMERS), of(CUSTOMERS));
        }
    }

    private long points() {
        return 1L + random.nextInt(60);
    }

    private long cents() {
        return 100L + random.nextInt(9_000);
    }

    private <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}

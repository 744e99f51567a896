package dev.stammkunde.finance.simulation;

import dev.stammkunde.finance.simulation.SimulationResult.NotRated;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adds days up, the latest first: so the newest state of an order is seen before the others, and
 * whoever was merged is known before what they bought.
 *
 * <p>Memory: of each customer the id and two numbers, of each order that changed after it was
 * booked the id and one number, and of each merge both ids.
 */
final class SimulationSums {

    private final SortedMap<YearMonth, SimulatedMonth> months = new TreeMap<>();
    private final CustomerPoints customers = new CustomerPoints();
    private final NewestStates newest = new NewestStates();
    private final Map<String, String> joined = new HashMap<>();
    private NotRated notRated = new NotRated(0, 0, 0);

    /** Adds the day before all that were added. */
    void add(DayOrders day) {
        joined.putAll(day.joined());
        day.orders().forEach(this::add);
        add(new NotRated(0, 0, day.unreadable()));
    }

    private void add(String orderId, OrderSeen order) {
        if (!newest.see(orderId, order.number())) {
            return;
        }
        switch (order) {
            case OrderSeen.Rated rated -> add(rated);
            case OrderSeen.WithoutFacts without -> add(new NotRated(1, without.points(), 0));
            case OrderSeen.NoPurchase _ -> {}
        }
    }

    private void add(OrderSeen.Rated rated) {
        add(new SimulatedMonth(rated.month(), 1, rated.before(), rated.after()));
        addCustomer(whoStays(rated.customerId()), rated.before().points(), rated.after().points());
    }

    void add(SimulatedMonth month) {
        months.merge(month.month(), month, SimulatedMonth::plus);
    }

    void addCustomer(String customerId, long before, long after) {
        customers.add(customerId, before, after);
    }

    void addSeen(String orderId, int number) {
        newest.see(orderId, number);
    }

    void addJoined(String gone, String into) {
        joined.put(gone, into);
    }

    void add(NotRated more) {
        notRated =
                new NotRated(
                        notRated.orders() + more.orders(),
                        Math.addExact(notRated.points(), more.points()),
                        notRated.unreadableLines() + more.unreadableLines());
    }

    /** Follows merges; no further than there are any, lest forged ones go round for ever. */
    private String whoStays(String customerId) {
        String stays = customerId;
        for (int followed = 0; followed < joined.size(); followed++) {
            String next = joined.get(stays);
            if (next == null) {
                return stays;
            }
            stays = next;
        }
        return stays;
    }

    SortedMap<YearMonth, SimulatedMonth> months() {
        return months;
    }

    CustomerPoints customers() {
        return customers;
    }

    NewestStates newest() {
        return newest;
    }

    Map<String, String> joined() {
        return joined;
    }

    NotRated notRated() {
        return notRated;
    }
}

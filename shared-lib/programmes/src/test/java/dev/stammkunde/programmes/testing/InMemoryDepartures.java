package dev.stammkunde.programmes.testing;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.programmes.departures.Departure;
import dev.stammkunde.programmes.departures.Departures;
import dev.stammkunde.programmes.departures.ForgetProgrammes;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names that shops deleted, in memory. */
public final class InMemoryDepartures implements Departures {

    private final Map<CustomerId, Departure> waiting = new HashMap<>();

    /** Returns what forgets nothing but departures and VIPs, for who looks at other things. */
    public static ForgetProgrammes forgettingNothing() {
        return new ForgetProgrammes(
                _ -> {},
                _ -> {},
                new InMemoryChallenges(),
                _ -> {},
                (_, _) -> {},
                _ -> {},
                new InMemoryVips(),
                new InMemoryDepartures());
    }

    @Override
    public synchronized void keep(Departure departure) {
        waiting.putIfAbsent(departure.customer(), departure);
    }

    @Override
    public synchronized boolean isWaiting(CustomerId customer) {
        return waiting.containsKey(customer);
    }

    @Override
    public synchronized List<Departure> due(Instant by, int limit) {
        return waiting.values().stream()
                .filter(departure -> !departure.dueAt().isAfter(by))
                .sorted(Comparator.comparing(Departure::dueAt))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void remove(CustomerId customer) {
        waiting.remove(customer);
    }
}

package dev.stammkunde.architecturetests.costs;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what is billed, by who used it. Safe for use by several threads. */
public final class Usage {

    private final Map<String, Map<Billed, Double>> amounts = new TreeMap<>();

    synchronized void add(String who, Billed what, double amount) {
        amounts.computeIfAbsent(who, key -> new EnumMap<>(Billed.class))
                .merge(what, amount, Double::sum);
    }

    synchronized double of(String who, Billed what) {
        return amounts.getOrDefault(who, Map.of()).getOrDefault(what, 0.0);
    }

    synchronized double of(Billed what) {
        return amounts.values().stream().mapToDouble(all -> all.getOrDefault(what, 0.0)).sum();
    }

    synchronized Map<String, Map<Billed, Double>> byUser() {
        return new TreeMap<>(amounts);
    }

    synchronized void clear() {
        amounts.clear();
    }

    /** Returns what all of it costs in USD. */
    double usd(PriceList prices) {
        double usd = 0;
        for (Billed what : Billed.values()) {
            usd += of(what) * prices.of(what);
        }
        return usd;
    }
}

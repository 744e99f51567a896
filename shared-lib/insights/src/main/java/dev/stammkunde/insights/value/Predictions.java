package dev.stammkunde.insights.value;

import dev.stammkunde.insights.value.BackTest.Decile;
import dev.stammkunde.insights.value.BackTest.Score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was said of customers before, and what they did, the same ones together. */
final class Predictions {

    private static final int TENTHS = 10;

    private final List<Group> groups = new ArrayList<>();
    private long customers;
    private long bought;

    /**
     * Customers of whom the same was said.
     *
     * @param rank who has more of it is likelier to buy
     * @param chance probability to buy
     */
    record Group(double rank, double chance, long customers, long bought) {}

    /** Takes some customers. */
    void add(Group group) {
        groups.add(group);
        customers += group.customers();
        bought += group.bought();
    }

    List<Group> groups() {
        return groups;
    }

    long customers() {
        return customers;
    }

    long bought() {
        return bought;
    }

    /** Returns how many were expected to buy. */
    double expected() {
        return groups.stream().mapToDouble(each -> each.chance() * each.customers()).sum();
    }

    /** Returns how well it was said; of at least one who bought. */
    Score score() {
        double squares = 0;
        for (Group each : groups) {
            double miss = 1 - each.chance();
            squares +=
                    each.bought() * miss * miss
                            + (each.customers() - each.bought()) * each.chance() * each.chance();
        }
        return new Score(squares / customers, lift());
    }

    /** Of those who rank alike at the border, as many count as if they were drawn. */
    private double lift() {
        List<Group> best =
                groups.stream().sorted(Comparator.comparingDouble(Group::rank).reversed()).toList();
        double tenth = (double) customers / TENTHS;
        double free = tenth;
        double hits = 0;
        for (int from = 0; from < best.size() && free > 0; ) {
            long alike = 0;
            long alikeBought = 0;
            int to = from;
            for (; to < best.size() && best.get(to).rank() == best.get(from).rank(); to++) {
                alike += best.get(to).customers();
                alikeBought += best.get(to).bought();
            }
            double taken = Math.min(free, (double) alike);
            hits += alikeBought * taken / alike;
            free -= taken;
            from = to;
        }
        return hits / tenth / ((double) bought / customers);
    }

    /** Returns tenths by chance; customers with the same chance stay together. */
    List<Decile> deciles() {
        long[] counts = new long[TENTHS];
        long[] hits = new long[TENTHS];
        double[] chances = new double[TENTHS];
        long before = 0;
        for (Group each :
                groups.stream().sorted(Comparator.comparingDouble(Group::chance)).toList()) {
            double middle = before + each.customers() / 2.0;
            int tenth = Math.min(TENTHS - 1, (int) (middle * TENTHS / customers));
            counts[tenth] += each.customers();
            hits[tenth] += each.bought();
            chances[tenth] += each.chance() * each.customers();
            before += each.customers();
        }
        List<Decile> deciles = new ArrayList<>();
        for (int i = 0; i < TENTHS; i++) {
            if (counts[i] > 0) {
                deciles.add(
                        new Decile(
                                counts[i], chances[i] / counts[i], (double) hits[i] / counts[i]));
            }
        }
        return deciles;
    }
}

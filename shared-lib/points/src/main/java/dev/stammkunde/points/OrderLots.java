package dev.stammkunde.points;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the points that an order stands for are spread over the lots that it opened: a refund takes
 * those first that expire soonest, so that it does not matter whether it came before or after these
 * were lost.
 *
 * @param terms the dates of all lots that it opened, oldest first
 * @param points of each, which add up to what the order stands for; empty of an order that was
 *     booked before they were kept
 */
public record OrderLots(List<LotTerm> terms, List<Long> points) {

    /** Of an order that has opened none. */
    public static final OrderLots NONE = new OrderLots(List.of(), List.of());

    private static final Comparator<Instant> NULLS_LAST =
            Comparator.nullsLast(Comparator.naturalOrder());

    public OrderLots {
        terms = List.copyOf(terms);
        points = List.copyOf(points);
    }

    /**
     * Returns those of an order that stands for so many points by one lot, or by an unknown one.
     */
    public static OrderLots of(List<LotTerm> terms, long points) {
        return new OrderLots(terms, terms.size() == 1 ? List.of(points) : List.of());
    }

    /** Whether it is known how many points each has. */
    public boolean isKept() {
        return points.size() == terms.size();
    }

    /**
     * Returns these after a state of the order. What goes are the points that expire soonest; what
     * comes back and was never taken had been forgiven, and of these it was the soonest too.
     *
     * @param due points that the order stands for then
     * @param opened what it gained
     */
    public OrderLots after(long due, List<Lot> opened) {
        List<LotTerm> allTerms = new ArrayList<>(terms);
        List<Long> all = new ArrayList<>(points);
        for (Lot lot : opened) {
            int index = allTerms.indexOf(lot.term());
            if (index < 0) {
                allTerms.add(lot.term());
                all.add(lot.points());
            } else if (isKept()) {
                all.set(index, all.get(index) + lot.points());
            }
        }
        if (!isKept()) {
            return new OrderLots(allTerms, List.of());
        }
        long more = due - all.stream().mapToLong(Long::longValue).sum();
        for (int index : soonestFirst(allTerms)) {
            long change = Math.max(more, -all.get(index));
            all.set(index, all.get(index) + change);
            more -= change;
        }
        return new OrderLots(allTerms, all);
    }

    /** How many of its points are lost by a time, if nobody spent them. */
    long expired(Instant at) {
        return IntStream.range(0, points.size())
                .filter(index -> terms.get(index).isExpired(at))
                .mapToLong(points::get)
                .sum();
    }

    /** Whether points of it are lost by a time. */
    boolean hasExpired(Instant at) {
        return terms.stream().anyMatch(term -> term.isExpired(at));
    }

    /** Returns the dates of lots that a state of the order takes from: of those that are live. */
    static List<LotTerm> live(List<LotTerm> terms, Instant at) {
        List<LotTerm> live = terms.stream().filter(term -> !term.isExpired(at)).toList();
        // An order all of whose lots expired was taken back from these in older entries.
        return live.isEmpty() ? terms : live;
    }

    private static List<Integer> soonestFirst(List<LotTerm> terms) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            order.add(i);
        }
        Collections.sort(
                order,
                Comparator.comparing((Integer i) -> terms.get(i).expiresAt(), NULLS_LAST)
                        .thenComparing(i -> terms.get(i).availableAt()));
        return order;
    }
}

package dev.stammkunde.insights.gathering;

import dev.stammkunde.finance.months.OrderNet;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.OrderStanding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Counts a few customers' figures by the words of their definitions, and nothing of the product.
 */
final class RecountFigures {

    /** A purchase that counts. */
    private record Buy(String orderId, Instant at, LocalDate day, long net) {
        YearMonth month() {
            return YearMonth.from(day);
        }
    }

    /** What is counted of a period, as it is compared. */
    record Counted(
            long before,
            long bought,
            long first,
            long retained,
            long reactivated,
            long repeating,
            long orders,
            long net,
            long netOfRegulars,
            List<Long> days) {}

    private final Map<String, List<Buy>> customers = new TreeMap<>();

    RecountFigures(List<LedgerEntry> entries, Instant asOf, ZoneId zone) {
        Map<String, LedgerEntry> newest = new HashMap<>();
        Map<String, String> joined = new HashMap<>();
        for (LedgerEntry entry : entries) {
            if (entry.booking() instanceof Booking.OrderState state) {
                LedgerEntry known = newest.get(state.orderId());
                if (known == null
                        || ((Booking.OrderState) known.booking()).number() < state.number()) {
                    newest.put(state.orderId(), entry);
                }
            } else if (entry.booking() instanceof Booking.MergeOut out) {
                joined.put(entry.account().customerId(), out.into());
            }
        }
        for (LedgerEntry entry : newest.values()) {
            Booking.OrderState state = (Booking.OrderState) entry.booking();
            long net = OrderNet.of(state, java.util.Objects.requireNonNull(state.order()));
            boolean counts =
                    state.standing() == OrderStanding.COUNTS
                            && (net > 0 || state.refunds().isEmpty())
                            && !state.paidAt().isAfter(asOf);
            String customer = entry.account().customerId();
            while (joined.containsKey(customer)) {
                customer = joined.get(customer);
            }
            if (counts) {
                LocalDate day = LocalDate.ofInstant(state.paidAt(), zone);
                customers
                        .computeIfAbsent(customer, _ -> new ArrayList<>())
                        .add(new Buy(state.orderId(), state.paidAt(), day, net));
            }
        }
        customers
                .values()
                .forEach(
                        all -> all.sort(Comparator.comparing(Buy::at).thenComparing(Buy::orderId)));
    }

    int customers() {
        return customers.size();
    }

    Counted period(YearMonth last, int months) {
        YearMonth from = last.minusMonths(months - 1L);
        Predicate<Buy> now = it -> !it.month().isBefore(from) && !it.month().isAfter(last);
        Predicate<Buy> before =
                it -> it.month().isBefore(from) && !it.month().isBefore(from.minusMonths(months));
        long net = 0;
        long ofRegulars = 0;
        List<Long> days = new ArrayList<>();
        for (List<Buy> all : customers.values()) {
            for (int i = 0; i < all.size(); i++) {
                if (now.test(all.get(i))) {
                    net += all.get(i).net();
                    ofRegulars += i > 0 ? all.get(i).net() : 0;
                    long since =
                            i == 0
                                    ? 0
                                    : ChronoUnit.DAYS.between(
                                            all.get(i - 1).day(), all.get(i).day());
                    if (since > 0) {
                        days.add(since);
                    }
                }
            }
        }
        days.sort(Comparator.naturalOrder());
        return new Counted(
                count(all -> all.stream().anyMatch(before)),
                count(all -> all.stream().anyMatch(now)),
                count(all -> now.test(all.getFirst())),
                count(all -> all.stream().anyMatch(now) && all.stream().anyMatch(before)),
                count(
                        all ->
                                all.stream().anyMatch(now)
                                        && all.stream().noneMatch(before)
                                        && !now.test(all.getFirst())),
                count(all -> all.stream().filter(now).count() >= 2),
                customers.values().stream().flatMap(List::stream).filter(now).count(),
                net,
                ofRegulars,
                days);
    }

    private long count(Predicate<List<Buy>> what) {
        return customers.values().stream().filter(what).count();
    }

    /** Customers of a cohort who bought in a month. */
    long cohort(YearMonth cohort, YearMonth month) {
        return count(
                all ->
                        all.getFirst().month().equals(cohort)
                                && all.stream().anyMatch(it -> it.month().equals(month)));
    }

    /** What customers of a cohort bought for in a month. */
    long cohortNet(YearMonth cohort, YearMonth month) {
        return customers.values().stream()
                .filter(all -> all.getFirst().month().equals(cohort))
                .flatMap(List::stream)
                .filter(it -> it.month().equals(month))
                .mapToLong(Buy::net)
                .sum();
    }
}

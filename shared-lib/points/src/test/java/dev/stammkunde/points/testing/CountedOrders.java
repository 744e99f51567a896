package dev.stammkunde.points.testing;

import dev.stammkunde.points.units.CountedOrder;
import dev.stammkunde.points.units.Happening;
import dev.stammkunde.points.units.OrderMoved;
import dev.stammkunde.points.units.PersonalBonus;
import dev.stammkunde.points.units.UnitRules;
import dev.stammkunde.points.units.UnitSection;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A wing that counts orders and their points, and keeps both by the day of the payment for thirty
 * days.
 */
public final class CountedOrders implements UnitRules {

    public static final String NAME = "counted";
    public static final String ORDERS = "counted.orders";
    public static final String POINTS = "counted.points";

    private static final int DAY = 10;
    private static final Duration KEPT = Duration.ofDays(30);

    private final List<PersonalBonus> bonuses;

    public CountedOrders(PersonalBonus... bonuses) {
        this.bonuses = List.of(bonuses);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<PersonalBonus> bonuses(UnitSection kept, Instant paidAt) {
        return bonuses;
    }

    @Override
    public Due due(CountedOrder order, @Nullable String by) {
        return new Due(
                by == null ? "v1" : by, new TreeMap<>(Map.of(ORDERS, 1L, POINTS, order.points())));
    }

    @Override
    public UnitSection after(
            UnitSection kept, SortedMap<String, Long> units, OrderMoved moved, Instant now) {
        SortedMap<String, Long> days = days(kept);
        moved.before().forEach((unit, was) -> add(days, moved.paidBefore(), unit, -was));
        moved.now().forEach((unit, is) -> add(days, moved.paidAt(), unit, is));
        return section(days);
    }

    private static void add(SortedMap<String, Long> days, Instant paidAt, String unit, long more) {
        days.merge(paidAt.toString().substring(0, DAY) + ' ' + unit, more, Long::sum);
    }

    @Override
    public UnitSection merged(
            UnitSection stays, UnitSection ends, SortedMap<String, Long> units, Instant now) {
        SortedMap<String, Long> days = days(stays);
        days(ends).forEach((day, amount) -> days.merge(day, amount, Long::sum));
        return section(days);
    }

    @Override
    public Optional<Happening> ended(UnitSection kept, SortedMap<String, Long> units, Instant now) {
        SortedMap<String, Long> gone = new TreeMap<>();
        units.forEach((unit, amount) -> gone.put(unit, -amount));
        return kept.dueAt() == null || kept.dueAt().isAfter(now)
                ? Optional.empty()
                : Optional.of(new Happening("FORGOTTEN", "", gone, UnitSection.NONE));
    }

    /** Returns what is counted, by day and unit. */
    public static SortedMap<String, Long> days(UnitSection section) {
        SortedMap<String, Long> days = new TreeMap<>();
        if (!section.isNone()) {
            for (String day : section.text().split(";")) {
                int end = day.lastIndexOf(' ');
                days.put(day.substring(0, end), Long.valueOf(day.substring(end + 1)));
            }
        }
        return days;
    }

    private static UnitSection section(SortedMap<String, Long> days) {
        days.values().removeIf(amount -> amount == 0);
        if (days.isEmpty()) {
            return UnitSection.NONE;
        }
        List<String> texts =
                days.entrySet().stream().map(day -> day.getKey() + ' ' + day.getValue()).toList();
        Instant last = Instant.parse(days.lastKey().substring(0, DAY) + "T00:00:00Z");
        return new UnitSection(String.join(";", texts), last.plus(KEPT));
    }
}

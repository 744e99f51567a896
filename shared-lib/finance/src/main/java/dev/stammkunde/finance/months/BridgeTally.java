package dev.stammkunde.finance.months;

import dev.stammkunde.finance.Bridge;
import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.CohortFlow;
import dev.stammkunde.finance.Movement;
import dev.stammkunde.points.Origin;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up what bookings do to points by origin, to debts, and to cohorts. */
final class BridgeTally {

    /** Opening and movements of one kind of points. */
    private static final class Side {
        private long opening;
        private final Map<Movement, Long> movements = new EnumMap<>(Movement.class);

        void move(Movement movement, long change) {
            movements.merge(movement, change, Long::sum);
        }

        boolean isEmpty() {
            return opening == 0 && movements.values().stream().allMatch(change -> change == 0);
        }

        Bridge bridge() {
            movements.values().removeIf(change -> change == 0);
            return Bridge.over(opening, movements);
        }
    }

    private final Map<Origin, Side> points = new EnumMap<>(Origin.class);
    private final Side debts = new Side();
    private final SortedMap<Cohort, CohortFlow> cohorts = new TreeMap<>();

    void openPoints(Origin origin, long opening) {
        of(origin).opening += opening;
    }

    void openDebt(long opening) {
        debts.opening += opening;
    }

    void movePoints(Origin origin, Movement movement, long change) {
        of(origin).move(movement, change);
    }

    void moveDebt(Movement movement, long change) {
        debts.move(movement, change);
    }

    void flow(Cohort cohort, CohortFlow flow) {
        cohorts.merge(cohort, flow, CohortFlow::plus);
    }

    private Side of(Origin origin) {
        return points.computeIfAbsent(origin, _ -> new Side());
    }

    /** Returns the bridges of the origins that there are. */
    Map<Origin, Bridge> points() {
        Map<Origin, Bridge> bridges = new EnumMap<>(Origin.class);
        points.forEach(
                (origin, side) -> {
                    if (!side.isEmpty()) {
                        bridges.put(origin, side.bridge());
                    }
                });
        return bridges;
    }

    Bridge debts() {
        return debts.bridge();
    }

    /** Returns the cohorts that something was booked of. */
    SortedMap<Cohort, CohortFlow> cohorts() {
        cohorts.values().removeIf(CohortFlow.NONE::equals);
        return Collections.unmodifiableSortedMap(cohorts);
    }
}

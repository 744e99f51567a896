package dev.stammkunde.finance.months;

import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.months.PointsGroup.Share;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One group of an account while it is folded: a pot for each cohort, the oldest first. */
final class CohortPots {

    /** Points of a cohort, or of none. */
    record Part(@Nullable Cohort cohort, long points) {}

    /** Where the points of a pot are. */
    enum Stand {
        LEFT,
        REDEEMED,
        LOST
    }

    private static final class Pot {
        private final @Nullable Cohort cohort;
        private final Map<Stand, Long> points = new EnumMap<>(Stand.class);

        Pot(@Nullable Cohort cohort) {
            this.cohort = cohort;
        }

        long at(Stand stand) {
            return points.getOrDefault(stand, 0L);
        }

        void add(Stand stand, long more) {
            points.merge(stand, more, Long::sum);
        }

        boolean isOf(@Nullable Cohort other) {
            return cohort == null ? other == null : cohort.equals(other);
        }

        boolean isAfter(@Nullable Cohort other) {
            return cohort != null && (other == null || cohort.compareTo(other) > 0);
        }
    }

    private final List<Pot> pots = new ArrayList<>();

    void add(@Nullable Cohort cohort, Stand stand, long points) {
        pot(cohort).add(stand, points);
    }

    void addAll(CohortPots others) {
        others.shares().forEach(this::add);
    }

    void add(Share share) {
        add(share.cohort(), Stand.LEFT, share.left());
        add(share.cohort(), Stand.REDEEMED, share.redeemed());
        add(share.cohort(), Stand.LOST, share.lost());
    }

    private Pot pot(@Nullable Cohort cohort) {
        int index = 0;
        while (index < pots.size() && !pots.get(index).isAfter(cohort)) {
            Pot pot = pots.get(index);
            if (pot.isOf(cohort)) {
                return pot;
            }
            index++;
        }
        Pot fresh = new Pot(cohort);
        pots.add(index, fresh);
        return fresh;
    }

    List<Share> shares() {
        return pots.stream()
                .map(
                        pot ->
                                new Share(
                                        pot.cohort,
                                        pot.at(Stand.LEFT),
                                        pot.at(Stand.REDEEMED),
                                        pot.at(Stand.LOST)))
                .toList();
    }

    long left() {
        return pots.stream().mapToLong(pot -> pot.at(Stand.LEFT)).sum();
    }

    /** Points of all cohorts, without those of none. */
    long earned() {
        return pots.stream()
                .filter(pot -> pot.cohort != null)
                .mapToLong(pot -> pot.at(Stand.LEFT))
                .sum();
    }

    /** Takes points of one cohort out, as many as there are. */
    List<Part> drawOwn(Cohort own, long points) {
        return draw(List.of(pot(own)), points, Stand.LEFT);
    }

    /** Takes points out, the oldest cohort first, as many as there are. */
    List<Part> drawOldest(long points) {
        return draw(pots, points, Stand.LEFT);
    }

    /** Takes points out, the youngest cohort first, as many as there are. */
    List<Part> drawYoungest(long points, Stand from) {
        return draw(pots.reversed(), points, from);
    }

    private static List<Part> draw(List<Pot> order, long points, Stand from) {
        List<Part> parts = new ArrayList<>();
        long missing = points;
        for (Pot pot : order) {
            long taken = Math.min(missing, pot.at(from));
            if (taken > 0) {
                pot.add(from, -taken);
                parts.add(new Part(pot.cohort, taken));
                missing -= taken;
            }
        }
        return parts;
    }
}

package dev.stammkunde.finance.months;

import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.months.PointsGroup.Share;
import dev.stammkunde.points.Lot;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An account's points by their groups and cohorts while it is folded.
 *
 * <p>Accounts do not know cohorts, so which cohort's points go is a convention: within a group
 * those of no cohort first, then the oldest; what comes back goes to the youngest cohort that it
 * can have come from.
 */
final class GroupedPoints {

    /** Points of a cohort, or of none. */
    record Part(@Nullable Cohort cohort, long points) {}

    /** Where the points of a share are. */
    private enum Stand {
        LEFT,
        REDEEMED,
        LOST
    }

    private static final class Pot {
        private final @Nullable Cohort cohort;
        private final long[] points = new long[Stand.values().length];

        Pot(@Nullable Cohort cohort) {
            this.cohort = cohort;
        }

        long at(Stand stand) {
            return points[stand.ordinal()];
        }

        void add(Stand stand, long more) {
            points[stand.ordinal()] += more;
        }

        boolean isAfter(@Nullable Cohort other) {
            return cohort != null && (other == null || cohort.compareTo(other) > 0);
        }

        Share share() {
            return new Share(cohort, at(Stand.LEFT), at(Stand.REDEEMED), at(Stand.LOST));
        }
    }

    private static final class Group {
        private final List<Pot> pots = new ArrayList<>();
        private long setAside;

        Pot pot(@Nullable Cohort cohort) {
            int index = 0;
            while (index < pots.size() && !pots.get(index).isAfter(cohort)) {
                Pot pot = pots.get(index);
                if (cohort == null ? pot.cohort == null : cohort.equals(pot.cohort)) {
                    return pot;
                }
                index++;
            }
            Pot fresh = new Pot(cohort);
            pots.add(index, fresh);
            return fresh;
        }

        long left() {
            return pots.stream().mapToLong(pot -> pot.at(Stand.LEFT)).sum();
        }
    }

    private final Map<GroupKey, Group> groups = new TreeMap<>(GroupKey.ORDER);

    GroupedPoints(List<PointsGroup> carried) {
        for (PointsGroup group : carried) {
            Group mine = of(group.key());
            mine.setAside = group.setAside();
            for (Share share : group.shares()) {
                Pot pot = mine.pot(share.cohort());
                pot.add(Stand.LEFT, share.left());
                pot.add(Stand.REDEEMED, share.redeemed());
                pot.add(Stand.LOST, share.lost());
            }
        }
    }

    private Group of(GroupKey key) {
        return groups.computeIfAbsent(key, _ -> new Group());
    }

    /** Returns what is worth carrying on from a time. */
    List<PointsGroup> carried(Instant at) {
        List<PointsGroup> carried = new ArrayList<>();
        groups.forEach(
                (key, group) -> {
                    boolean remembers = key.isRemembered(at);
                    List<Share> shares =
                            group.pots.stream()
                                    .map(Pot::share)
                                    .map(it -> remembers ? it : forgotten(it))
                                    .filter(it -> !it.isEmpty())
                                    .toList();
                    if (!shares.isEmpty()) {
                        carried.add(new PointsGroup(key, group.setAside, shares));
                    }
                });
        return carried;
    }

    private static Share forgotten(Share share) {
        return new Share(share.cohort(), share.left(), 0, 0);
    }

    void put(GroupKey key, Part part) {
        of(key).pot(part.cohort()).add(Stand.LEFT, part.points());
    }

    /**
     * Takes points away for good.
     *
     * @param own the cohort that they are taken of as far as it goes; absent where any will do
     */
    List<Part> take(GroupKey key, long points, @Nullable Cohort own) {
        Group group = of(key);
        List<Part> parts = new ArrayList<>();
        long missing = points;
        if (own != null) {
            missing = draw(List.of(group.pot(own)), missing, Stand.LEFT, null, parts);
        }
        requireNone(draw(group.pots, missing, Stand.LEFT, null, parts));
        return parts;
    }

    /** Takes points that may be restored. */
    List<Part> spend(GroupKey key, long points) {
        return takeTo(key, points, Stand.REDEEMED);
    }

    /** Takes points that may be given back by a person. */
    List<Part> lose(GroupKey key, long points) {
        return takeTo(key, points, Stand.LOST);
    }

    private List<Part> takeTo(GroupKey key, long points, Stand stand) {
        List<Part> parts = new ArrayList<>();
        requireNone(draw(of(key).pots, points, Stand.LEFT, stand, parts));
        return parts;
    }

    /** Brings back what was spent, as far as it is known whose that was. */
    List<Part> restore(GroupKey key, long points, Instant at) {
        List<Part> parts = known(key, points, at, Stand.REDEEMED);
        parts.forEach(part -> put(key, part));
        return parts;
    }

    /** Takes points out of what was lost, as far as it is known whose they were. */
    List<Part> findLost(GroupKey key, long points, Instant at) {
        return known(key, points, at, Stand.LOST);
    }

    private List<Part> known(GroupKey key, long points, Instant at, Stand stand) {
        List<Part> parts = new ArrayList<>();
        long missing =
                key.isRemembered(at)
                        ? draw(of(key).pots.reversed(), points, stand, null, parts)
                        : points;
        if (missing > 0) {
            parts.add(new Part(null, missing));
        }
        return parts;
    }

    /** Takes from pots in their order, and returns how much was missing. */
    private static long draw(
            List<Pot> pots, long points, Stand from, @Nullable Stand to, List<Part> parts) {
        long missing = points;
        for (Pot pot : pots) {
            long taken = Math.min(missing, pot.at(from));
            if (taken > 0) {
                pot.add(from, -taken);
                if (to != null) {
                    pot.add(to, taken);
                }
                parts.add(new Part(pot.cohort, taken));
                missing -= taken;
            }
        }
        return missing;
    }

    private static void requireNone(long missing) {
        if (missing > 0) {
            throw new IllegalStateException("groups have less than lots");
        }
    }

    /** Gives points of one group, which are in lots, to another. */
    void move(GroupKey from, GroupKey to, long points) {
        take(from, points, null).forEach(part -> put(to, part));
    }

    void setAside(List<Lot> lots) {
        lots.forEach(lot -> of(GroupKey.of(lot)).setAside += lot.points());
    }

    void endSetAside(List<Lot> lots) {
        lots.forEach(lot -> of(GroupKey.of(lot)).setAside -= lot.points());
    }

    /**
     * Requires that so much is set aside.
     *
     * @throws IllegalArgumentException if it is not: the entry does not follow
     */
    void requireSetAside(List<Lot> lots) {
        GroupKey.sums(lots)
                .forEach(
                        (key, points) -> {
                            Group group = groups.get(key);
                            if (group == null || group.setAside < points) {
                                throw new IllegalArgumentException(
                                        "an entry uses points that are not set aside");
                            }
                        });
    }

    /** Takes over all that another account had. */
    void takeOver(GroupedPoints other) {
        other.groups.forEach(
                (key, group) -> {
                    Group mine = of(key);
                    mine.setAside += group.setAside;
                    for (Pot pot : group.pots) {
                        for (Stand stand : Stand.values()) {
                            mine.pot(pot.cohort).add(stand, pot.at(stand));
                        }
                    }
                });
    }

    /** Receives what is there, by group. */
    interface Visitor {
        /** Receives what a group has left, set aside or not. */
        void group(GroupKey key, long left);
    }

    void visit(Visitor visitor) {
        groups.forEach((key, group) -> visitor.group(key, group.left()));
    }

    /** Points that purchases earned, and that are left. */
    long earned() {
        return groups.values().stream()
                .flatMap(group -> group.pots.stream())
                .filter(pot -> pot.cohort != null)
                .mapToLong(pot -> pot.at(Stand.LEFT))
                .sum();
    }
}

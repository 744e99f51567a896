package dev.stammkunde.finance.months;

import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.months.CohortPots.Part;
import dev.stammkunde.finance.months.CohortPots.Stand;
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

    private static final class Group {
        private final CohortPots pots = new CohortPots();
        private long setAside;
    }

    /** Receives what is there, by group. */
    interface Visitor {
        /** Receives what a group has left, set aside or not. */
        void group(GroupKey key, long left);
    }

    private final Map<GroupKey, Group> groups = new TreeMap<>(GroupKey.ORDER);

    GroupedPoints(List<PointsGroup> carried) {
        for (PointsGroup group : carried) {
            Group mine = of(group.key());
            mine.setAside = group.setAside();
            group.shares().forEach(mine.pots::add);
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
                            group.pots.shares().stream()
                                    .map(share -> remembers ? share : share.forgotten())
                                    .filter(share -> !share.isEmpty())
                                    .toList();
                    if (!shares.isEmpty()) {
                        carried.add(new PointsGroup(key, group.setAside, shares));
                    }
                });
        return carried;
    }

    void put(GroupKey key, Part part) {
        of(key).pots.add(part.cohort(), Stand.LEFT, part.points());
    }

    /**
     * Takes points away for good.
     *
     * @param own the cohort that they are taken of as far as it goes; absent where any will do
     */
    List<Part> take(GroupKey key, long points, @Nullable Cohort own) {
        CohortPots pots = of(key).pots;
        List<Part> parts = new ArrayList<>();
        if (own != null) {
            parts.addAll(pots.drawOwn(own, points));
        }
        parts.addAll(pots.drawOldest(points - sum(parts)));
        requireAll(points, parts);
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
        List<Part> parts = take(key, points, null);
        parts.forEach(part -> of(key).pots.add(part.cohort(), stand, part.points()));
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
        if (key.isRemembered(at)) {
            parts.addAll(of(key).pots.drawYoungest(points, stand));
        }
        long missing = points - sum(parts);
        if (missing > 0) {
            parts.add(new Part(null, missing));
        }
        return parts;
    }

    private static long sum(List<Part> parts) {
        return parts.stream().mapToLong(Part::points).sum();
    }

    private static void requireAll(long points, List<Part> parts) {
        if (sum(parts) != points) {
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
                    mine.pots.addAll(group.pots);
                });
    }

    void visit(Visitor visitor) {
        groups.forEach((key, group) -> visitor.group(key, group.pots.left()));
    }

    /** Points that purchases earned, and that are left. */
    long earned() {
        return groups.values().stream().mapToLong(group -> group.pots.earned()).sum();
    }
}

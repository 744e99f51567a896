package dev.stammkunde.finance.months;

import dev.stammkunde.finance.MonthFigures.Standing;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.PointsAccount;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up what accounts have at the end of what is folded. */
final class StandingTally {

    private final MonthAsk ask;
    private long available;
    private long pending;
    private long setAside;
    private long lapsed;
    private long accounts;
    private long withPoints;
    private final SortedMap<YearMonth, Long> ageing = new TreeMap<>();
    private long undated;
    private long earned;
    private long earnedBelowMinimum;

    StandingTally(MonthAsk ask) {
        this.ask = ask;
    }

    /** Counts an open account as it stands at the end. */
    void account(PointsAccount account, GroupedPoints groups) {
        accounts++;
        long points = account.reserved();
        setAside += account.reserved();
        for (Lot lot : account.lots()) {
            points += lot.points();
            lot(lot);
        }
        withPoints += points > 0 ? 1 : 0;
        groups.visit(
                (key, left) -> {
                    Instant expiresAt = key.expiresAt();
                    if (expiresAt == null) {
                        undated += left;
                    } else if (left > 0) {
                        YearMonth month = YearMonth.from(expiresAt.atZone(ask.month().zone()));
                        ageing.merge(month, left, Long::sum);
                    }
                });
        // What the customer owes is filled by what they have, before anything is spent.
        long own = Math.max(0, groups.earned() - account.debt());
        earned += own;
        earnedBelowMinimum += points - account.debt() < ask.terms().minimumPoints() ? own : 0;
    }

    private void lot(Lot lot) {
        Instant expiresAt = lot.term().expiresAt();
        if (expiresAt != null && !expiresAt.isAfter(ask.asOf())) {
            lapsed += lot.points();
        } else if (lot.term().availableAt().isAfter(ask.asOf())) {
            pending += lot.points();
        } else {
            available += lot.points();
        }
    }

    Standing standing() {
        return new Standing(available, pending, setAside, lapsed);
    }

    long accounts() {
        return accounts;
    }

    long withPoints() {
        return withPoints;
    }

    SortedMap<YearMonth, Long> ageing() {
        return Collections.unmodifiableSortedMap(ageing);
    }

    long undated() {
        return undated;
    }

    long earned() {
        return earned;
    }

    long earnedBelowMinimum() {
        return earnedBelowMinimum;
    }
}

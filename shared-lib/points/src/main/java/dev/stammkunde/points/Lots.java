package dev.stammkunde.points;

import dev.stammkunde.points.programme.Overdraw;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Lots and debt while an entry is applied.
 *
 * <p>A debt is filled by points as they become available, in the order in which they do, so it does
 * not matter how often one looks in between.
 */
final class Lots {

    /** From this many lots on, those that become available on the same UTC day are joined. */
    private static final int MANY = 24;

    private static final Comparator<Lot> SOONEST_EXPIRING =
            Comparator.comparing(
                            (Lot lot) -> lot.term().expiresAt(),
                            Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(lot -> lot.term().availableAt());

    /** The same, and a fixed order of those that differ by their source alone. */
    private static final Comparator<Lot> AS_SPENT =
            SOONEST_EXPIRING
                    .thenComparing(lot -> lot.source().origin())
                    .thenComparing(lot -> lot.source().issuer())
                    .thenComparing(lot -> lot.source().acceptor());

    private final Instant now;
    private final List<Lot> lots;
    private long debt;

    /** Takes lots as they were at {@code before} on to {@code now}. */
    Lots(List<Lot> lots, long debt, Instant before, Instant now) {
        this.lots = new ArrayList<>(lots);
        this.debt = debt;
        this.now = now;
        if (debt > 0) {
            // Lots that were available before and still stand beside a debt are expired ones.
            fillDebt(lot -> lot.term().availableAt().isAfter(before));
        }
    }

    long debt() {
        return debt;
    }

    /** All that is left, in no order. */
    List<Lot> left() {
        return List.copyOf(lots);
    }

    /** Points that can be spent, less debt. */
    long available() {
        return sum(this::isSpendable) - debt;
    }

    /** Points that can be spent now or later. */
    long spendable() {
        return sum(lot -> !lot.term().isExpired(now)) - debt;
    }

    List<Lot> spendableLots() {
        return lots.stream().filter(this::isSpendable).sorted(SOONEST_EXPIRING).toList();
    }

    List<Lot> pendingLots() {
        return lots.stream()
                .filter(this::isPending)
                .sorted(Comparator.comparing((Lot lot) -> lot.term().availableAt()))
                .toList();
    }

    List<Lot> expiredLots() {
        return lots.stream().filter(lot -> lot.term().isExpired(now)).toList();
    }

    /** What is lost at an instant that has come, in the order in which it would be spent. */
    List<Lot> expiredAt(Instant at) {
        return expiredLots().stream()
                .filter(lot -> at.equals(lot.term().expiresAt()))
                .sorted(AS_SPENT)
                .toList();
    }

    /** Whether there are points that never expire. */
    boolean hasUndated() {
        return lots.stream().anyMatch(lot -> lot.term().expiresAt() == null);
    }

    /** Gives points that never expire a date of expiry. */
    void setExpiry(Instant expiresAt) {
        lots.replaceAll(
                lot ->
                        lot.term().expiresAt() == null
                                ? new Lot(
                                        new LotTerm(lot.term().availableAt(), expiresAt),
                                        lot.points(),
                                        lot.source())
                                : lot);
    }

    void open(LotTerm term, long points, LotSource source) {
        if (points > 0) {
            lots.add(new Lot(term, points, source));
        }
        if (debt > 0) {
            fillDebt(lot -> lot.term().equals(term) && !term.isExpired(now));
        }
    }

    /** Takes over what another account held and owed; what can be spent fills the debt of both. */
    void takeOver(List<Lot> others, long otherDebt) {
        lots.addAll(others);
        debt += otherDebt;
        if (debt > 0) {
            fillDebt(this::isSpendable);
        }
    }

    /** Takes points soonest-expiring first, then pending ones; what is missing becomes debt. */
    void spend(long points) {
        long missing = take(points, SOONEST_EXPIRING, this::isSpendable);
        missing = take(missing, SOONEST_EXPIRING, this::isPending);
        debt += missing;
    }

    /**
     * Takes points of an order back: from the order's own lots first, wherever joining has put
     * them, then soonest-expiring first. Pending points of other orders are left alone as long as a
     * debt may be made, which they fill when they become available.
     */
    void takeBack(List<LotTerm> own, long points, Overdraw overdraw) {
        long missing = take(points, SOONEST_EXPIRING, lot -> own.contains(lot.term()));
        missing =
                take(
                        missing,
                        SOONEST_EXPIRING,
                        lot -> isPending(lot) && JoinedLots.isJoined(lot, own));
        missing =
                take(
                        missing,
                        SOONEST_EXPIRING,
                        lot -> !isPending(lot) && JoinedLots.sameExpiry(lot, own));
        missing = take(missing, SOONEST_EXPIRING, this::isSpendable);
        if (overdraw == Overdraw.CLAMPED) {
            missing = take(missing, SOONEST_EXPIRING, this::isPending);
        }
        debt += missing;
    }

    /** How many points {@link #takeBack} could take without making a debt. */
    long takeable(List<LotTerm> own) {
        return sum(lot -> !lot.term().isExpired(now) || JoinedLots.sameExpiry(lot, own)) - debt;
    }

    /**
     * Returns what is spent of all that there is, soonest-expiring first: pending points too, after
     * those that are not.
     */
    List<Lot> pick(long points) {
        List<Lot> picked = pick(points, this::isSpendable);
        return Lot.joined(picked, pick(points - Lot.sum(picked), this::isPending));
    }

    /**
     * Removes what is still there of lots, expired or not, wherever joining has put them, and
     * returns it.
     */
    List<Lot> removeOwn(List<Lot> own) {
        List<Lot> removed = new ArrayList<>();
        for (Lot asked : own) {
            List<Lot> there =
                    pick(
                            asked.points(),
                            lot ->
                                    JoinedLots.sameExpiry(lot, asked.term())
                                            && lot.source().equals(asked.source()));
            remove(there);
            removed.addAll(there);
        }
        return removed;
    }

    private List<Lot> pick(long points, Predicate<Lot> which) {
        List<Lot> picked = new ArrayList<>();
        long missing = points;
        for (Lot lot : lots.stream().filter(which).sorted(AS_SPENT).toList()) {
            long taken = Math.min(missing, lot.points());
            if (taken > 0) {
                picked.add(lot.with(taken));
                missing -= taken;
            }
        }
        return picked;
    }

    /** Removes lots and shares that an entry names, and what it owes beside them. */
    void remove(List<Lot> taken, long owed) {
        remove(taken);
        debt += owed;
    }

    /**
     * Removes lots and shares that an entry names.
     *
     * @throws IllegalArgumentException if they are not there: the entry does not follow
     */
    void remove(List<Lot> taken) {
        for (Lot one : taken) {
            if (take(one.points(), SOONEST_EXPIRING, lot -> lot.isLike(one)) > 0) {
                throw new IllegalArgumentException("an entry takes points that are not there");
            }
        }
    }

    /** Puts lots back where they came from; what can be spent of them fills a debt. */
    void putBack(List<Lot> returned) {
        returned.forEach(lot -> open(lot.term(), lot.points(), lot.source()));
    }

    void expire(Instant expiredAt) {
        lots.removeIf(lot -> expiredAt.equals(lot.term().expiresAt()));
    }

    /** Joins what no longer needs to be told apart, so that an account stays small. */
    List<Lot> compact() {
        List<Lot> joined =
                JoinedLots.join(lots, lot -> lot.term().isAvailable(now) ? Instant.MIN : null);
        if (joined.size() > MANY) {
            joined =
                    JoinedLots.join(
                            joined, lot -> lot.term().availableAt().truncatedTo(ChronoUnit.DAYS));
        }
        joined.sort(SOONEST_EXPIRING);
        return joined;
    }

    private boolean isSpendable(Lot lot) {
        return lot.term().isAvailable(now) && !lot.term().isExpired(now);
    }

    private boolean isPending(Lot lot) {
        return !lot.term().isAvailable(now) && !lot.term().isExpired(now);
    }

    private long sum(Predicate<Lot> which) {
        return lots.stream().filter(which).mapToLong(Lot::points).sum();
    }

    private void fillDebt(Predicate<Lot> which) {
        debt =
                take(
                        debt,
                        Comparator.comparing((Lot lot) -> lot.term().availableAt())
                                .thenComparing(SOONEST_EXPIRING),
                        lot -> lot.term().isAvailable(now) && which.test(lot));
    }

    /** Takes points from lots in an order and returns how many were missing. */
    private long take(long points, Comparator<Lot> order, Predicate<Lot> which) {
        long missing = points;
        for (Lot lot : lots.stream().filter(which).sorted(order).toList()) {
            if (missing == 0) {
                break;
            }
            long taken = Math.min(missing, lot.points());
            int index = lots.indexOf(lot);
            if (taken == lot.points()) {
                lots.remove(index);
            } else {
                lots.set(index, lot.with(lot.points() - taken));
            }
            missing -= taken;
        }
        return missing;
    }
}

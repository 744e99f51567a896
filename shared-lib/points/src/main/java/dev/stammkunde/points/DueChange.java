package dev.stammkunde.points;

import dev.stammkunde.points.LedgerOrder.Booked;
import dev.stammkunde.points.programme.Programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A change of what an order stands for, as it is booked.
 *
 * @param points what the customer gains or loses
 * @param forgiven all that has been forgiven of the order
 * @param opened the lots of what the customer gains
 */
record DueChange(long points, long forgiven, List<Lot> opened) {

    DueChange {
        opened = List.copyOf(opened);
    }

    /**
     * When a change is booked.
     *
     * @param reported the shop's time of the report that it follows from
     * @param history whether the order was taken over as history
     */
    record Moment(Instant reported, Instant now, boolean history) {}

    /** Returns the change to what an order is due. */
    static DueChange of(
            Booked before, long due, PointsAccount account, Programme programme, Moment moment) {
        return due < before.accounted()
                ? lower(before, due, account, moment.now())
                : raise(before, due, programme, moment);
    }

    /**
     * Takes what is still to be lost of the order, and not again what has expired of it: that goes
     * first, as it would have if the refund had come before. Whether it was spent in time cannot be
     * told from whether its loss was booked yet, and on that nothing may depend.
     */
    private static DueChange lower(Booked before, long due, PointsAccount account, Instant now) {
        long gone = before.accounted() - due;
        Instant at = now.isBefore(account.lastBookedAt()) ? account.lastBookedAt() : now;
        long live = gone - Math.min(gone, lapsed(before, at));
        List<LotTerm> own = OrderLots.live(before.lots(), at);
        long taken =
                switch (before.overdraw()) {
                    case ALLOWED -> live;
                    case CLAMPED -> Math.min(live, Math.max(0, account.settled(at).takeable(own)));
                };
        return new DueChange(-taken, before.forgiven() + gone - taken, List.of());
    }

    /** Of an order whose lots were not kept apart, nothing is taken once some has expired. */
    private static long lapsed(Booked before, Instant at) {
        OrderLots opened = before.opened();
        return opened.isKept() || !opened.hasExpired(at) ? opened.expired(at) : before.accounted();
    }

    /**
     * Gives back what was taken before with the dates that it had; what is added to an order, with
     * those of the report that adds it. What was forgiven was never taken.
     */
    private static DueChange raise(Booked before, long due, Programme programme, Moment moment) {
        long more = due - before.accounted();
        long unforgiven = Math.min(more, before.forgiven());
        long points = more - unforgiven;
        long wasThere = Math.min(due, before.most()) - before.accounted() - unforgiven;
        long returning = Math.min(points, Math.max(0, wasThere));
        List<Lot> opened = new ArrayList<>();
        if (returning > 0) {
            open(opened, ownTerm(before, programme, moment), returning);
        }
        if (points > returning) {
            Instant from = before.most() == 0 ? before.paidAt() : moment.reported();
            open(opened, termFrom(programme, from, moment), points - returning);
        }
        return new DueChange(points, before.forgiven() - unforgiven, opened);
    }

    private static void open(List<Lot> opened, LotTerm term, long points) {
        opened.add(new Lot(term, points, LotSource.of(Origin.PURCHASE)));
    }

    private static LotTerm ownTerm(Booked before, Programme programme, Moment moment) {
        return before.lots().stream()
                .filter(term -> !term.isExpired(moment.now()))
                .findFirst()
                .orElseGet(() -> termFrom(programme, before.paidAt(), moment));
    }

    /**
     * Hold and expiry count from a time. Points of an order that is reported so late that they
     * would be lost at once count from the report: nobody is given what has expired. History was
     * not late, so its points have no other life than their own.
     */
    private static LotTerm termFrom(Programme programme, Instant from, Moment moment) {
        LotTerm term = LotTerm.from(programme, from);
        Instant now = moment.now();
        return term.isExpired(now) && !moment.history() ? LotTerm.from(programme, now) : term;
    }
}

package dev.stammkunde.points;

import dev.stammkunde.points.LedgerOrder.Booked;
import dev.stammkunde.points.LedgerOrder.EntryRef;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.units.OrderUnits;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Books states of an order, one after the other, each in an entry. */
final class OrderStates {

    private final LedgerOrder order;
    private final KnownOrder<Order> heard;
    private final SettleUnits units;
    private final Instant now;
    private final List<Decision.Book> bookings = new ArrayList<>();

    OrderStates(LedgerOrder order, KnownOrder<Order> heard, SettleUnits units, Instant now) {
        this.order = order;
        this.heard = heard;
        this.units = units;
        this.now = now;
    }

    /** What an order stands for: points, and what other wings count. */
    record Stand(OrderPoints.Due points, OrderUnits units) {}

    List<Decision.Book> bookings() {
        return bookings;
    }

    SettleUnits.Move move(Booked before, Stand stand) {
        Booked stored = order.booked();
        return new SettleUnits.Move(
                order.orderId(),
                before,
                stored == null ? before.paidAt() : stored.paidAt(),
                stand.units());
    }

    /** Books a state of the order, be it as it was: the first in an account says whose it is. */
    Booked bookState(PointsAccount account, Booked before, Stand stand, Programme programme) {
        OrderPoints.Due due = stand.points();
        Instant reported = heard.asOf().map(AsOf::time).orElse(now);
        String currency = currency(before, due);
        DueChange change =
                DueChange.of(
                        before,
                        due.points(),
                        account,
                        programme,
                        new DueChange.Moment(reported, now, heard.findHistory().isPresent()));
        long number = before.states() + 1;
        Booking.OrderState state =
                new Booking.OrderState(
                        order.orderId(),
                        before.orderNumber(),
                        number,
                        due.standing(),
                        reported,
                        before.paidAt(),
                        currency,
                        before.programmeVersion(),
                        before.firstOrder(),
                        heard.order().orElse(null),
                        heard.refundsThatCount(),
                        due.terms(),
                        due.contributions(),
                        due.points(),
                        change.forgiven(),
                        before.lots(),
                        change.opened(),
                        before.overdraw(),
                        heard.findHistory().isPresent() && (number == 1 || heard.isHistoryAlone()),
                        stand.units(),
                        earnsLate(account, before, due));
        LedgerEntry entry =
                LedgerEntry.following(
                        account,
                        BookingKey.orderState(order.orderId(), number),
                        now,
                        units.change(change.points(), account, move(before, stand), now),
                        state);
        bookings.add(new Decision.Book(entry, account, account.apply(entry)));
        List<EntryRef> entries = new ArrayList<>(before.entries());
        entries.add(new EntryRef(account.id().customerId(), entry.sequence()));
        return new Booked(
                account.id().customerId(),
                before.orderNumber(),
                number,
                due.points(),
                Math.max(before.most(), due.points()),
                change.forgiven(),
                before.forgivenOthers(),
                before.opened().after(due.points(), change.opened()),
                currency,
                before.programmeVersion(),
                before.paidAt(),
                before.firstOrder(),
                due.terms(),
                before.overdraw(),
                stand.units(),
                entries);
    }

    /**
     * An order that was another customer's before may have earned there, and one of a customer who
     * was joined with this one may have been handed over before: they count with neither.
     */
    private static boolean earnsLate(PointsAccount account, Booked before, OrderPoints.Due due) {
        return before.states() > 0
                && before.most() == 0
                && due.points() > 0
                && before.entries().stream()
                        .allMatch(entry -> entry.customerId().equals(account.id().customerId()));
    }

    /** Returns the currency of the terms, which are those of before where it is not rated again. */
    private String currency(Booked before, OrderPoints.Due due) {
        return due.terms().equals(before.terms())
                ? before.currency()
                : heard.order().map(o -> o.currency().getCode()).orElse(before.currency());
    }
}

package dev.stammkunde.insights.gathering;

import dev.stammkunde.finance.months.OrderNet;
import dev.stammkunde.finance.simulation.ReadEntry;
import dev.stammkunde.insights.CountedPurchase;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.OrderStanding;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.shop.Order;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The purchases of one day of the journal, sorted; beside them it tells who was joined. Memory is
 * that of one customer's purchases of the day.
 */
final class DayPurchases implements LineSource {

    private final JournalDay day;
    private final LineSource lines;
    private final ReadEntry entries;
    private final PurchaseLines write;
    private final JoinedCustomers joins;
    private @Nullable JournalLine ahead;
    private LineSource customer = new SortedLines(List.of()).source();
    private long unreadable;

    /** Reads a day, whose lines are closed with it. */
    DayPurchases(
            JournalDay day, LineSource lines, TakeDays.Reading reading, JoinedCustomers joins) {
        this.day = day;
        this.lines = lines;
        this.entries = reading.entries();
        this.write = reading.purchases();
        this.joins = joins;
        this.ahead = advance();
    }

    @Override
    public @Nullable JournalLine next() {
        JournalLine line = customer.next();
        while (line == null && ahead != null) {
            customer = nextCustomer(ahead.customerId());
            line = customer.next();
        }
        return line;
    }

    private LineSource nextCustomer(String customerId) {
        Map<String, CountedPurchase> newest = new LinkedHashMap<>();
        JournalLine line = ahead;
        while (line != null && line.customerId().equals(customerId)) {
            JournalLine next = advance();
            if (next != null && next.isAtPlaceOf(line)) {
                next = passOver(line, next);
            } else {
                findPurchase(line)
                        .ifPresent(it -> newest.merge(it.orderId(), it, NewestPurchases::newerOf));
            }
            line = next;
        }
        ahead = line;
        return SortedLines.of(
                        newest.values().stream()
                                .map(purchase -> write.line(day.shopId(), purchase))
                                .toList())
                .source();
    }

    private @Nullable JournalLine advance() {
        try {
            return lines.next();
        } catch (BrokenJournalException e) {
            throw new UnreadableDayException(day, e);
        }
    }

    /** Passes over all that claim one place: one of them at least is forged. */
    private @Nullable JournalLine passOver(JournalLine line, JournalLine second) {
        JournalLine next = second;
        unreadable++;
        while (next != null && next.isAtPlaceOf(line)) {
            next = advance();
        }
        return next;
    }

    private Optional<CountedPurchase> findPurchase(JournalLine line) {
        LedgerEntry entry;
        try {
            entry = entries.entry(day, line);
        } catch (BrokenJournalException _) {
            unreadable++;
            return Optional.empty();
        }
        String customerId = entry.account().customerId();
        return switch (entry.booking()) {
            case Booking.OrderState state -> Optional.of(purchase(customerId, state));
            case Booking.Accrual accrual ->
                    Optional.of(
                            new CountedPurchase(
                                    customerId,
                                    accrual.orderId(),
                                    0,
                                    accrual.paidAt(),
                                    true,
                                    accrual.currency(),
                                    null));
            case Booking.MergeOut out -> {
                joins.join(customerId, out.into());
                yield Optional.empty();
            }
            case Booking.MergeIn _,
                    Booking.ClawBack _,
                    Booking.Adjustment _,
                    Booking.Gift _,
                    Booking.Expiry _,
                    Booking.Grace _,
                    Booking.Reinstatement _,
                    Booking.OfUnits _,
                    PartnerBooking _,
                    RedemptionBooking _ ->
                    Optional.empty();
        };
    }

    /** Says what a state of an order comes to, by the same reckoning as a month's report. */
    private static CountedPurchase purchase(String customerId, Booking.OrderState state) {
        Order order = state.order();
        boolean isKnown = order != null && order.currency().getCode().equals(state.currency());
        Long net = isKnown && order != null ? OrderNet.of(state, order) : null;
        boolean isAllBack = net != null && net <= 0 && !state.refunds().isEmpty();
        return new CountedPurchase(
                customerId,
                state.orderId(),
                state.number(),
                state.paidAt(),
                state.standing() == OrderStanding.COUNTS && !isAllBack,
                order == null ? state.currency() : order.currency().getCode(),
                net,
                order == null || state.standing() != OrderStanding.COUNTS
                        ? List.of()
                        : KeptPieces.of(order, state.refunds(), isAllBack));
    }

    /** How many lines were left out so far. */
    long unreadable() {
        return unreadable;
    }

    @Override
    public void close() {
        lines.close();
    }
}

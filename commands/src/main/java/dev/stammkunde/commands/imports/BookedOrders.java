package dev.stammkunde.commands.imports;

import dev.stammkunde.commands.journal.LineSorter;
import dev.stammkunde.finance.imports.ComparedFacts;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.OrderStanding;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalDays;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.LineSpill;
import dev.stammkunde.points.journal.ReadJournal;
import dev.stammkunde.points.json.JournalLineJson;
import dev.stammkunde.shop.Order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/**
 * Orders that were placed in a period and are booked, as the journal has them.
 *
 * <p>Only orders that earned points are booked.
 */
final class BookedOrders {

    /** An order that is paid later than that is not looked for; it is named by no journal day. */
    static final int LATE_DAYS = 90;

    private final JournalObjects objects;
    private final JournalDays days;
    private final LineSpill spill;

    BookedOrders(JournalObjects objects, JournalDays days, LineSpill spill) {
        this.objects = objects;
        this.days = days;
        this.spill = spill;
    }

    /**
     * Finds them, by their ids and the numbers of their states. An order can be there again, with
     * another state: the last counts.
     *
     * @param first when the first of them was placed
     * @param last when the last was; included
     * @param progress receives each day before it is read
     * @throws BrokenJournalException if a day cannot be read
     */
    LineSource between(String shopId, Instant first, Instant last, Consumer<LocalDate> progress) {
        LineSorter sorter = new LineSorter(spill);
        ReadJournal journal = new ReadJournal(objects, spill);
        LocalDate from = LocalDate.ofInstant(first, ZoneOffset.UTC).minusDays(1);
        LocalDate to = LocalDate.ofInstant(last, ZoneOffset.UTC).plusDays(LATE_DAYS);
        for (LocalDate date : days.days(shopId, from, to)) {
            progress.accept(date);
            JournalDay day = new JournalDay(shopId, date);
            journal.day(
                    day,
                    new ReadJournal.Visitor() {
                        @Override
                        public void line(JournalLine line) {
                            if (JournalLineJson.entry(day, line).booking()
                                    instanceof Booking.OrderState state) {
                                add(state);
                            }
                        }

                        @Override
                        public void conflict(JournalLine one, JournalLine other) {
                            throw new BrokenJournalException(
                                    "two entries claim one place on " + date);
                        }

                        private void add(Booking.OrderState state) {
                            ComparedFacts facts = facts(state);
                            if (!facts.placedAt().isBefore(first)
                                    && !facts.placedAt().isAfter(last)) {
                                sorter.add(
                                        OrderLines.of(
                                                facts, state.number(), words(state.standing())));
                            }
                        }
                    });
        }
        return sorter.sorted();
    }

    /** An order that was booked before orders were kept has its payment and its terms. */
    private static ComparedFacts facts(Booking.OrderState state) {
        Order order = state.order();
        return order != null
                ? ComparedFacts.of(order, state.refunds())
                : new ComparedFacts(
                        state.orderId(),
                        state.orderNumber(),
                        state.paidAt(),
                        state.currency(),
                        0,
                        0,
                        null);
    }

    private static String words(OrderStanding standing) {
        return switch (standing) {
            case COUNTS -> "";
            case CANCELLED -> "cancelled here";
            case NOT_PAID -> "not paid any more here";
            case EXCLUDED -> "without a customer, or a test, here";
        };
    }
}

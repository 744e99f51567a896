package dev.stammkunde.commands.imports;

import dev.stammkunde.points.FindOrders;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.json.JournalLineJson;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.store.TemporaryLines;
import dev.stammkunde.points.testing.HearOrders;
import dev.stammkunde.points.testing.InMemoryJournal;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Refund;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Orders that are known here: in a ledger in memory, and in the journal that follows from it. */
final class KnownHere implements FindOrders {

    private static final Programme PROGRAMME = Orders.programme();

    final InMemoryJournal journal = new InMemoryJournal();
    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final HearOrders hear = new HearOrders(ledger, Orders.SHOP);

    /** Hears a paid order; each of its amounts as text, such as {@code EUR 5.00}. */
    KnownHere hears(String orderId, @Nullable String customerId, String total, String refunded) {
        Money amount = Money.parse(total);
        return hears(
                orderId,
                customerId,
                amount,
                Money.parse(refunded),
                Instant.parse("2026-11-03T09:00:00Z"));
    }

    KnownHere hears(
            String orderId,
            @Nullable String customerId,
            Money amount,
            Money refunded,
            Instant placedAt) {
        Money zero = Money.zero(amount.getCurrencyUnit());
        Order order =
                new Order(
                        orderId,
                        "#" + orderId,
                        customerId,
                        placedAt,
                        false,
                        List.of(
                                new OrderLine(
                                        "line-1",
                                        OrderLine.LineKind.GOODS,
                                        null,
                                        null,
                                        List.of(),
                                        1,
                                        amount,
                                        amount,
                                        zero)),
                        zero,
                        zero,
                        amount,
                        zero,
                        zero);
        List<Refund> refunds =
                refunded.isZero()
                        ? List.of()
                        : List.of(new Refund("r1", orderId, placedAt, List.of(), zero, refunded));
        var settled =
                hear.hear(
                        orderId,
                        new OrderReport.Snapshot<>(
                                AsOf.of(placedAt),
                                order,
                                new Payment.Paid(placedAt),
                                false,
                                refunds),
                        PROGRAMME,
                        placedAt.plusSeconds(60));
        settled.bookings()
                .forEach(
                        booking ->
                                journal.keep(
                                        JournalDay.of(booking.entry()),
                                        SortedLines.of(
                                                List.of(JournalLineJson.of(booking.entry())))));
        return this;
    }

    /** Hears that some of an order went back, of which nothing else was heard. */
    KnownHere hearsRefund(String orderId, String refundId, Money amount, Instant at) {
        hear.hear(
                orderId,
                new OrderReport.Refunded<>(
                        AsOf.of(at),
                        new Refund(
                                refundId,
                                orderId,
                                at,
                                List.of(),
                                Money.zero(amount.getCurrencyUnit()),
                                amount)),
                PROGRAMME,
                at.plusSeconds(60));
        return this;
    }

    BookedOrders booked() {
        return new BookedOrders(journal, journal, new TemporaryLines());
    }

    @Override
    public Map<String, LedgerOrder> orders(String shopId, Collection<String> orderIds) {
        if (orderIds.size() > 100) {
            throw new IllegalArgumentException("at most 100");
        }
        Map<String, LedgerOrder> found = new HashMap<>();
        for (String orderId : orderIds) {
            LedgerOrder order = ledger.order(shopId, orderId, null).order();
            if (order.version() > 0) {
                found.put(orderId, order);
            }
        }
        return found;
    }
}

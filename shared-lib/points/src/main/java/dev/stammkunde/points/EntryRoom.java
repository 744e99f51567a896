package dev.stammkunde.points;

import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.Refund;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/**
 * Says whether an entry of the ledger has room for all lines of an order or of a refund. An entry
 * is one item of 400 KB in the store, and a booking is one entry: what has no room would fail again
 * and again, so it is told where it comes in.
 *
 * <p>There is room for 8,000 lines with ids of a few characters, and for 2,200 with the longest.
 */
public final class EntryRoom {

    /** Leaves 20 KB for all that is not of a line. */
    private static final int BYTES = 380_000;

    /** What a line takes beside its id: its quantity, amounts and rate. */
    private static final int BESIDE_ID = 40;

    private EntryRoom() {}

    /** Whether there is room for the lines of an order. */
    public static boolean has(Order order) {
        return has(order.lines().stream().map(OrderLine::lineId).toList());
    }

    /** Whether there is room for the lines of a refund. */
    public static boolean has(Refund refund) {
        return has(refund.lines().stream().map(Refund.RefundedLine::lineId).toList());
    }

    /**
     * Returns an order as the ledger keeps it: without its codes, which earn nothing, and where it
     * is too large, without what its lines name beside their ids. Entries are compressed, but
     * chance may have made the names.
     */
    public static Order fitted(Order told) {
        Order order = told.withCodes(List.of());
        long bytes = 0;
        for (OrderLine line : order.lines()) {
            bytes += BESIDE_ID + bytes(line.lineId()) + bytes(line.productId()) + bytes(line.sku());
            bytes += line.categories().stream().mapToLong(EntryRoom::bytes).sum();
        }
        return bytes <= BYTES ? order : withoutNames(order);
    }

    private static Order withoutNames(Order order) {
        return order.withLines(
                order.lines().stream()
                        .map(
                                line ->
                                        new OrderLine(
                                                line.lineId(),
                                                line.kind(),
                                                null,
                                                null,
                                                List.of(),
                                                line.quantity(),
                                                line.listed(),
                                                line.paid(),
                                                line.tax()))
                        .toList());
    }

    private static long bytes(@Nullable String text) {
        return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean has(Collection<String> lineIds) {
        long bytes = 0;
        for (String id : lineIds) {
            bytes += BESIDE_ID + id.getBytes(StandardCharsets.UTF_8).length;
        }
        return bytes <= BYTES;
    }
}

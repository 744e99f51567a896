package dev.stammkunde.points;

import static dev.stammkunde.points.testing.SampleOrders.PAID_AT;
import static dev.stammkunde.points.testing.SampleOrders.eur;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.Refund;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

/** An entry has 380,000 bytes for lines, each of which takes 40 and its texts. */
final class EntryRoomTest {

    /** Lines with ids of ten characters. */
    private static Order order(int lines) {
        return Orders.paidLines("1001", lines, "123456").order();
    }

    private static Refund refund(int lines) {
        return new Refund(
                "r",
                "1001",
                PAID_AT,
                IntStream.range(0, lines)
                        .mapToObj(
                                i ->
                                        new Refund.RefundedLine(
                                                "123456%04d".formatted(i), 1, eur("1")))
                        .toList(),
                eur("0"),
                eur("0"));
    }

    /** Lines that take 500 bytes each: 40, an id of 10, and 450 of what they name beside it. */
    private static Order withNames(int lines) {
        Order order = order(lines);
        return order.withLines(order.lines().stream().map(EntryRoomTest::named).toList());
    }

    private static OrderLine named(OrderLine line) {
        return new OrderLine(
                line.lineId(),
                line.kind(),
                "p".repeat(150),
                "ä".repeat(50),
                List.of("c".repeat(120), "d".repeat(80)),
                line.quantity(),
                line.listed(),
                line.paid(),
                line.tax());
    }

    @Test
    void has_asManyLinesAsFit_andNotOneMore() {
        assertThat(EntryRoom.has(order(7600))).isTrue();
        assertThat(EntryRoom.has(order(7601))).isFalse();
        assertThat(EntryRoom.has(refund(7600))).isTrue();
        assertThat(EntryRoom.has(refund(7601))).isFalse();
    }

    @Test
    void fitted_codes_areLeftOut() {
        Order order = order(3);

        assertThat(EntryRoom.fitted(order.withCodes(List.of("K7TW-0M3Q-ZB5D")))).isEqualTo(order);
    }

    @Test
    void fitted_namesThatHaveRoom_areKept() {
        Order order = withNames(760);

        assertThat(EntryRoom.fitted(order)).isEqualTo(order);
    }

    @Test
    void fitted_namesThatHaveNoRoom_areLeftOutAndNothingElse() {
        assertThat(EntryRoom.fitted(withNames(761))).isEqualTo(order(761));
    }

    @Test
    void fitted_linesWithoutNames_areKept() {
        assertThat(EntryRoom.fitted(order(3))).isEqualTo(order(3));
    }
}

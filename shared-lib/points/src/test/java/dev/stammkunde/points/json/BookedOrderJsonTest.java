package dev.stammkunde.points.json;

import static dev.stammkunde.points.testing.SampleOrders.PAID_AT;
import static dev.stammkunde.points.testing.SampleOrders.SHOP;
import static dev.stammkunde.points.testing.SampleOrders.line;
import static dev.stammkunde.points.testing.SampleOrders.paid;
import static dev.stammkunde.points.testing.SampleOrders.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.LedgerOrder.Booked;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.testing.HearOrders;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.units.OrderUnits;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.ShopEvent;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

final class BookedOrderJsonTest {

    private static final ShopEvent.OrderReported EVENT =
            paid("1001", "4.90", line("10", 1, "100.00"));

    private static Booked booked() {
        return Objects.requireNonNull(
                new HearOrders(new InMemoryPointsLedger(), SHOP)
                        .hear(
                                "1001",
                                OrderReport.of(EVENT).orElseThrow(),
                                programme(),
                                PAID_AT.plusSeconds(5))
                        .after()
                        .booked());
    }

    @Test
    void read_forgivenToOtherCustomers_isWhatWasWritten() {
        Booked plain = booked();
        Booked booked =
                new Booked(
                        plain.customerId(),
                        plain.orderNumber(),
                        plain.states(),
                        plain.accounted(),
                        plain.most(),
                        3,
                        new TreeMap<>(Map.of("7002", 90L, "7003", 1L)),
                        plain.opened(),
                        plain.currency(),
                        plain.programmeVersion(),
                        plain.paidAt(),
                        plain.firstOrder(),
                        plain.terms(),
                        Overdraw.CLAMPED,
                        OrderUnits.NONE,
                        plain.entries());
        Order order = EVENT.order();

        assertThat(BookedOrderJson.read(BookedOrderJson.write(booked, order), order))
                .isEqualTo(booked);
        assertThat(BookedOrderJson.read(BookedOrderJson.write(plain, order), order))
                .isEqualTo(plain);
    }
}

package dev.stammkunde.localrunner.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

final class DemoYearTest {

    private static final Instant END = Instant.parse("2026-11-22T09:00:00Z");

    private final List<DemoWebhook> year = DemoYear.until(END);

    @Test
    void until_sameEnd_isTheSameYear() {
        var again = DemoYear.until(END);

        assertThat(again).hasSameSizeAs(year);
        for (int index = 0; index < year.size(); index++) {
            assertThat(again.get(index).body()).isEqualTo(year.get(index).body());
        }
    }

    @Test
    void until_end_holdsAYearInOrder() {
        assertThat(year).filteredOn(webhook -> webhook.topic().equals("orders/paid")).hasSize(300);
        assertThat(year)
                .filteredOn(webhook -> webhook.topic().equals("refunds/create"))
                .hasSizeGreaterThan(10);
        assertThat(year)
                .filteredOn(webhook -> webhook.topic().equals("orders/cancelled"))
                .hasSizeBetween(2, 15);
        assertThat(year).extracting(DemoWebhook::at).isSorted();
        assertThat(year.getFirst().at())
                .isBetween(END.minus(Duration.ofDays(366)), END.minus(Duration.ofDays(360)));
        assertThat(year.getLast().at()).isBeforeOrEqualTo(END);
    }

    @Test
    void paid_order_addsUp() throws IOException {
        for (DemoWebhook webhook : year) {
            if (webhook.topic().equals("orders/paid")) {
                var order = Json.read(webhook.body());
                var sum = money(order.at("/shipping_lines/0/price"));
                for (JsonNode line : order.path("line_items")) {
                    sum =
                            sum.add(
                                    money(line.path("price"))
                                            .multiply(line.path("quantity").decimalValue()));
                    for (JsonNode discount : line.path("discount_allocations")) {
                        sum = sum.subtract(money(discount.path("amount")));
                    }
                }
                assertThat(sum).isEqualByComparingTo(money(order.path("total_price")));
                assertThat(order.path("id").asLong()).isGreaterThan(1L << 53);
            }
        }
    }

    @Test
    void refund_amounts_areNumbersInLinesAndTextInTransactions() throws IOException {
        var webhook =
                year.stream()
                        .filter(w -> w.topic().equals("refunds/create"))
                        .findFirst()
                        .orElseThrow();
        var refund = Json.read(webhook.body());

        assertThat(refund.at("/refund_line_items/0/subtotal").isNumber()).isTrue();
        assertThat(refund.at("/transactions/0/amount").isTextual()).isTrue();
        assertThat(money(refund.at("/transactions/0/amount")))
                .isEqualByComparingTo(refund.at("/refund_line_items/0/subtotal").decimalValue());
    }

    private static BigDecimal money(JsonNode text) {
        return new BigDecimal(text.textValue());
    }
}

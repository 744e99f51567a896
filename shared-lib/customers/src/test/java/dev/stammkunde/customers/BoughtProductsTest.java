package dev.stammkunde.customers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

final class BoughtProductsTest {

    @Test
    void of_linesWithAndWithoutIds_areIdsAndSkus() {
        Order order = order(line("77", "mug-red"), line(null, "mug-red"), line("78", " "));

        assertThat(BoughtProducts.of(order)).containsExactly("77", "78", "mug-red");
    }

    @Test
    void of_overlongIds_leavesThemOut() {
        assertThat(BoughtProducts.of(order(line("x".repeat(201), "y".repeat(200)))))
                .containsExactly("y".repeat(200));
    }

    @Test
    void of_moreThanTheLimit_areTheFirstOnesWhateverTheirOrder() {
        List<OrderLine> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            lines.add(line("p" + (1_000 + i), null));
        }
        Set<String> products = BoughtProducts.of(order(lines.toArray(OrderLine[]::new)));
        Collections.reverse(lines);

        assertThat(products).hasSize(BoughtProducts.LIMIT).contains("p1000", "p1199");
        assertThat(BoughtProducts.of(order(lines.toArray(OrderLine[]::new)))).isEqualTo(products);
    }

    private static Order order(OrderLine... lines) {
        return new Order(
                "o",
                "#1",
                "c",
                Instant.EPOCH,
                false,
                List.of(lines),
                eur("0.00"),
                eur("0.00"),
                eur("10.00"),
                eur("0.00"),
                eur("0.00"));
    }

    private static OrderLine line(@Nullable String productId, @Nullable String sku) {
        return new OrderLine(
                "l",
                LineKind.GOODS,
                productId,
                sku,
                List.of(),
                1,
                eur("1.00"),
                eur("1.00"),
                eur("0.00"));
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }
}

package dev.stammkunde.customers;

import static dev.stammkunde.points.testing.SampleOrders.eur;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
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

    @Property(tries = 100)
    void union_ofReportsInAnyOrderAndNumber_isTheSame(
            @ForAll("products") Set<String> a,
            @ForAll("products") Set<String> b,
            @ForAll("products") Set<String> c) {
        Set<String> union = BoughtProducts.union(BoughtProducts.union(a, b), c);

        assertThat(BoughtProducts.union(c, BoughtProducts.union(b, a))).isEqualTo(union);
        assertThat(BoughtProducts.union(union, b)).isEqualTo(union);
        assertThat(union).hasSizeLessThanOrEqualTo(BoughtProducts.LIMIT);
    }

    @Provide
    Arbitrary<Set<String>> products() {
        return Arbitraries.integers()
                .between(0, 400)
                .map(number -> "p" + number)
                .set()
                .ofMaxSize(150);
    }

    private static Order order(OrderLine... lines) {
        return new Order(
                "o",
                "#1",
                "c",
                Instant.EPOCH,
                false,
                false,
                false,
                List.of(lines),
                eur("0.00"),
                eur("0.00"),
                eur("10.00"),
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
}

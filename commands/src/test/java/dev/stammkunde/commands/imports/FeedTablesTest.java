package dev.stammkunde.commands.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.reports.publishing.UnavailableException;
import dev.stammkunde.shop.History;
import dev.stammkunde.shop.ShopEvent.OrderReported;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is sent of a table, whichever shop it is of. */
final class FeedTablesTest {

    private FedShop shop;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        shop = new FedShop(folder);
    }

    @Test
    void feed_sameOrderTwiceInTheFile_isSentOnce() throws IOException {
        shop.feed(FedShop.SHOPIFY + FedShop.SHOPIFY.substring(FedShop.SHOPIFY.indexOf("#2417")));

        assertThat(shop.sent).hasSize(1);
        assertThat(shop.sent.getFirst().order().lines()).hasSize(2);
    }

    @Test
    void feed_asHistory_isMarkedAndAsOfTheLastOrderOfTheExport() throws IOException {
        shop.history = History.WITHOUT_POINTS;
        String later =
                FedShop.SHOPIFY
                        .substring(FedShop.SHOPIFY.indexOf("#2417"))
                        .replace("#2417", "#2418")
                        .replace("6120047733918209871", "2")
                        .replace("2026-05-03 09:1", "2026-08-01 09:1");

        shop.feed(FedShop.SHOPIFY + later);

        assertThat(shop.sent)
                .allSatisfy(
                        told -> {
                            assertThat(told.source().history()).isEqualTo(History.WITHOUT_POINTS);
                            assertThat(told.asOf().time()).isAfterOrEqualTo("2026-08-01T07:14:49Z");
                        });
    }

    @Test
    void feed_stoppedAnywhere_goesOnWithWhatWasNotHeard() throws IOException {
        shop.busTakes = 130;
        assertThatThrownBy(() -> shop.feed(orders(350))).isInstanceOf(UnavailableException.class);
        List<OrderReported> heard = shop.sent.subList(0, 120);
        heard.forEach(
                told ->
                        shop.here.hears(
                                told.order().orderId(),
                                told.order().customerId(),
                                told.order().total(),
                                Orders.eur("0.00"),
                                told.order().placedAt()));
        Set<String> before =
                heard.stream().map(told -> told.order().orderId()).collect(Collectors.toSet());
        shop.busTakes = Integer.MAX_VALUE;
        shop.sent.clear();

        shop.feed(orders(350));

        assertThat(shop.sent)
                .extracting(told -> told.order().orderId())
                .hasSize(351 - 120)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(before);
    }

    @Test
    void feed_moreThanABatch_sendsEachOnce() throws IOException {
        shop.feed(orders(350));

        assertThat(shop.sent)
                .extracting(told -> told.order().orderId())
                .hasSize(351)
                .doesNotHaveDuplicates();
    }

    private static String orders(int more) {
        StringBuilder file = new StringBuilder(FedShop.WOOCOMMERCE);
        String row = FedShop.WOOCOMMERCE.substring(FedShop.WOOCOMMERCE.indexOf("7311;7311"));
        for (int i = 1; i <= more; i++) {
            file.append(row.replace("7311;7311", i + ";" + i));
        }
        return file.toString();
    }
}

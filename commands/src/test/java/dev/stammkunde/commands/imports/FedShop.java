package dev.stammkunde.commands.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.commands.imports.feed.FindCustomerId;
import dev.stammkunde.finance.imports.OrderFinding;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.store.TemporaryLines;
import dev.stammkunde.points.testing.HearOrders;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.reports.platforms.PlatformAdapter;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.reports.platforms.translation.ShopConnection;
import dev.stammkunde.reports.platforms.translation.Translation;
import dev.stammkunde.reports.publishing.UnavailableException;
import dev.stammkunde.shop.History;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.ShopEvent.OrderReported;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A shop whose tables are fed, and what is sent of them. */
final class FedShop {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

    static final String SHOPIFY =
            """
            Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Cancelled at,Payment Method,Refunded Amount,Outstanding Balance,Id,Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Value
            #2417,Mareike.Jensen@example.org,paid,2026-05-03 09:15:02 +0200,,,EUR,47.07,4.90,8.30,51.97,MAI10,5.23,2026-05-03 09:14:49 +0200,2,Espresso 1 kg,19.90,ESP-1000,true,true,,shopify_payments,0.00,0.00,6120047733918209871,0.00,DE MwSt 19%,8.30,
            #2417,,,,,,,,,,,,,,1,Becher,12.50,BECHER,true,true,,,,,,0.00,,,
            """;

    static final String WOOCOMMERCE =
            """
            order_id;order_number;order_date;paid_date;status;shipping_total;shipping_tax_total;fee_total;fee_tax_total;tax_total;order_total;order_currency;customer_id;billing_email;coupon_items;refunded_total;line_items
            7311;7311;2026-04-10 13:18:00;2026-04-10 13:20:05;completed;4.12;0.78;1.39;0.26;5.80;41.64;EUR;42;j.albers@example.org;code:fruehling|amount:3.36;0.00;"id:91|name:Ware rot|product_id:501|sku:TEE-3|quantity:3|subtotal:25.21|subtotal_tax:4.79|total:22.69|total_tax:4.31|meta:x;id:92|name:Ware|product_id:502|sku:|quantity:1|subtotal:8.40|subtotal_tax:0.59|total:7.56|total_tax:0.53"
            """;

    final List<OrderFinding> findings = new ArrayList<>();
    final List<OrderReported> sent = Collections.synchronizedList(new ArrayList<>());
    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final FindCustomerId customers;
    private final Path folder;
    final KnownHere here = new KnownHere();
    @Nullable History history;
    ShopConnection.CustomerKey customerKey = ShopConnection.CustomerKey.NUMBER;
    int busTakes = Integer.MAX_VALUE;

    FedShop(Path folder) throws IOException {
        this.folder = folder;
        customers =
                CustomersFile.read(
                        write(
                                """
                                Customer ID,First Name,Email
                                '7203311846401377123,Mareike,mareike.jensen@example.org
                                1,One,both@example.org
                                2,Other,both@example.org
                                """));
    }

    void feed(String text) throws IOException {
        ExportOptions options =
                new ExportOptions(Orders.SHOP, null, ZoneId.of("Europe/Berlin"), null, true);
        Path file = write(text);
        new Reconciliation(
                        here,
                        null,
                        new TemporaryLines(),
                        new Feeding(this::publish, customers, history, () -> customerKey),
                        NOW)
                .reconcile(Reconciliation.recognise(file, options), options, new Heard());
    }

    /** Takes so many events, and then answers no more. */
    private void publish(List<ShopEvent> events) {
        synchronized (sent) {
            if (sent.size() >= busTakes) {
                throw new UnavailableException("the bus does not answer");
            }
            events.forEach(it -> sent.add((OrderReported) it));
        }
    }

    private Path write(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "export", ".csv"), text);
    }

    void assertNotSent(String reason) {
        assertThat(findings)
                .extracting(OrderFinding::detail)
                .containsExactly("not sent: " + reason);
        assertThat(sent).isEmpty();
    }

    void assertRefunded(String sum) {
        assertThat(findings).extracting(OrderFinding::detail).containsExactly("sent");
        assertThat(sent.getFirst().refunds())
                .extracting(refund -> refund.total().getAmount().toPlainString())
                .isEqualTo(sum.isEmpty() ? List.of() : List.of(sum));
    }

    /** Whichever is heard first, the order stands for the same points, once. */
    void assertBookedOnce(OrderReported table, OrderReported live) {
        assertThat(table.order().orderId()).isEqualTo(live.order().orderId());
        assertThat(table.order().number()).isEqualTo(live.order().number());
        assertThat(table.order().customerId()).isEqualTo(live.order().customerId());
        assertThat(table.order().placedAt()).isEqualTo(live.order().placedAt());
        assertThat(table.order().total()).isEqualTo(live.order().total());
        assertThat(table.order().shipping()).isEqualTo(live.order().shipping());
        assertThat(table.order().tax()).isEqualTo(live.order().tax());
        AccountId account = new AccountId(Orders.SHOP, String.valueOf(live.order().customerId()));
        HearOrders hear = new HearOrders(ledger, Orders.SHOP);
        for (OrderReported report : List.of(table, live, table)) {
            hear.hear(
                    report.order().orderId(),
                    OrderReport.of(report).orElseThrow(),
                    Orders.programme(),
                    NOW);
            assertThat(ledger.account(account).balance()).isPositive();
            assertThat(ledger.account(account).ordersRewarded()).isEqualTo(1);
        }
        long whole = ledger.account(account).balance();
        InMemoryPointsLedger alone = new InMemoryPointsLedger();
        new HearOrders(alone, Orders.SHOP)
                .hear(
                        live.order().orderId(),
                        OrderReport.of(live).orElseThrow(),
                        Orders.programme(),
                        NOW);
        assertThat(whole).isEqualTo(alone.account(account).balance());
    }

    static OrderReported webhook(Platform platform, Map<String, String> headers, String body) {
        Translation translation =
                PlatformAdapter.of(platform)
                        .translator()
                        .translate(
                                new Delivery(
                                        platform,
                                        Orders.SHOP,
                                        headers,
                                        body.getBytes(StandardCharsets.UTF_8),
                                        NOW),
                                new ShopConnection(
                                        platform,
                                        List.of("secret"),
                                        null,
                                        null,
                                        ShopConnection.CustomerKey.NUMBER));
        return (OrderReported) ((Translation.Understood) translation).events().getFirst();
    }

    private final class Heard implements ReconcileOrders.Listener {

        @Override
        public void recognised(String what) {
            // Which platform it is, other tests see.
        }

        @Override
        public void found(OrderFinding finding) {
            findings.add(finding);
        }

        @Override
        public void progressed(String how) {
            // Nobody watches.
        }
    }
}

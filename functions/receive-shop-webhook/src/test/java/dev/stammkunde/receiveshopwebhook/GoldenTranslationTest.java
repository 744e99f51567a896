package dev.stammkunde.receiveshopwebhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.reports.platforms.PlatformAdapter;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.reports.platforms.translation.ShopConnection;
import dev.stammkunde.reports.platforms.translation.Translation;
import dev.stammkunde.reports.testing.Connections;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.json.ShopEventJson;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Translates each {@code <platform>/<case>.json} and compares the events with {@code
 * <case>.expected.json} beside it. With {@code -Dgolden.update=true} it writes them instead, to be
 * read as a diff.
 */
class GoldenTranslationTest {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Instant RECEIVED_AT = Instant.parse("2026-06-02T06:00:00Z");

    private static final Map<Platform, String> TOPIC_HEADERS =
            Map.of(
                    Platform.SHOPIFY, "x-shopify-topic",
                    Platform.WOOCOMMERCE, "x-wc-webhook-topic",
                    Platform.SHOPWARE, "sw-version",
                    Platform.STANDARD, "user-agent");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "order-paid, orders/paid",
        "order-paid-guest-test, orders/paid",
        "order-paid-yen-shop-customer-pays-euro, orders/updated",
        "order-updated-partially-refunded, orders/updated",
        "order-updated-pending, orders/updated",
        "refund-one-of-two, refunds/create",
        "refund-tax-on-top, refunds/create",
        "refund-amount-only, refunds/create",
        "refund-in-customers-currency, refunds/create",
        "refund-nothing-yet, refunds/create",
        "customer-update, customers/update",
        "customers-merge, customers/merge",
        "customer-delete, customers/delete",
        "customer-data-request, customers/data_request",
        "customer-redact, customers/redact",
        "shop-redact, shop/redact",
        "consent-update, customers_email_marketing_consent/update"
    })
    void translate_shopify_asExpected(String name, String topic) {
        assertGolden(Platform.SHOPIFY, name, topic);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "order-completed, order.created",
        "order-refunded-twice, order.updated",
        "order-status-refunded, order.updated",
        "order-pending-guest, order.created",
        "order-cancelled, order.updated",
        "order-clp-version-1, order.restored",
        "order-negative-fee, order.updated",
        "order-draft, order.created",
        "order-deleted, order.deleted",
        "customer-updated, customer.updated",
        "customer-deleted, customer.deleted"
    })
    void translate_wooCommerce_asExpected(String name, String topic) {
        assertGolden(Platform.WOOCOMMERCE, name, topic);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "order-placed",
        "order-paid",
        "order-paid-floats-net",
        "order-paid-currency-not-sent",
        "order-paid-guest",
        "order-refunded",
        "order-refunded-partially",
        "order-refunded-without-amounts",
        "order-payment-cancelled",
        "order-cancelled-id-only",
        "order-container",
        "customer-registered",
        "customer-written-core",
        "customer-written-with-values",
        "customer-deleted"
    })
    void translate_shopware_asExpected(String name) {
        assertGolden(Platform.SHOPWARE, name, "6.7.2.2");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "order-placed",
        "order-paid",
        "order-changed",
        "order-refunded",
        "order-cancelled",
        "customer-updated",
        "customer-merged",
        "customer-deleted",
        "customer-data-requested",
        "customer-redaction-requested",
        "shop-redaction-requested"
    })
    void translate_standard_asExpected(String name) {
        assertGolden(Platform.STANDARD, name, "own shop");
    }

    private static void assertGolden(Platform platform, String name, String topic) {
        Path folder = RESOURCES.resolve(platform.pathSegment());
        Path expected = folder.resolve(name + ".expected.json");
        String actual = pretty(translated(platform, folder.resolve(name + ".json"), topic));
        if (Boolean.getBoolean("golden.update")) {
            write(expected, actual);
        }
        assertThat(actual).isEqualTo(read(expected));
    }

    private static List<ShopEvent> translated(Platform platform, Path payload, String topic) {
        Delivery delivery =
                new Delivery(
                        platform,
                        "test-shop",
                        Map.of(TOPIC_HEADERS.get(platform), topic, "webhook-id", "msg_1"),
                        read(payload).getBytes(StandardCharsets.UTF_8),
                        RECEIVED_AT);
        ShopConnection shop = Connections.of(platform);

        Translation translation =
                PlatformAdapter.of(platform).translator().translate(delivery, shop);

        assertThat(translation).isInstanceOf(Translation.Understood.class);
        List<ShopEvent> events = ((Translation.Understood) translation).events();
        for (ShopEvent event : events) {
            assertThat(ShopEventJson.read(Json.parse(ShopEventJson.write(event)))).isEqualTo(event);
        }
        return events;
    }

    private static String pretty(List<ShopEvent> events) {
        String array =
                events.stream()
                        .map(ShopEventJson::write)
                        .collect(Collectors.joining(",", "[", "]"));
        JsonFactory json = new JsonFactory();
        StringWriter text = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try (JsonParser parser = json.createParser(array);
                JsonGenerator generator = json.createGenerator(text)) {
            generator.setPrettyPrinter(
                    new DefaultPrettyPrinter()
                            .withObjectIndenter(indenter)
                            .withArrayIndenter(indenter));
            parser.nextToken();
            generator.copyCurrentStructure(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

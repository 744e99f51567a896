package dev.stammkunde.localrunner.fuzz;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.shops.LocalShops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The payloads that the tests of {@code receive-shop-webhook} translate, of all platforms. */
public final class Samples {

    private static final String TESTS = "functions/receive-shop-webhook/src/test/resources";

    /** What a file is sent as, by the longest beginning of its name. */
    private static final Map<String, Map<String, String>> TOPICS =
            Map.of(
                    "shopify",
                    Map.of(
                            "order-paid", "orders/paid",
                            "order-updated", "orders/updated",
                            "refund", "refunds/create",
                            "customer-update", "customers/update",
                            "customer-delete", "customers/delete",
                            "customers-merge", "customers/merge",
                            "customer-data", "customers/data_request",
                            "customer-redact", "customers/redact",
                            "consent", "customers_email_marketing_consent/update"),
                    "woocommerce",
                    Map.of(
                            "order", "order.updated",
                            "order-clp", "order.restored",
                            "order-deleted", "order.deleted",
                            "customer-updated", "customer.updated",
                            "customer-deleted", "customer.deleted"),
                    "shopware",
                    Map.of("", ""),
                    "standard",
                    Map.of("", ""));

    private Samples() {}

    /**
     * Returns all but those by which a whole shop leaves: they rightly take the customers with them
     * who must not be touched.
     */
    public static List<Sample> all(Path root) {
        return LocalShops.all().stream()
                .flatMap(shop -> files(root, shop).map(file -> sample(shop, file)))
                .toList();
    }

    /** Returns the sample of a platform by its file's name without the ending. */
    public static Sample named(Path root, String platform, String name) {
        return all(root).stream()
                .filter(sample -> sample.shop().platform().equals(platform))
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Path> files(Path root, LocalShops.Shop shop) {
        try (var files = Files.list(root.resolve(TESTS).resolve(shop.platform()))) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.toString().endsWith(".expected.json"))
                    .filter(file -> !name(file).startsWith("shop-redact"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample sample(LocalShops.Shop shop, Path file) {
        try {
            return new Sample(
                    name(file),
                    shop,
                    topic(shop.platform(), name(file)),
                    Doc.read(Json.read(Files.readString(file)).toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }

    private static String topic(String platform, String name) {
        return TOPICS.getOrDefault(platform, Map.of()).entrySet().stream()
                .filter(topic -> name.startsWith(topic.getKey()))
                .max((one, other) -> one.getKey().length() - other.getKey().length())
                .orElseThrow(() -> new IllegalStateException("What is " + name + " sent as?"))
                .getValue();
    }
}

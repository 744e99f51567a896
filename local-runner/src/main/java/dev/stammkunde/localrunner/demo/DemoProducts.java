package dev.stammkunde.localrunner.demo;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.shops.LocalShops;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells what the demo shops sell, as lines of a file, with the shops' key. */
public final class DemoProducts {

    private static final List<String> SHOPS = List.of("demo-shop", "demo-shopify");

    private DemoProducts() {}

    /**
     * Tells it; again, nothing changes. Does nothing where the template has no such API.
     *
     * @return what was refused, for people
     */
    public static List<String> load(URI base) throws InterruptedException {
        var refused = new ArrayList<String>();
        try (var client = HttpClient.newHttpClient()) {
            for (String shop : SHOPS) {
                var told = client.send(request(base, shop), HttpResponse.BodyHandlers.ofString());
                if (told.statusCode() != 404 && !isWhole(told)) {
                    refused.add(
                            "Products of %s gave %d: %s"
                                    .formatted(shop, told.statusCode(), told.body()));
                }
            }
        } catch (IOException e) {
            refused.add("The demo's products cannot be told: " + e.getMessage());
        }
        return refused;
    }

    private static HttpRequest request(URI base, String shop) {
        return HttpRequest.newBuilder(base.resolve("/shops/" + shop + "/products"))
                .header("Content-Type", "application/x-ndjson")
                .header("Authorization", "Bearer " + LocalShops.API_KEY)
                .POST(HttpRequest.BodyPublishers.ofString(lines()))
                .build();
    }

    private static String lines() {
        return DemoCatalogue.PRODUCTS.stream()
                .map(product -> Json.write(product.told()))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isWhole(HttpResponse<String> told) throws IOException {
        return told.statusCode() / 100 == 2 && Json.read(told.body()).path("refused").asInt() == 0;
    }
}

package dev.stammkunde.localrunner.shops;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Registers an app as Shopware does before it installs it: both sides prove that they know the
 * secret of the manifest, and the app names the one that signs from then on.
 */
final class AppSetUp {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String APP = "Stammkunde";
    private static final String SHOP = "KIPf0Fz6BUkN";

    private AppSetUp() {}

    /**
     * Asks the app's server.
     *
     * @param secret of the manifest
     * @return what signs webhooks from now on; empty if the server proves nothing
     */
    static Optional<String> register(URI address, String shopUrl, String secret, Instant now)
            throws InterruptedException {
        var query =
                "shop-id="
                        + SHOP
                        + "&shop-url="
                        + URLEncoder.encode(shopUrl, StandardCharsets.UTF_8)
                        + "&timestamp="
                        + now.getEpochSecond();
        try (var client = HttpClient.newHttpClient()) {
            var asked =
                    client.send(
                            HttpRequest.newBuilder(URI.create(address + "?" + query))
                                    .header("shopware-app-signature", hmac(secret, query))
                                    .timeout(LONGEST)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            var answer = Json.read(asked.body());
            if (!answer.path("proof").asText().equals(hmac(secret, SHOP + shopUrl + APP))) {
                return Optional.empty();
            }
            return confirm(client, answer, shopUrl, now);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> confirm(
            HttpClient client, JsonNode answer, String shopUrl, Instant now)
            throws IOException, InterruptedException {
        var secret = answer.path("secret").asText();
        var body =
                Json.write(
                        Json.object()
                                .put("apiKey", "SWIAPLAYED")
                                .put("secretKey", "played-secret-key")
                                .put("timestamp", String.valueOf(now.getEpochSecond()))
                                .put("shopUrl", shopUrl)
                                .put("shopId", SHOP));
        var confirmed =
                client.send(
                        HttpRequest.newBuilder(URI.create(answer.path("confirmation_url").asText()))
                                .header("Content-Type", "application/json")
                                .header("shopware-shop-signature", hmac(secret, body))
                                .timeout(LONGEST)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        return confirmed.statusCode() == 200 ? Optional.of(secret) : Optional.empty();
    }

    private static String hmac(String secret, String text) {
        return HexFormat.of()
                .formatHex(SignedDelivery.signature(secret, text.getBytes(StandardCharsets.UTF_8)));
    }
}

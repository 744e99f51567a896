package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.platform.calls.OpenHosts;
import dev.stammkunde.platform.calls.OutboundCalls;
import dev.stammkunde.rewards.shops.NeededRights;
import dev.stammkunde.rewards.shops.NeededTopics;
import dev.stammkunde.rewards.shops.NeededWebhook.State;
import dev.stammkunde.rewards.shops.ShopAccessDocument;
import dev.stammkunde.rewards.shops.ShopRights;
import dev.stammkunde.rewards.shops.TestDelivery;
import dev.stammkunde.rewards.shops.WebhookLook;
import dev.stammkunde.rewards.shops.WebhookPlace;
import dev.stammkunde.rewards.shops.WebhooksInShops;
import dev.stammkunde.shop.Platform;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Shops are connected: their webhooks are made and put back, and a test delivery arrives. */
final class ConnectedShopIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final Instant START = Instant.parse("2026-05-03T08:00:02Z");
    private static final String OLD = "https://old.example";

    private static final Map<String, String> CREDENTIALS =
            Map.of(
                    "shopify", "\"accessToken\":\"shpat_local\"",
                    "woocommerce", "\"consumerKey\":\"ck_local\",\"consumerSecret\":\"cs_local\"",
                    "shopware",
                            "\"clientId\":\"SWIALOCAL\",\"clientSecret\":\"local-client-secret\","
                                    + "\"salesChannels\":[\"98432def39fc4624b33213a56b8c944d\"]");

    private static LocalRunner runner;
    private static RunnerClient client;

    @BeforeAll
    static void start() {
        runner =
                LocalRunner.start(Options.inMemory(ROOT.resolve("template.yaml")).withClock(START));
        client = new RunnerClient(runner.address());
    }

    @AfterAll
    static void stop() {
        client.close();
        runner.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shopify", "woocommerce", "shopware"})
    void connect_anyPlatform_endsWithADeliveryThatIsHeard(String platform) throws Exception {
        var shop = "demo-" + platform;
        if (platform.equals("shopware")) {
            assertThat(post(shop + "/app", "{}")).isEqualTo(200);
        }

        var first = shops(platform).at(START).putBack(place(shop));
        var again = shops(platform).at(START).putBack(place(shop));

        assertThat(first.isWhole()).isTrue();
        assertThat(again.broken()).isEmpty();
        assertThat(again.isWhole()).isTrue();

        var webhook = client.json("/_local/shops").path(shop).path("webhooks").path(0);
        breakOne(shop, webhook.path("id").asText(), platform);
        var mended = shops(platform).at(START).putBack(place(shop));

        assertThat(mended.broken()).hasSize(1);
        assertThat(mended.isWhole()).isTrue();

        // Shopware's shop was heard when it confirmed that the app is registered.
        assertThat(heard(shop)).isEqualTo(platform.equals("shopware"));
        var setUp = shops(platform).setUpAt(START);
        var test = setUp.beginTest(place(shop));
        if (test instanceof TestDelivery.ByHand) {
            assertThat(post(shop + "/customers", "{}")).isEqualTo(200);
        } else {
            assertThat(test).isInstanceOf(TestDelivery.UnderWay.class);
        }
        awaitHeard(shop);
        if (test instanceof TestDelivery.UnderWay underWay) {
            assertThat(setUp.endTest(place(shop), underWay.code())).isEmpty();
        }

        var left = client.json("/_local/shops").path(shop);
        assertThat(left.path("codes")).isEmpty();
        assertThat(left.path("webhooks")).hasSize(NeededTopics.of(platform(platform)).size());
        assertThat(client.json("/_local/tables/QuarantineTable").path("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shopify", "woocommerce", "shopware"})
    void rights_oneIsWithheld_isNamed(String platform) throws Exception {
        for (String right : NeededRights.of(platform(platform))) {
            assertThat(post("demo-" + platform + "/rights", "{\"withheld\":\"" + right + "\"}"))
                    .isEqualTo(200);

            assertThat(shops(platform).setUpAt(START).rights("demo-" + platform))
                    .isInstanceOfSatisfying(
                            ShopRights.Seen.class,
                            seen -> assertThat(seen.missing()).containsExactly(right));
        }
        post("demo-" + platform + "/rights", "{\"withheld\":\"\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail", "throttle"})
    void check_shopFailsForLong_isUnclear(String fault) throws Exception {
        post("demo-woocommerce", "{\"fault\":\"" + fault + "\",\"times\":9}");

        assertThat(shops("woocommerce").at(START).check(place("demo-woocommerce")))
                .isInstanceOf(WebhookLook.Unclear.class);

        post("demo-woocommerce", "{\"fault\":\"none\"}");
    }

    private static void breakOne(String shop, String id, String platform) throws Exception {
        var body =
                platform.equals("shopify")
                        ? "\"address\":\"" + OLD + "/webhooks/shopify/" + shop + "\""
                        : "\"on\":\"false\"";
        assertThat(post(shop + "/webhooks", "{\"id\":\"" + id + "\"," + body + "}")).isEqualTo(200);
        assertThat(shops(platform).at(START).check(place(shop)))
                .isInstanceOfSatisfying(
                        WebhookLook.Seen.class,
                        seen ->
                                assertThat(seen.broken())
                                        .singleElement()
                                        .extracting(webhook -> webhook.state())
                                        .isEqualTo(
                                                platform.equals("shopify")
                                                        ? State.ELSEWHERE
                                                        : State.OFF));
    }

    private static void awaitHeard(String shop) {
        await().atMost(Duration.ofSeconds(30)).until(() -> heard(shop));
    }

    private static boolean heard(String shop) throws Exception {
        for (JsonNode item : client.json("/_local/tables/ShopsTable").path("items")) {
            if (item.toString().contains("RHYTHM") && item.toString().contains("SHOP#" + shop)) {
                return true;
            }
        }
        return false;
    }

    private static int post(String path, String body) throws Exception {
        return client.post("/_local/shops/" + path, body).statusCode();
    }

    private static Platform platform(String name) {
        return Platform.find(name).orElseThrow();
    }

    private static WebhooksInShops shops(String platform) {
        return ShopAccessDocument.read(
                        "{\"platform\":\"%s\",\"address\":\"%s_shops/demo-%s\",%s}"
                                .formatted(
                                        platform,
                                        runner.address() + "/",
                                        platform,
                                        CREDENTIALS.get(platform)))
                .use(OutboundCalls.to(OpenHosts.of(Optional.of(runner.address()))));
    }

    private static WebhookPlace place(String shop) {
        return new WebhookPlace(shop, runner.address(), "local-webhook-secret");
    }
}

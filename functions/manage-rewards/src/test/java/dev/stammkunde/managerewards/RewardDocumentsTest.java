package dev.stammkunde.managerewards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.testkit.RepositoryRoot;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The guide for marketing, the demo and the OpenAPI document say what the function does. */
final class RewardDocumentsTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\n(.*?)```");

    private static String text(String path) throws IOException {
        return Files.readString(RepositoryRoot.path().resolve(path));
    }

    @Test
    void examplesOfTheGuide_areTakenAsTheyAre() throws IOException {
        Matcher example = EXAMPLE.matcher(text("docs/rewards.md"));

        assertThat(example.find()).isTrue();
        assertThat(new RewardApi().create(example.group(1)).status()).isEqualTo(201);
        assertThat(example.find()).isTrue();
        assertThat(
                        new RewardApi()
                                .ask(RewardRoute.REPLACE_PAYMENT, example.group(1), Map.of())
                                .status())
                .isEqualTo(200);
    }

    @Test
    void rewardsOfTheDemo_areTaken() throws IOException {
        String folder = "local-runner/src/main/resources/dev/stammkunde/localrunner/demo/";
        String all =
                text(folder + "rewards.json")
                        .replace("TODAY", "2026-11-29T00:00:00Z")
                        .replace("IN_NINE_DAYS", "2026-12-08T00:00:00Z");
        RewardApi anyShop = new RewardApi();
        anyShop.platform = null;
        for (var reward : RewardApi.parse(all)) {
            assertThat(anyShop.create(reward.toString()).status()).isEqualTo(201);
        }
        RewardApi shopify = new RewardApi();
        for (var reward : RewardApi.parse(text(folder + "reward-codes.json"))) {
            assertThat(shopify.create(reward.toString()).status()).isEqualTo(201);
        }
        assertThat(
                        shopify.ask(
                                        RewardRoute.REPLACE_PAYMENT,
                                        text(folder + "part-payment.json"),
                                        Map.of())
                                .status())
                .isEqualTo(200);
        assertThat(anyShop.ask(RewardRoute.LIST).body().path("documents")).hasSize(4);
        assertThat(shopify.ask(RewardRoute.LIST).body().path("documents")).hasSize(2);
    }

    @Test
    void routes_ofCodeAndDocument_areTheSame() {
        assertThat(OpenApiDocument.read("rewards-api.yaml").operations().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(RewardRoute.values())
                                .map(RewardRoute::key)
                                .collect(Collectors.toSet()));
    }
}

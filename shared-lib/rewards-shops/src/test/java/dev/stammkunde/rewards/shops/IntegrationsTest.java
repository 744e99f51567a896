package dev.stammkunde.rewards.shops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.shop.Platform;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** What shops install says the same as what connect-shop makes and asks for. */
final class IntegrationsTest {

    private static final Path ROOT = Path.of(System.getProperty("stammkunde.root", "../.."));

    @Test
    void shopifyApp_scopes_areThoseThatAreNeeded() throws IOException {
        String scopes = found("shopify/shopify.app.toml", "(?m)^scopes = \"(.*)\"$").getFirst();

        assertThat(scopes.split(",")).containsExactlyElementsOf(NeededRights.of(Platform.SHOPIFY));
    }

    @Test
    void shopifyApp_topics_areThoseThatTheAdminApiCannotSubscribeTo() throws IOException {
        String topics =
                found("shopify/shopify.app.toml", "(?m)^  compliance_topics = \\[(.*)]$")
                        .getFirst();

        assertThat(topics.replace("\"", "").split(", "))
                .containsExactly("customers/data_request", "customers/redact", "shop/redact")
                .doesNotContainAnyElementsOf(NeededTopics.of(Platform.SHOPIFY));
        assertThat(text("shopify/shopify.app.toml")).doesNotContain("\n  topics");
    }

    @Test
    void shopifyApp_version_isTheOneThatTheAdaptersSpeak() throws IOException {
        assertThat(found("shopify/shopify.app.toml", "(?m)^api_version = \"(.*)\"$"))
                .allSatisfy(
                        version -> assertThat(ShopifyQueries.PATH).contains("/" + version + "/"))
                .hasSize(1);
    }

    @Test
    void shopwareApp_events_areThoseThatAreNeeded() throws IOException {
        List<String> events = found("shopware/manifest.xml", "event=\"([^\"]*)\"");
        List<String> names = found("shopware/manifest.xml", "webhook name=\"([^\"]*)\"");

        assertThat(events).containsExactlyElementsOf(NeededTopics.of(Platform.SHOPWARE));
        assertThat(new HashSet<>(names)).hasSameSizeAs(events);
    }

    @Test
    void shopwareApp_permissions_areThoseOfItsEventsAndNoMore() throws IOException {
        assertThat(found("shopware/manifest.xml", "<read>(.*)</read>"))
                .containsExactly("order", "customer");
        assertThat(text("shopware/manifest.xml"))
                .doesNotContain("<create>", "<update>", "<delete>");
    }

    @Test
    void documentation_ofEachPlatform_namesItsTopics() throws IOException {
        String docs = Files.readString(ROOT.resolve("docs/connecting-a-shop.md"));

        for (Platform platform : List.of(Platform.SHOPIFY, Platform.WOOCOMMERCE)) {
            assertThat(NeededTopics.of(platform))
                    .allSatisfy(topic -> assertThat(docs).contains('`' + topic + '`'));
        }
        assertThat(
                        Arrays.stream(Platform.values())
                                .flatMap(platform -> NeededRights.of(platform).stream()))
                .allSatisfy(right -> assertThat(docs).contains(right));
    }

    private static List<String> found(String file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(text(file))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve("integrations").resolve(file));
    }
}

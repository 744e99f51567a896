package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Support finds over HTTP whom shops told of, and what they bought. */
final class SearchIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final Instant START = Instant.parse("2027-03-01T10:00:00Z");

    @Test
    void search_whomAShopToldOf_isFoundUntilRenamedByWhateverIsTyped() throws Exception {
        var options = Options.inMemory(ROOT.resolve("template.yaml")).withClock(START);
        try (var runner = LocalRunner.start(options);
                var shop = new MailShop(runner)) {
            shop.person("c/1", "aenne@example.org", "Änne", "\"language\": \"de\"");
            shop.purchase("c/1", "o#1", START.minusSeconds(60));
            shop.settle();

            for (var query :
                    List.of("Aenn", "beispiel ä", "AENNE@example.org", "c/1", "o#1", "ÄNNE B")) {
                var found = search(shop, query);
                assertThat(found).as(query).hasSize(1);
                assertThat(found.get(0).path("customerId").asText()).isEqualTo("c/1");
                assertThat(found.get(0).path("givenName").asText()).isEqualTo("Änne");
                assertThat(found.get(0).path("purchases").asInt()).isEqualTo(1);
            }
            assertThat(
                            shop.admin(
                                            "GET",
                                            "/admin/shops/demo-shop/customers/c%2F1/purchases",
                                            "")
                                    .path("purchases")
                                    .findValuesAsText("orderId"))
                    .containsExactly("o#1");

            shop.travelTo(START.plusSeconds(60));
            shop.person("c/1", "aenne@example.org", "Ida", "\"language\": \"de\"");
            shop.settle();

            assertThat(search(shop, "Aenn")).isEmpty();
            assertThat(search(shop, "ida")).hasSize(1);
            assertThat(shop.deadLetters()).isEmpty();
        }
    }

    private static JsonNode search(MailShop shop, String query) throws Exception {
        return shop.admin(
                        "GET",
                        "/admin/shops/demo-shop/customers?query="
                                + URLEncoder.encode(query, StandardCharsets.UTF_8),
                        "")
                .path("customers");
    }
}

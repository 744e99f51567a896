package dev.stammkunde.servememberapi;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.suggestions.Suggestion;
import dev.stammkunde.customers.suggestions.SuggestionReason;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.customers.testing.InMemorySuggestions;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.InMemoryProgrammes;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.testing.InMemoryCatalogue;
import dev.stammkunde.shop.testing.SampleProducts;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a shop sells and what of it is suggested; each answer is as documented. */
final class ProductsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final String SENCHA =
            "{\"title\": \"Sencha\", \"url\": \"https://shop.example/s\", \"price\": \"12.90\","
                    + " \"currency\": \"EUR\"}";

    private final InMemoryCatalogue catalogue = new InMemoryCatalogue();
    private final InMemorySuggestions suggestions = new InMemorySuggestions();
    private final Api api =
            Api.of(
                            new ServeMemberApiHandler(
                                    new InMemoryPointsLedger(),
                                    new InMemoryCustomers(),
                                    new CachedProgrammes(
                                            new InMemoryProgrammes(), Orders.programme()),
                                    SampleRewardPorts.of(
                                            new CataloguePorts(catalogue, suggestions))))
                    .at(NOW);

    @Test
    void put_aProduct_isKeptAndShown() {
        Api.Reply put = api.post(MemberRoute.KEEP_PRODUCT, Map.of("productId", "s/1"), SENCHA);

        assertThat(put.status()).isEqualTo(200);
        assertThat(put.body().path("productId").asText()).isEqualTo("s/1");
        assertThat(put.body().path("price").asText()).isEqualTo("12.90");
        assertThat(product("s/1").body()).isEqualTo(put.body());
        assertThat(catalogue.find(SHOP, "s/1").orElseThrow().asOf()).isEqualTo(NOW);
    }

    @Test
    void put_whatIsOlder_answersWhatIsKept() {
        catalogue.keep(SHOP, SampleProducts.tea("s", NOW.plusSeconds(5)));

        Api.Reply put = api.post(MemberRoute.KEEP_PRODUCT, Map.of("productId", "s"), SENCHA);

        assertThat(put.status()).isEqualTo(200);
        assertThat(put.body().path("title").asText()).startsWith("Tee");
    }

    @Test
    void put_whatIsNoProduct_namesTheFields() {
        Api.Reply put =
                api.post(
                        MemberRoute.KEEP_PRODUCT,
                        Map.of("productId", "s"),
                        "{\"title\": \"Sencha\", \"url\": \"http://shop.example/s\"}");

        assertThat(put.status()).isEqualTo(422);
        assertThat(put.body().at("/errors/0/field").asText()).isEqualTo("url");
        assertThat(product("s").problem()).isEqualTo("unknown-product");
    }

    @Test
    void delete_aProduct_isThereNoMore() {
        catalogue.keep(SHOP, SampleProducts.tea("s"));

        Api.Reply deleted = api.get(MemberRoute.REMOVE_PRODUCT, Map.of("productId", "s"), "");

        assertThat(deleted.status()).isEqualTo(200);
        assertThat(product("s").status()).isEqualTo(404);
    }

    @Test
    void feed_lines_keepsWhatIsRightAndNamesWhatIsWrong() {
        catalogue.keep(SHOP, SampleProducts.tea("new", NOW.plusSeconds(5)));
        String lines =
                """
                {"productId": "a", "title": "A", "url": "https://shop.example/a"}
                no product

                {"productId": "b", "title": "B", "url": "ftp://shop.example/b"}
                {"productId": "a", "title": "A again", "url": "https://shop.example/a"}
                {"productId": "new", "title": "Old", "url": "https://shop.example/n"}
                [1]
                """;

        JsonNode taken = api.post(MemberRoute.FEED, Map.of(), lines).body();

        assertThat(taken.path("kept").asInt()).isEqualTo(2);
        assertThat(taken.path("outdated").asInt()).isEqualTo(1);
        assertThat(taken.path("refused").asInt()).isEqualTo(3);
        assertThat(taken.path("problems").findValuesAsText("line")).containsExactly("2", "4", "7");
        assertThat(taken.path("problems").findValuesAsText("field"))
                .containsExactly("$", "url", "$");
        assertThat(catalogue.find(SHOP, "a").orElseThrow().title()).isEqualTo("A again");
    }

    @Test
    void feed_tooManyLines_isRefusedWhole() {
        String line =
                "{\"productId\": \"a\", \"title\": \"A\", \"url\": \"https://shop.example/a\"}\n";

        assertThat(api.post(MemberRoute.FEED, Map.of(), line.repeat(1_001)).status())
                .isEqualTo(422);
        assertThat(catalogue.find(SHOP, "a")).isEmpty();
    }

    @Test
    void recommendations_ofANight_areToldWithTheirReasons() {
        suggestions.keep(
                SHOP,
                NOW,
                Map.of(
                        CUSTOMER,
                        List.of(
                                new Suggestion(
                                        SampleProducts.tea("sencha"),
                                        new SuggestionReason.RunningOut(
                                                LocalDate.parse("2026-10-21"), 28)),
                                new Suggestion(
                                        SampleProducts.pot("pot"),
                                        new SuggestionReason.BoughtWith(null)))));
        suggestions.finish(SHOP, NOW);

        JsonNode told = recommendations().body();

        assertThat(told.at("/recommendations/0/product/productId").asText()).isEqualTo("sencha");
        assertThat(told.at("/recommendations/0/reason").asText()).isEqualTo("RUNNING_OUT");
        assertThat(told.at("/recommendations/0/words/de").asText())
                .isEqualTo("Bald aufgebraucht? Letzter Kauf vor 30 Tagen.");
        assertThat(told.at("/recommendations/1/reason").asText()).isEqualTo("BOUGHT_WITH");
        assertThat(suggestions.find(new CustomerId(SHOP, CUSTOMER), NOW)).hasSize(2);
    }

    @Test
    void recommendations_ofWhoHasNone_areNone() {
        Api.Reply reply = recommendations();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().path("recommendations")).isEmpty();
    }

    private Api.Reply recommendations() {
        return api.get(MemberRoute.RECOMMENDATIONS, Map.of("customerId", CUSTOMER), "");
    }

    private Api.Reply product(String id) {
        return api.get(MemberRoute.PRODUCT, Map.of("productId", id), "");
    }
}

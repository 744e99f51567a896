package dev.stammkunde.shop.json;

import static dev.stammkunde.shop.testing.SampleProducts.pot;
import static dev.stammkunde.shop.testing.SampleProducts.tea;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.shop.catalogue.Product;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

final class ProductJsonTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void read_whatWasWritten_isTheSame() {
        for (Product product : List.of(tea("sencha"), pot("kettle"))) {
            String document = ProductJson.write(product);

            assertThat(ProductJson.readKept(document)).isEqualTo(product);
            assertThat(read(document, null)).isEqualTo(new Reading.Valid<>(product));
        }
    }

    @Test
    void read_theLeastThatAShopTells_isInStockAndOfNow() {
        Product product = valid("{\"title\": \"Sencha\", \"url\": \"https://shop.example/s\"}");

        assertThat(product.productId()).isEqualTo("s");
        assertThat(product.inStock()).isTrue();
        assertThat(product.durable()).isFalse();
        assertThat(product.price()).isNull();
        assertThat(product.picture()).isNull();
        assertThat(product.asOf()).isEqualTo(NOW);
    }

    @Test
    void read_aTimeThatIsFarAhead_isOfNow() {
        String ahead =
                "{\"title\": \"Sencha\", \"url\": \"https://shop.example/s\", \"asOf\": \"%s\"}";

        assertThat(valid(ahead.formatted("2027-11-20T10:00:00Z")).asOf()).isEqualTo(NOW);
        assertThat(valid(ahead.formatted("2026-11-20T12:00:00Z")).asOf())
                .isEqualTo("2026-11-20T12:00:00Z");
    }

    @Test
    void read_whatIsWrong_namesEachField() {
        String wrong =
                """
                {"title": " ", "url": "javascript:alert(1)", "picture": "http://shop.example/p.jpg",
                 "price": "12.999", "currency": "EUR", "inStock": "yes", "colour": "green"}
                """;

        assertThat(problems(wrong, "s"))
                .extracting(Finding::path)
                .containsExactlyInAnyOrder("title", "url", "picture", "price", "inStock", "colour");
    }

    @Test
    void read_noIdOrAnother_isNamed() {
        String least = "{%s\"title\": \"Sencha\", \"url\": \"https://shop.example/s\"}";

        assertThat(problems(least.formatted(""), null))
                .extracting(Finding::path)
                .containsExactly("productId");
        assertThat(problems(least.formatted("\"productId\": \"t\", "), "s"))
                .extracting(Finding::path)
                .containsExactly("productId");
        assertThat(problems(least.formatted("\"price\": \"1.00\", "), "s"))
                .extracting(Finding::path)
                .containsExactly("currency");
    }

    private static Product valid(String document) {
        return switch (read(document, "s")) {
            case Reading.Valid<Product>(Product product) -> product;
            case Reading.Invalid<Product>(List<Finding> problems) ->
                    throw new AssertionError(problems);
        };
    }

    private static List<Finding> problems(String document, @Nullable String id) {
        return switch (read(document, id)) {
            case Reading.Valid<Product> valid -> throw new AssertionError(valid);
            case Reading.Invalid<Product>(List<Finding> problems) -> problems;
        };
    }

    private static Reading<Product> read(String document, @Nullable String id) {
        return ProductJson.read(Json.parse(document), id, NOW);
    }
}

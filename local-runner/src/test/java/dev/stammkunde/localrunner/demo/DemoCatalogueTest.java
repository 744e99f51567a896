package dev.stammkunde.localrunner.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.shop.catalogue.Product;
import dev.stammkunde.shop.json.ProductJson;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class DemoCatalogueTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final List<Product> told =
            DemoCatalogue.PRODUCTS.stream().map(DemoCatalogueTest::read).toList();

    @Test
    void told_everyProduct_isTakenByTheCatalogue() {
        assertThat(told)
                .extracting(Product::productId)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(
                        DemoCatalogue.PRODUCTS.stream().map(DemoCatalogue.Product::id).toList());
        assertThat(told).allSatisfy(product -> assertThat(product.price()).isNotNull());
    }

    @Test
    void told_customerWhoHasAll_leavesThreeToSuggest() {
        assertThat(told).filteredOn(product -> !product.inStock()).isNotEmpty();
        assertThat(told).filteredOn(Product::durable).isNotEmpty();
        assertThat(told)
                .filteredOn(product -> product.inStock() && !product.durable())
                .hasSizeGreaterThanOrEqualTo(3);
    }

    private static Product read(DemoCatalogue.Product product) {
        var body = Json.parse(dev.stammkunde.localrunner.base.Json.write(product.told()));
        return switch (ProductJson.read(body, null, NOW)) {
            case Reading.Valid<Product>(Product valid) -> valid;
            case Reading.Invalid<Product>(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }
}

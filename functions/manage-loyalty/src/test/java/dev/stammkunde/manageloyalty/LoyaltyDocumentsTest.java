package dev.stammkunde.manageloyalty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.junit.jupiter.api.Test;

/** The guides, the demo and the OpenAPI document say what the function does. */
final class LoyaltyDocumentsTest {

    @Test
    void routes_ofCodeAndDocument_areTheSame() {
        assertThat(OpenApiDocument.read("loyalty-api.yaml").operations().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        LoyaltyApi.routes().stream().map(LoyaltyRoute::key).toList());
    }
}

package dev.stammkunde.manageloyalty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.stream.StreamSupport;

/** The guides, the demo and the OpenAPI document say what the function does. */
final class LoyaltyDocumentsTest {

    @Test
    void routes_ofCodeAndDocument_areTheSame() {
        assertThat(OpenApiDocument.read("loyalty-api.yaml").operations().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(SampleKind.values())
                                .flatMap(
                                        kind ->
                                                StreamSupport.stream(
                                                        LoyaltyApi.routes(kind).spliterator(),
                                                        false))
                                .map(LoyaltyRoute::key)
                                .toList());
    }
}

package dev.stammkunde.manageloyalty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.testkit.RepositoryRoot;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The guides, the demo and the OpenAPI document say what the function does. */
final class LoyaltyDocumentsTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\n(.*?)```");

    @Test
    void routes_ofCodeAndDocument_areTheSame() {
        assertThat(OpenApiDocument.read("loyalty-api.yaml").operations().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        LoyaltyApi.routes().stream().map(LoyaltyRoute::key).toList());
    }

    @Test
    void programmesOfTheDemo_areTaken() throws IOException {
        JsonNode demo =
                LoyaltyApi.parse(
                        text("local-runner/src/main/resources/dev/stammkunde/localrunner/demo/loyalty.json")
                                .replace("TODAY", "2027-05-01")
                                .replace("IN_THREE_WEEKS", "2027-05-22")
                                .replace("MOMENT_IN_TWO_WEEKS", "2027-05-15T09:00:00Z"));
        for (SampleKind kind : SampleKind.values()) {
            assertThat(demo.path(kind.segment())).as(kind.segment()).isNotEmpty();
            for (JsonNode programme : demo.path(kind.segment())) {
                assertThat(new LoyaltyApi(kind).create(programme.toString()).status())
                        .as(programme.toString())
                        .isEqualTo(201);
            }
        }
    }

    @Test
    void examplesOfTheGuides_areTakenAsTheyAre() throws IOException {
        for (SampleKind kind : SampleKind.values()) {
            Matcher example = EXAMPLE.matcher(text("docs/" + kind.guide() + ".md"));

            assertThat(example.find()).as(kind.segment()).isTrue();
            assertThat(new LoyaltyApi(kind).create(example.group(1)).status())
                    .as(example.group(1))
                    .isEqualTo(201);
        }
    }

    private static String text(String path) throws IOException {
        return Files.readString(RepositoryRoot.path().resolve(path));
    }
}

package dev.stammkunde.managesurveys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.testkit.RepositoryRoot;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The guide for marketing and the OpenAPI document say what the function does. */
final class SurveyDocumentsTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\n(.*?)```");

    @Test
    void exampleOfTheGuide_isTakenAsItIs() throws IOException {
        String guide = Files.readString(RepositoryRoot.path().resolve("docs/surveys.md"));
        Matcher example = EXAMPLE.matcher(guide);

        assertThat(example.find()).isTrue();
        assertThat(new SurveyApi().create(example.group(1)).status()).isEqualTo(201);
    }

    @Test
    void surveysOfTheDemo_areTaken() throws IOException {
        String demo =
                Files.readString(
                        RepositoryRoot.path()
                                .resolve(
                                        "local-runner/src/main/resources/dev/stammkunde/localrunner/demo/surveys.json"));
        for (var survey : SurveyApi.parse(demo)) {
            assertThat(new SurveyApi().create(survey.toString()).status()).isEqualTo(201);
        }
        assertThat(SurveyApi.parse(demo)).hasSize(2);
    }

    @Test
    void routes_ofCodeAndDocument_areTheSame() {
        Set<String> documented =
                new TreeSet<>(OpenApiDocument.read("admin-api.yaml").operations().keySet());
        // What was answered, another function tells.
        documented.removeIf(
                route ->
                        !route.contains("/surveys")
                                || route.endsWith("/results")
                                || route.contains("/verbatims"));

        assertThat(documented)
                .isEqualTo(
                        Arrays.stream(SurveyRoute.values())
                                .map(SurveyRoute::key)
                                .collect(Collectors.toSet()));
    }
}

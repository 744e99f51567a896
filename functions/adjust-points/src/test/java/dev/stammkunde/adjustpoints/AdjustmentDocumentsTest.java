package dev.stammkunde.adjustpoints;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.points.adjust.AdjustmentOutcome.AdjustmentRefusal;
import dev.stammkunde.testkit.RepositoryRoot;
import dev.stammkunde.testkit.http.Reply;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Holds the contract, the samples and the list of problems to the code. */
final class AdjustmentDocumentsTest {

    private static final Path ROOT = RepositoryRoot.path();

    @Test
    void routes_ofCodeAndDocument_areTheSame() {
        assertThat(AdjustApi.DOCUMENT.operations().keySet())
                .isEqualTo(
                        Arrays.stream(AdjustRoute.values())
                                .map(AdjustRoute::key)
                                .collect(Collectors.toSet()));
    }

    @Test
    void examplesOfTheApi_areAsTheirSchemasSay() {
        for (OpenApiDocument.Answer answer : AdjustApi.DOCUMENT.answers()) {
            for (JsonNode example : answer.content().path("examples")) {
                assertThat(
                                AdjustApi.DOCUMENT.mistakes(
                                        answer.content().path("schema"), example.path("value")))
                        .as(answer.route())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void problem_ofEachRefusal_isExplained(AdjustmentRefusal reason) throws IOException {
        String body = AdjustmentProblems.of(reason).body();
        String kind = body.replaceAll(".*urn:stammkunde:problem:([a-z-]+).*", "$1");

        assertThat(Files.readString(ROOT.resolve("docs/api/problems.md")))
                .contains("`" + kind + '`');
    }

    @ParameterizedTest
    @CsvSource({
        "adjust, 201",
        "adjust-without-key, 400",
        "list-pending, 200",
        "approve, 404",
        "reject, 404",
        "change-limits, 200",
        "change-limits-as-support, 403"
    })
    void sampleEvent_isAnsweredAsDocumented(String name, int status) throws IOException {
        Path sample = ROOT.resolve("events/adjust-points").resolve(name + ".json");

        Reply reply = new AdjustApi().send(Files.readString(sample));

        assertThat(reply.status()).isEqualTo(status);
    }
}

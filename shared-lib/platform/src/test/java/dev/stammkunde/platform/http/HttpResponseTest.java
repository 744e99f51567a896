package dev.stammkunde.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.http.HttpEdge.InvocationFailedException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.testing.LogLines;
import dev.stammkunde.testkit.FixedContext;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

class HttpResponseTest {

    private static final String REQUEST =
            """
            {"version":"2.0","routeKey":"GET /","rawPath":"/","rawQueryString":"","headers":{},
             "requestContext":{"http":{"method":"GET"},"requestId":"a","timeEpoch":1}}
            """;

    @Test
    void write_json_isWhatApiGatewayReads() throws IOException {
        HttpResponse response =
                HttpResponse.json(200, "{\"a\":1}").withHeader("location", "/there");

        assertThat(written(response))
                .isEqualTo(
                        "{\"statusCode\":200,\"headers\":{\"cache-control\":\"no-store\",\"content-type\":\"application/json\",\"location\":\"/there\"},"
                                + "\"body\":\"{\\\"a\\\":1}\",\"isBase64Encoded\":false}");
    }

    @Test
    void problem_invalidField_namesIt() {
        var exception =
                Json.parse("{\"price\":\"secret\"}").at("price").invalid("must be a number");

        HttpResponse response = HttpResponse.problem(Problem.of(422, exception));

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.headers()).containsEntry("content-type", "application/problem+json");
        JsonField body = Json.parse(response.body());
        assertThat(body.text("type")).isEqualTo("urn:stammkunde:problem:invalid-field");
        assertThat(body.text("title")).isNotBlank();
        assertThat(body.integer("status")).isEqualTo(422);
        assertThat(body.text("detail")).isEqualTo("price must be a number");
        assertThat(body.elements("errors").getFirst().text("field")).isEqualTo("price");
        assertThat(body.elements("errors").getFirst().text("problem"))
                .isEqualTo("must be a number");
    }

    @Test
    void problem_withoutFields_hasNoErrors() {
        HttpResponse response =
                HttpResponse.problem(Problem.of(404, "unknown-shop", "Unknown shop", "No such."));

        assertThat(Json.parse(response.body()).has("errors")).isFalse();
    }

    @Test
    void serve_answer_isWritten() throws IOException {
        HttpEdge edge =
                new HttpEdge(
                        (request, _) -> HttpResponse.json(200, "\"" + request.method() + "\""),
                        OutcomeLog.of("test"));

        assertThat(serve(edge)).contains("\"body\":\"\\\"GET\\\"\"");
    }

    @Test
    void serve_unexpectedException_isLoggedOnceAndFailsTheInvocation() {
        HttpEdge edge =
                new HttpEdge(
                        (_, _) -> {
                            throw new IllegalStateException("eva@example.com");
                        },
                        OutcomeLog.of("test"));

        try (LogLines lines = new LogLines()) {
            assertThatThrownBy(() -> serve(edge))
                    .isInstanceOf(InvocationFailedException.class)
                    .hasNoCause();
            assertThat(lines.parsed()).hasSize(1);
            assertThat(lines.text()).contains("request-failed").doesNotContain("eva");
        }
    }

    private static String serve(HttpEdge edge) throws IOException {
        var response = new ByteArrayOutputStream();
        edge.serve(
                new ByteArrayInputStream(REQUEST.getBytes(StandardCharsets.UTF_8)),
                response,
                new FixedContext("r-1", () -> 1));
        return response.toString(StandardCharsets.UTF_8);
    }

    private static String written(HttpResponse response) throws IOException {
        var bytes = new ByteArrayOutputStream();
        response.write(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

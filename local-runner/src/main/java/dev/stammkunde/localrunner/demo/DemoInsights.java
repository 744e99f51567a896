package dev.stammkunde.localrunner.demo;

import dev.stammkunde.localrunner.base.Json;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;

/** Has the demo shops' figures counted at once, for which the first night would else be awaited. */
public final class DemoInsights {

    private static final String FUNCTION =
            "/2015-03-31/functions/stammkunde-local-GatherInsightsFunction";

    private DemoInsights() {}

    /**
     * Orders it, as the schedule does.
     *
     * @return what was refused, for people
     */
    public static List<String> load(URI base, Instant now) throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var endpoints =
                    client.send(
                            HttpRequest.newBuilder(base.resolve("/_local/endpoints")).build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            var lambda = URI.create(Json.read(endpoints.body()).path("others").asText());
            var ordered =
                    client.send(
                            HttpRequest.newBuilder(lambda.resolve(FUNCTION + "/invocations"))
                                    .header("X-Amz-Invocation-Type", "Event")
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    "{\"time\": \"" + now + "\"}"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return ordered.statusCode() / 100 == 2
                    ? List.of()
                    : List.of("The demo's figures are not counted: " + ordered.statusCode());
        } catch (IOException e) {
            return List.of("The demo's figures are not counted: " + e.getMessage());
        }
    }
}

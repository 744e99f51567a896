package dev.stammkunde.collectsurveyresponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.NullMarked;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long a local runner takes for the page of a survey that everybody may answer. */
@NullMarked
record PageTimes(HttpClient http, URI base) {

    private static final int PAGES = 300;
    private static final String SHOP = "demo-shop";
    private static final String OPEN =
            """
            {"id": "open", "name": "NPS", "trigger": {"kind": "LINK_ONLY"},
             "title": {"de": "Deine Meinung", "en": "Your opinion"},
             "questions": [
              {"kind": "RATING", "id": "recommend", "scale": "NPS", "text": {"de": "Empfiehlst du uns?", "en": "Recommend?"}},
              {"kind": "TEXT", "id": "why", "text": {"de": "Warum?", "en": "Why?"}}]}
            """;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Returns where DynamoDB of the runner is. */
    URI dynamoDb() throws Exception {
        return URI.create(json(base.resolve("/_local/endpoints")).path("dynamodb").asText());
    }

    /** Publishes a survey and asks for its page; returns what that came to in words. */
    String measure() throws Exception {
        String token =
                JSON.readTree(
                                send(
                                                "POST",
                                                base.resolve("/_local/sign-in"),
                                                "{\"user\":\"mia\",\"groups\":[\"marketing\"]}",
                                                "none")
                                        .body())
                        .path("token")
                        .asText();
        URI surveys = base.resolve("/admin/shops/" + SHOP + "/surveys");
        send("POST", surveys, OPEN, "Bearer " + token);
        URI published = base.resolve("/surveys/open/" + SHOP + "/open?score=9");
        String page =
                send("GET", published, "", "none").headers().firstValue("location").orElseThrow();
        List<Double> millis = new ArrayList<>();
        int bytes = 0;
        for (int i = 0; i < 2 * PAGES; i++) {
            long start = System.nanoTime();
            String body = send("GET", base.resolve(page), "", "none").body();
            if (i >= PAGES) {
                millis.add((System.nanoTime() - start) / 1e6);
            }
            bytes = body.getBytes(StandardCharsets.UTF_8).length;
        }
        List<Double> sorted = millis.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "the page on the runner: median %.1f ms, 99 %% %.1f ms, %,d bytes",
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                bytes);
    }

    private JsonNode json(URI address) throws Exception {
        return JSON.readTree(send("GET", address, "", "none").body());
    }

    private HttpResponse<String> send(String method, URI address, String body, String authorization)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(address)
                                .header("Accept", "application/json")
                                .header("Content-Type", "application/json")
                                .header("Authorization", authorization)
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(address + " " + answer.statusCode() + answer.body());
        }
        return answer;
    }
}

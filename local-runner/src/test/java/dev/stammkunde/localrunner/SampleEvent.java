package dev.stammkunde.localrunner;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;

/** A request of {@code events/}, sent over HTTP as its shop would send it. */
final class SampleEvent {

    private static final Set<String> SET_BY_CLIENT = Set.of("host", "content-length", "connection");

    private final JsonNode event;

    private SampleEvent(JsonNode event) {
        this.event = event;
    }

    static SampleEvent webhook(Path root, String name) throws IOException {
        Path file = root.resolve("events/receive-shop-webhook/" + name + ".json");
        return new SampleEvent(Json.read(Files.readString(file)));
    }

    HttpResponse<String> post(HttpClient client, URI base)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(event.path("rawPath").asText()))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body()));
        event.path("headers")
                .properties()
                .forEach(
                        header -> {
                            if (!SET_BY_CLIENT.contains(header.getKey())) {
                                request.header(header.getKey(), header.getValue().asText());
                            }
                        });
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private byte[] body() {
        String body = event.path("body").asText();
        return event.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }
}

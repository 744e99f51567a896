package dev.stammkunde.localrunner;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls a runner over HTTP. */
final class RunnerClient implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;

    RunnerClient(URI base) {
        this.base = base;
    }

    HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, String body, String... headers)
            throws IOException, InterruptedException {
        return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> options(String path, String... headers)
            throws IOException, InterruptedException {
        return send(request(path, headers).method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    }

    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return send(
                request(path, headers).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    /** Returns the mails to the address, oldest first; all if it is empty. */
    List<JsonNode> mails(String to) throws IOException, InterruptedException {
        var mails = new ArrayList<JsonNode>();
        json("/_local/mails?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8))
                .forEach(mails::add);
        return mails.reversed();
    }

    /** Moves the clock on, such as by {@code P1D}, and returns what fired on the way. */
    JsonNode advance(String duration) throws IOException, InterruptedException {
        return moved("{\"advance\":\"" + duration + "\"}");
    }

    /** Moves the clock to the instant and returns what fired on the way. */
    JsonNode moveTo(Instant instant) throws IOException, InterruptedException {
        return moved("{\"instant\":\"" + instant + "\"}");
    }

    private JsonNode moved(String body) throws IOException, InterruptedException {
        var answer = post("/_local/clock", body);
        if (answer.statusCode() != 200) {
            throw new IOException("The clock was not moved: " + answer.body());
        }
        return Json.read(answer.body()).path("fired");
    }

    /** Returns what the runner's clock shows. */
    Instant now() throws IOException, InterruptedException {
        return Instant.parse(json("/_local/clock").path("instant").asText());
    }

    /** Returns the next time of each schedule, by its name. */
    Map<String, Instant> schedules() throws IOException, InterruptedException {
        var schedules = new LinkedHashMap<String, Instant>();
        json("/_local/")
                .path("schedules")
                .properties()
                .forEach(
                        schedule ->
                                schedules.put(
                                        schedule.getKey(),
                                        Instant.parse(schedule.getValue().asText())));
        return schedules;
    }

    /** Signs in and returns the header that shows it: {@code Authorization} and its value. */
    String[] signIn(String user, String... groups) throws IOException, InterruptedException {
        var answer =
                post(
                        "/_local/sign-in",
                        Json.write(Map.of("user", user, "groups", List.of(groups))));
        return new String[] {
            "Authorization", "Bearer " + Json.read(answer.body()).path("token").asText()
        };
    }

    /** Makes SES fail; the name is one of those that the page for sending shows. */
    void fail(String fault, int times) throws IOException, InterruptedException {
        post("/_local/ses", Json.write(Map.of("fault", fault, "times", times)));
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return Json.read(get(path).body());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var builder = HttpRequest.newBuilder(base.resolve(path));
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder builder)
            throws IOException, InterruptedException {
        return client.send(builder.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
    }
}

package dev.stammkunde.commands;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.NotJsonException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Function;

/** The pages of a local runner that is running, as JSON. */
final class LocalRunnerPages {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http;
    private final URI runner;

    private LocalRunnerPages(HttpClient http, URI runner) {
        this.http = http;
        this.runner = runner;
    }

    /**
     * Reads something from pages.
     *
     * @throws CommandFailedException if nobody answers, or not as a local runner does
     */
    static <T> T read(URI runner, Function<LocalRunnerPages, T> reading) {
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return reading.apply(new LocalRunnerPages(http, runner));
        } catch (InvalidFieldException | NotJsonException e) {
            throw new CommandFailedException(
                    "What answers at " + runner + " is no local runner: " + e.getMessage());
        }
    }

    /** Returns where a service of the runner listens. */
    URI endpoint(String service) {
        return get("/_local/endpoints").at(service).parsed("a URL", URI::create);
    }

    JsonField get(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(runner.resolve(path))
                        .timeout(PATIENCE)
                        .header("Accept", "application/json")
                        .build();
        try {
            return Json.parse(http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
        } catch (IOException _) {
            throw new CommandFailedException(
                    "No local runner answers at " + runner + "; ./run-local starts one.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("Interrupted.");
        }
    }
}

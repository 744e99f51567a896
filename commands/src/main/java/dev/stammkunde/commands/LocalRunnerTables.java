package dev.stammkunde.commands;

import dev.stammkunde.lambdasupport.json.InvalidFieldException;
import dev.stammkunde.lambdasupport.json.Json;
import dev.stammkunde.lambdasupport.json.JsonField;
import dev.stammkunde.lambdasupport.json.NotJsonException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The tables of a local runner that is running.
 *
 * @param endpoint its DynamoDB
 */
record LocalRunnerTables(URI endpoint, Map<String, String> namesById) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    LocalRunnerTables {
        namesById = Map.copyOf(namesById);
    }

    String name(String logicalId) {
        String name = namesById.get(logicalId);
        if (name == null) {
            throw new CommandFailedException("The local runner has no table " + logicalId + ".");
        }
        return name;
    }

    /**
     * Asks {@code /_local/endpoints} and {@code /_local/tables}.
     *
     * @throws CommandFailedException if nobody answers, or not as a local runner does
     */
    static LocalRunnerTables ask(URI runner) {
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            URI endpoint =
                    get(http, runner, "/_local/endpoints")
                            .at("dynamodb")
                            .parsed("a URL", URI::create);
            Map<String, String> names = new HashMap<>();
            for (JsonField row : get(http, runner, "/_local/tables").elements()) {
                names.put(row.text("table"), row.text("name"));
            }
            return new LocalRunnerTables(endpoint, names);
        } catch (InvalidFieldException | NotJsonException e) {
            throw new CommandFailedException(
                    "What answers at " + runner + " is no local runner: " + e.getMessage());
        }
    }

    private static JsonField get(HttpClient http, URI runner, String path) {
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

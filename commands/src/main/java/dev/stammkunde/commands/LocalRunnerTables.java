package dev.stammkunde.commands;

import dev.stammkunde.platform.json.JsonField;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The tables of a local runner that is running.
 *
 * @param endpoint its DynamoDB
 * @param now what its clock shows, which may be any time
 */
record LocalRunnerTables(URI endpoint, Instant now, Map<String, String> namesById) {

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
     * Asks {@code /_local/endpoints}, {@code /_local/clock} and {@code /_local/tables}.
     *
     * @throws CommandFailedException if nobody answers, or not as a local runner does
     */
    static LocalRunnerTables ask(URI runner) {
        return LocalRunnerPages.read(
                runner,
                pages -> {
                    Map<String, String> names = new HashMap<>();
                    for (JsonField row : pages.get("/_local/tables").elements()) {
                        names.put(row.text("table"), row.text("name"));
                    }
                    return new LocalRunnerTables(
                            pages.endpoint("dynamodb"),
                            pages.get("/_local/clock").instant("instant"),
                            names);
                });
    }
}

package dev.stammkunde.localrunner.functions;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of a batch of messages or changes, by Lambda's rules for partial responses. */
public sealed interface BatchOutcome {

    /** Some failed, or none: the reason for each, by id. */
    record Items(Map<String, String> failures) implements BatchOutcome {}

    /**
     * All of it failed.
     *
     * @param called whether the call failed, and not only what it answered: that a batch is then
     *     cut in half is documented of failed calls alone
     */
    record Whole(String reason, boolean called) implements BatchOutcome {}

    /** Returns the reason for each item that failed, by id; empty if all succeeded. */
    default Map<String, String> failures(List<String> ids) {
        return switch (this) {
            case Items items -> items.failures();
            case Whole whole -> {
                var failures = new LinkedHashMap<String, String>();
                ids.forEach(id -> failures.put(id, whole.reason()));
                yield failures;
            }
        };
    }

    /**
     * Returns what became of a batch.
     *
     * @param ids of what was in it
     */
    static BatchOutcome of(List<String> ids, FunctionResult result, boolean reportsFailures) {
        return switch (result) {
            case FunctionResult.Failed failed -> new Whole(failed.reason(), true);
            case FunctionResult.Answered answered ->
                    reportsFailures ? reported(ids, answered) : new Items(Map.of());
        };
    }

    private static BatchOutcome reported(List<String> ids, FunctionResult.Answered answered) {
        JsonNode response;
        try {
            response = answered.body().length == 0 ? Json.object() : Json.read(answered.body());
        } catch (IOException _) {
            return new Whole("The function's response is not JSON.", false);
        }
        // Lambda takes null and an empty or missing list for success.
        var items = response.path("batchItemFailures");
        if (items.isMissingNode() || items.isNull()) {
            return new Items(Map.of());
        }
        var known = new HashSet<>(ids);
        var failures = new LinkedHashMap<String, String>();
        for (JsonNode item : items) {
            var id = item.path("itemIdentifier").asText("");
            if (!known.contains(id)) {
                return new Whole("The function reported an unknown item \"" + id + "\".", false);
            }
            failures.put(id, reason(id, answered.logs()));
        }
        return new Items(failures);
    }

    private static String reason(String id, List<String> logs) {
        return logs.reversed().stream()
                .filter(line -> line.contains(id))
                .findFirst()
                .or(() -> logs.reversed().stream().filter(BatchOutcome::isWarning).findFirst())
                .orElse("The function reported it as failed.");
    }

    private static boolean isWarning(String line) {
        return line.contains("ERROR") || line.contains("WARN");
    }
}

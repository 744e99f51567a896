package dev.stammkunde.localrunner.queues;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.functions.FunctionResult;

import software.amazon.awssdk.services.sqs.model.Message;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which messages of a batch failed, and why: by Lambda's rules for partial batch responses. */
final class BatchOutcome {

    private BatchOutcome() {}

    /** Returns the reason for each message that failed, by message id; empty if all succeeded. */
    static Map<String, String> failures(
            List<Message> batch, FunctionResult result, boolean reportsFailures) {
        return switch (result) {
            case FunctionResult.Failed failed -> all(batch, failed.reason());
            case FunctionResult.Answered answered ->
                    reportsFailures ? reported(batch, answered) : Map.of();
        };
    }

    private static Map<String, String> reported(
            List<Message> batch, FunctionResult.Answered answered) {
        JsonNode response;
        try {
            response = answered.body().length == 0 ? Json.object() : Json.read(answered.body());
        } catch (IOException _) {
            return all(batch, "The function's response is not JSON.");
        }
        // Lambda takes null and an empty or missing list for success.
        var items = response.path("batchItemFailures");
        if (items.isMissingNode() || items.isNull()) {
            return Map.of();
        }
        var known = new HashSet<>(ids(batch));
        var failures = new LinkedHashMap<String, String>();
        for (JsonNode item : items) {
            var id = item.path("itemIdentifier").asText("");
            if (!known.contains(id)) {
                return all(batch, "The function reported an unknown item \"" + id + "\".");
            }
            failures.put(id, reason(id, answered.logs()));
        }
        return failures;
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

    private static Map<String, String> all(List<Message> batch, String reason) {
        var failures = new LinkedHashMap<String, String>();
        ids(batch).forEach(id -> failures.put(id, reason));
        return failures;
    }

    private static Set<String> ids(List<Message> batch) {
        return batch.stream().map(Message::messageId).collect(Collectors.toSet());
    }
}

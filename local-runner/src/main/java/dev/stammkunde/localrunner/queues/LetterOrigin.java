package dev.stammkunde.localrunner.queues;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.template.Stack;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

import java.io.IOException;
import java.util.Optional;

/**
 * Where a dead letter was to go, what was to arrive there, and why it did not, as far as the letter
 * says so itself.
 */
sealed interface LetterOrigin {

    /** Where Lambda's record says which changes of a stream it is about. */
    String STREAM_PLACE = "DDBStreamBatchInfo";

    /** What went wrong, if the letter says so. */
    Optional<String> reason();

    /** A queue was to get it, or had it and nobody could handle it. */
    record OfQueue(Stack.Queue queue, Optional<String> reason) implements LetterOrigin {}

    /** A function was to be called. */
    record OfFunction(Stack.Function function, JsonNode payload, Optional<String> reason)
            implements LetterOrigin {}

    /**
     * A function was to get changes of a table. The letter says where they stood in the stream and
     * does not have them.
     */
    record OfStream(Stack.Function function, Optional<String> reason) implements LetterOrigin {}

    /** It does not say, or what it names is not in the template. */
    record Unknown(Optional<String> reason) implements LetterOrigin {}

    /** Returns the id in the template of where it was to go; empty if nobody knows. */
    default String id() {
        return switch (this) {
            case OfQueue of -> of.queue().id();
            case OfFunction of -> of.function().id();
            case OfStream of -> of.function().id();
            case Unknown _ -> "";
        };
    }

    static LetterOrigin of(Message message, Stack stack) {
        var source =
                message.attributes().get(MessageSystemAttributeName.DEAD_LETTER_QUEUE_SOURCE_ARN);
        if (source != null) {
            return of(source, message, Optional.empty(), stack);
        }
        var target = attribute(message, Undelivered.TARGET_ARN);
        return target == null
                ? ofRecord(message.body(), stack)
                : of(
                        target,
                        message,
                        Optional.ofNullable(attribute(message, Undelivered.ERROR_MESSAGE)),
                        stack);
    }

    private static LetterOrigin of(
            String arn, Message message, Optional<String> reason, Stack stack) {
        Optional<LetterOrigin> queue =
                stack.findQueue(arn).map(found -> new OfQueue(found, reason));
        return queue.orElseGet(() -> ofFunction(arn, json(message.body()), reason, stack));
    }

    /** Lambda's record of a call that failed for good. */
    private static LetterOrigin ofRecord(String body, Stack stack) {
        var record = json(body);
        if (record.has(STREAM_PLACE)) {
            return ofPlace(record, stack);
        }
        var message = record.at("/responsePayload/errorMessage").asText("");
        return ofFunction(
                record.at("/requestContext/functionArn").asText(),
                record.path("requestPayload"),
                message.isEmpty() ? Optional.empty() : Optional.of(message),
                stack);
    }

    /** Lambda's record of changes that were given up. */
    private static LetterOrigin ofPlace(JsonNode record, Stack stack) {
        var place = record.path(STREAM_PLACE);
        var count = place.path("batchSize").asInt();
        var reason =
                Optional.of(
                        "%s: %d %s of %s from %s on"
                                .formatted(
                                        record.at("/requestContext/condition").asText(),
                                        count,
                                        count == 1 ? "change" : "changes",
                                        place.path("shardId").asText(),
                                        place.path("startSequenceNumber").asText()));
        return findFunction(record.at("/requestContext/functionArn").asText(), stack)
                .<LetterOrigin>map(function -> new OfStream(function, reason))
                .orElseGet(() -> new Unknown(reason));
    }

    private static LetterOrigin ofFunction(
            String arn, JsonNode payload, Optional<String> reason, Stack stack) {
        return findFunction(arn, stack)
                .<LetterOrigin>map(function -> new OfFunction(function, payload, reason))
                .orElseGet(() -> new Unknown(reason));
    }

    private static Optional<Stack.Function> findFunction(String arn, Stack stack) {
        return stack.functions().stream()
                .filter(
                        function ->
                                arn.equals(function.arn()) || arn.startsWith(function.arn() + ":"))
                .findFirst();
    }

    private static @Nullable String attribute(Message message, String name) {
        MessageAttributeValue value = message.messageAttributes().get(name);
        return value == null ? null : value.stringValue();
    }

    private static JsonNode json(String body) {
        try {
            return Json.read(body);
        } catch (IOException _) {
            return Json.object();
        }
    }
}

package dev.stammkunde.localrunner.queues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.Json;
import dev.stammkunde.localrunner.template.Stack;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Carries the messages of all queues over a restart, in a file. They are written when the runner
 * stops in order; one that is killed loses what was in its queues.
 */
public final class KeptMessages {

    private static final int MOST_WAITS = 3;

    private final Path file;
    private final Queues queues;
    private final SqsClient sqs;
    private final Stack stack;

    public KeptMessages(Path folder, SqsClient sqs, Stack stack, Queues queues) {
        this.file = folder.resolve("queues.json");
        this.sqs = sqs;
        this.queues = queues;
        this.stack = stack;
    }

    /** Puts the messages of the last run back into their queues. Receive counts start again. */
    public void restore(FailureReasons reasons) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            for (JsonNode entry : Json.read(Files.readAllBytes(file))) {
                stack.queues().stream()
                        .filter(queue -> queue.id().equals(entry.path("queue").asText()))
                        .forEach(queue -> restore(queue, entry, reasons));
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void restore(Stack.Queue queue, JsonNode entry, FailureReasons reasons) {
        var sent =
                sqs.sendMessage(
                        request ->
                                request.queueUrl(Queues.url(queue))
                                        .messageBody(entry.path("body").asText()));
        if (entry.hasNonNull("reason")) {
            reasons.remember(sent.messageId(), entry.path("reason").asText());
        }
    }

    /** Takes everything out of the queues and writes it to the file. */
    public void keep(FailureReasons reasons) {
        var entries = Json.array();
        for (Stack.Queue queue : stack.queues()) {
            // What failed just now is hidden for a moment.
            for (int waits = 0; waits < MOST_WAITS && queues.depth(queue).total() > 0; ) {
                var messages = receive(queue);
                messages.forEach(message -> entries.add(entry(queue, message, reasons)));
                if (messages.isEmpty()) {
                    waits++;
                } else {
                    MessageBatches.delete(sqs, queue, messages);
                }
            }
        }
        try {
            Files.write(file, Json.bytes(entries));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode entry(Stack.Queue queue, Message message, FailureReasons reasons) {
        var entry = Json.object().put("queue", queue.id()).put("body", message.body());
        reasons.find(message.messageId()).ifPresent(reason -> entry.put("reason", reason));
        return entry;
    }

    private List<Message> receive(Stack.Queue queue) {
        return sqs.receiveMessage(
                        request ->
                                request.queueUrl(Queues.url(queue))
                                        .maxNumberOfMessages(10)
                                        .waitTimeSeconds(1))
                .messages();
    }
}

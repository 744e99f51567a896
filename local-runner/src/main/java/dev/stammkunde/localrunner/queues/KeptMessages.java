package dev.stammkunde.localrunner.queues;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stammkunde.localrunner.Json;
import dev.stammkunde.localrunner.template.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Carries the messages of all queues over a restart, in a file. They are written when the runner
 * stops in order; one that is killed loses what was in its queues.
 */
public final class KeptMessages {

    private final Path file;
    private final SqsClient sqs;
    private final Stack stack;

    public KeptMessages(Path folder, SqsClient sqs, Stack stack) {
        this.file = folder.resolve("queues.json");
        this.sqs = sqs;
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
            for (var messages = receive(queue); !messages.isEmpty(); messages = receive(queue)) {
                for (Message message : messages) {
                    var entry = entries.addObject();
                    entry.put("queue", queue.id()).put("body", message.body());
                    reasons.find(message.messageId())
                            .ifPresent(reason -> entry.put("reason", reason));
                }
                MessageBatches.delete(sqs, queue, messages);
            }
        }
        try {
            Files.write(file, Json.bytes(entries));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Message> receive(Stack.Queue queue) {
        return sqs.receiveMessage(
                        request -> request.queueUrl(Queues.url(queue)).maxNumberOfMessages(10))
                .messages();
    }
}

package dev.stammkunde.localrunner.queues;

import dev.stammkunde.localrunner.Json;
import dev.stammkunde.localrunner.functions.Functions;
import dev.stammkunde.localrunner.template.Stack;
import dev.stammkunde.localrunner.time.RunnerClock;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Shows what failed for good and sends it back to where it failed. */
public final class DeadLetters {

    private static final int MOST = 1_000;
    private static final int HIDDEN_SECONDS = 60;

    private final SqsClient sqs;
    private final RunnerClock clock;
    private final Stack stack;
    private final Queues queues;
    private final Functions functions;
    private final FailureReasons reasons;

    public DeadLetters(
            SqsClient sqs,
            RunnerClock clock,
            Stack stack,
            Queues queues,
            Functions functions,
            FailureReasons reasons) {
        this.sqs = sqs;
        this.clock = clock;
        this.stack = stack;
        this.queues = queues;
        this.functions = functions;
        this.reasons = reasons;
    }

    /**
     * A message in a dead-letter queue; {@code reason} is null where the runner does not know it.
     */
    public record Letter(
            String queue, String messageId, Instant sent, String body, @Nullable String reason) {}

    /** Returns what lies in dead-letter queues, up to a thousand of each; nothing is taken out. */
    public synchronized List<Letter> list() {
        var letters = new ArrayList<Letter>();
        stack.queues().stream()
                .filter(stack::isDeadLetterQueue)
                .forEach(
                        queue ->
                                visit(
                                        queue,
                                        message -> {
                                            letters.add(letter(queue, message));
                                            return false;
                                        }));
        return letters;
    }

    /**
     * Sends messages back to the queue or function that failed on them.
     *
     * @param messageId the one to send, or null for all
     * @return how many were sent
     * @throws IllegalArgumentException if there is no such dead-letter queue
     */
    public synchronized int redrive(String queueId, @Nullable String messageId) {
        var queue =
                stack.queues().stream()
                        .filter(q -> q.id().equals(queueId) && stack.isDeadLetterQueue(q))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "There is no dead-letter queue " + queueId + "."));
        var sent = new int[1];
        visit(
                queue,
                message -> {
                    if (messageId != null && !messageId.equals(message.messageId())) {
                        return false;
                    }
                    sendBack(queue, message.body());
                    sent[0]++;
                    return true;
                });
        return sent[0];
    }

    private void sendBack(Stack.Queue queue, String body) {
        var source = findSource(queue);
        if (source.isPresent()) {
            queues.send(source.get(), body);
            return;
        }
        var function =
                stack.functions().stream()
                        .filter(f -> f.failureArn().filter(queue.arn()::equals).isPresent())
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "Nothing in the template feeds "
                                                        + queue.id()
                                                        + "."));
        functions.invoke(function.id(), "redrive of " + queue.id(), payload(body));
    }

    private Optional<Stack.Queue> findSource(Stack.Queue queue) {
        return stack.queues().stream()
                .filter(
                        q ->
                                q.redrive()
                                        .map(Stack.Redrive::deadLetterArn)
                                        .filter(queue.arn()::equals)
                                        .isPresent())
                .findFirst();
    }

    /** An on-failure destination gets a record of the call, with the event within it. */
    private static byte[] payload(String body) {
        try {
            return Json.bytes(Json.read(body).path("requestPayload"));
        } catch (IOException _) {
            return body.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static Optional<String> reasonInside(String body) {
        try {
            var message = Json.read(body).at("/responsePayload/errorMessage").asText("");
            return message.isEmpty() ? Optional.empty() : Optional.of(message);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Receives everything once; what the visitor takes is deleted, the rest is shown again. */
    private void visit(Stack.Queue queue, Predicate<Message> visitor) {
        var kept = new ArrayList<List<Message>>();
        try {
            for (int seen = 0; seen < MOST; ) {
                var messages =
                        sqs.receiveMessage(
                                        request ->
                                                request.queueUrl(Queues.url(queue))
                                                        .maxNumberOfMessages(10)
                                                        .visibilityTimeout(HIDDEN_SECONDS)
                                                        .messageSystemAttributeNames(
                                                                MessageSystemAttributeName.ALL))
                                .messages();
                if (messages.isEmpty()) {
                    return;
                }
                seen += messages.size();
                kept.add(messages);
                var taken = messages.stream().filter(visitor).toList();
                if (!taken.isEmpty()) {
                    MessageBatches.delete(sqs, queue, taken);
                    kept.removeLast();
                    var rest = messages.stream().filter(m -> !taken.contains(m)).toList();
                    if (!rest.isEmpty()) {
                        kept.add(rest);
                    }
                }
            }
        } finally {
            kept.forEach(messages -> MessageBatches.hide(sqs, queue, messages, 0));
        }
    }

    private Letter letter(Stack.Queue queue, Message message) {
        var sent = message.attributes().get(MessageSystemAttributeName.SENT_TIMESTAMP);
        return new Letter(
                queue.id(),
                message.messageId(),
                clock.atMachineTime(Instant.ofEpochMilli(sent == null ? 0 : Long.parseLong(sent))),
                message.body(),
                reasons.find(message.messageId())
                        .or(() -> reasonInside(message.body()))
                        .orElse(null));
    }
}

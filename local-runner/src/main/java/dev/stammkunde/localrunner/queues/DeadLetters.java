package dev.stammkunde.localrunner.queues;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.template.Stack;
import dev.stammkunde.localrunner.time.RunnerClock;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Shows what failed for good and sends it back to where it failed. */
public final class DeadLetters {

    private static final int MOST = 1_000;
    private static final int HIDDEN_SECONDS = 60;

    private final SqsClient sqs;
    private final RunnerClock clock;
    private final Stack stack;
    private final Queues queues;
    private final CallFunction functions;
    private final FailureReasons reasons;

    public DeadLetters(
            SqsClient sqs,
            RunnerClock clock,
            Stack stack,
            Queues queues,
            CallFunction functions,
            FailureReasons reasons) {
        this.sqs = sqs;
        this.clock = clock;
        this.stack = stack;
        this.queues = queues;
        this.functions = functions;
        this.reasons = reasons;
    }

    /** Calls a function asynchronously. */
    @FunctionalInterface
    public interface CallFunction {

        void call(String functionId, String trigger, JsonNode payload);
    }

    /**
     * A message in a dead-letter queue.
     *
     * @param source the queue or function that it was for; empty if nobody knows
     * @param reason null where nobody knows it
     */
    public record Letter(
            String queue,
            String source,
            String messageId,
            Instant sent,
            String body,
            @Nullable String reason) {}

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
     * Sends messages back to the queue or function that each was for. What says of no such thing
     * stays.
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
                    var isSent = sendBack(queue, message);
                    sent[0] += isSent ? 1 : 0;
                    return isSent;
                });
        return sent[0];
    }

    private boolean sendBack(Stack.Queue deadLetters, Message message) {
        return switch (LetterOrigin.of(message, stack)) {
            case LetterOrigin.OfQueue of -> {
                queues.send(of.queue(), message.body());
                yield true;
            }
            case LetterOrigin.OfFunction of -> {
                functions.call(of.function().id(), "redrive of " + deadLetters.id(), of.payload());
                yield true;
            }
            case LetterOrigin.OfStream _, LetterOrigin.Unknown _ -> false;
        };
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
                                                        .messageAttributeNames("All")
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
        var origin = LetterOrigin.of(message, stack);
        return new Letter(
                queue.id(),
                origin.id(),
                message.messageId(),
                clock.atMachineTime(Instant.ofEpochMilli(sent == null ? 0 : Long.parseLong(sent))),
                message.body(),
                reasons.find(message.messageId()).or(origin::reason).orElse(null));
    }
}

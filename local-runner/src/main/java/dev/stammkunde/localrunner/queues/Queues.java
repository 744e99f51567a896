package dev.stammkunde.localrunner.queues;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.template.Stack;
import dev.stammkunde.stacktemplate.Names;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The queues of the stack: makes them, sends to them and counts what is in them. */
public final class Queues {

    private final SqsClient sqs;
    private final SqsServer server;
    private final MessageCount count;
    private final Stack stack;
    private final List<String> feeding;

    public Queues(SqsClient sqs, SqsServer server, Stack stack) {
        this.sqs = sqs;
        this.server = server;
        this.count = server.count();
        this.feeding =
                stack.queueMappings().stream()
                        .flatMap(mapping -> stack.findQueue(mapping.queueArn()).stream())
                        .map(Stack.Queue::name)
                        .distinct()
                        .toList();
        this.stack = stack;
    }

    /** What is in a queue: ready, being worked on, and waiting for its time. */
    public record Depth(int ready, int inFlight, int delayed) {

        /** Returns how many messages there are in all. */
        public int total() {
            return ready + inFlight + delayed;
        }
    }

    /** Makes all queues, those that others name as their dead-letter queue first. */
    public void create() {
        stack.queues().stream().filter(queue -> queue.redrive().isEmpty()).forEach(this::create);
        stack.queues().stream().filter(queue -> queue.redrive().isPresent()).forEach(this::create);
    }

    /**
     * Puts the messages that were kept back into their queues.
     *
     * @return how many messages are of queues that the stack does not have any more
     */
    public long restore() {
        return server.restore(stack.queues().stream().map(Stack.Queue::name).toList());
    }

    private void create(Stack.Queue queue) {
        var attributes = new HashMap<QueueAttributeName, String>();
        attributes.put(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                String.valueOf(queue.visibilityTimeout().toSeconds()));
        queue.redrive()
                .ifPresent(
                        redrive ->
                                attributes.put(
                                        QueueAttributeName.REDRIVE_POLICY,
                                        Json.write(
                                                Map.of(
                                                        "deadLetterTargetArn",
                                                        redrive.deadLetterArn(),
                                                        "maxReceiveCount",
                                                        redrive.maxReceiveCount()))));
        sqs.createQueue(request -> request.queueName(queue.name()).attributes(attributes));
    }

    /** Sends text to the queue. */
    public void send(Stack.Queue queue, String body) {
        sqs.sendMessage(request -> request.queueUrl(url(queue)).messageBody(body));
    }

    /** Sends text with attributes, which are text too. */
    public void send(Stack.Queue queue, String body, Map<String, String> attributes) {
        var values = new HashMap<String, MessageAttributeValue>();
        attributes.forEach(
                (name, value) ->
                        values.put(
                                name,
                                MessageAttributeValue.builder()
                                        .dataType("String")
                                        .stringValue(value)
                                        .build()));
        sqs.sendMessage(
                request ->
                        request.queueUrl(url(queue)).messageBody(body).messageAttributes(values));
    }

    /** Returns how full the queue is. */
    public Depth depth(Stack.Queue queue) {
        var attributes =
                sqs.getQueueAttributes(
                                request ->
                                        request.queueUrl(url(queue))
                                                .attributeNames(QueueAttributeName.ALL))
                        .attributes();
        return new Depth(
                number(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES),
                number(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE),
                number(attributes, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED));
    }

    /** Returns how many messages wait for a function or are with one; costs next to nothing. */
    public int waiting() {
        return feeding.stream().mapToInt(count::of).sum();
    }

    /** Returns how many messages a queue has, ready or not; costs next to nothing. */
    int count(Stack.Queue queue) {
        return count.of(queue.name());
    }

    /**
     * Waits until a message comes to a queue, or somebody wakes who waits.
     *
     * @return false after the longest time
     */
    boolean awaitNews(Stack.Queue queue, Duration longest) throws InterruptedException {
        return count.awaitNews(queue.name(), longest);
    }

    /** Lets nobody wait for a message of a queue any longer. */
    void wake(Stack.Queue queue) {
        count.wake(queue.name());
    }

    /**
     * Asks the queues themselves, for when messages seem to wait longer than anything takes: what
     * an empty queue is said to have is forgotten.
     */
    public void recount() {
        stack.queues().stream()
                .filter(queue -> count.of(queue.name()) > 0 && depth(queue).total() == 0)
                .forEach(queue -> count.clear(queue.name()));
    }

    /** Returns what clients name the queue by. */
    public static String url(Stack.Queue queue) {
        return "http://sqs.local/" + Names.ACCOUNT + "/" + queue.name();
    }

    private static int number(Map<QueueAttributeName, String> attributes, QueueAttributeName name) {
        return Integer.parseInt(attributes.getOrDefault(name, "0"));
    }
}

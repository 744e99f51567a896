package dev.stammkunde.webhooks.queues;

import dev.stammkunde.webhooks.json.WebhookMessage;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts webhooks into the queue of {@code send-webhooks}, a message for each endpoint. */
public final class SqsWebhooks implements WebhookQueue {

    private static final int MOST_PER_CALL = 10;
    private static final int TRIES = 3;

    private final SqsClient client;
    private final String queueUrl;

    /** Names the queue; sends nothing yet. */
    public SqsWebhooks(SqsClient client, String queueUrl) {
        this.client = client;
        this.queueUrl = queueUrl;
    }

    @Override
    public void put(List<WebhookMessage.Deliver> deliveries) {
        send(deliveries.stream().map(WebhookMessage::write).toList(), 0);
    }

    @Override
    public void putLater(WebhookMessage.Deliver delivery, Duration delay) {
        int seconds = Math.toIntExact(delay.plusSeconds(1).minusNanos(1).toSeconds());
        send(List.of(WebhookMessage.write(delivery)), seconds);
    }

    @Override
    public void sweep(Instant by) {
        send(List.of(WebhookMessage.writeDue(by.toString())), 0);
    }

    private void send(List<String> messages, int delaySeconds) {
        int refused = 0;
        for (int from = 0; from < messages.size(); from += MOST_PER_CALL) {
            int to = Math.min(messages.size(), from + MOST_PER_CALL);
            refused += refusedOf(messages.subList(from, to), delaySeconds);
        }
        if (refused > 0) {
            throw new IllegalStateException(refused + " webhooks were not taken by the queue");
        }
    }

    private int refusedOf(List<String> messages, int delaySeconds) {
        List<SendMessageBatchRequestEntry> left = new ArrayList<>();
        for (String message : messages) {
            left.add(
                    SendMessageBatchRequestEntry.builder()
                            .id(String.valueOf(left.size()))
                            .messageBody(message)
                            .delaySeconds(delaySeconds)
                            .build());
        }
        for (int attempt = 1; attempt <= TRIES && !left.isEmpty(); attempt++) {
            List<SendMessageBatchRequestEntry> entries = List.copyOf(left);
            // A call that succeeds may still have failed for some of its entries.
            List<String> failed =
                    client
                            .sendMessageBatch(r -> r.queueUrl(queueUrl).entries(entries))
                            .failed()
                            .stream()
                            .map(BatchResultErrorEntry::id)
                            .toList();
            left.removeIf(entry -> !failed.contains(entry.id()));
        }
        return left.size();
    }
}

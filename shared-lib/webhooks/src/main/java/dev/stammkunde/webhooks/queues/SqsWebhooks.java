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
        int refused = 0;
        for (int from = 0; from < deliveries.size(); from += MOST_PER_CALL) {
            int to = Math.min(deliveries.size(), from + MOST_PER_CALL);
            refused += refusedOf(deliveries.subList(from, to));
        }
        if (refused > 0) {
            throw new IllegalStateException(refused + " webhooks were not taken by the queue");
        }
    }

    private int refusedOf(List<WebhookMessage.Deliver> deliveries) {
        List<SendMessageBatchRequestEntry> left = new ArrayList<>();
        for (WebhookMessage.Deliver delivery : deliveries) {
            left.add(
                    SendMessageBatchRequestEntry.builder()
                            .id(String.valueOf(left.size()))
                            .messageBody(WebhookMessage.write(delivery))
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

    @Override
    public void putLater(WebhookMessage.Deliver delivery, Duration delay) {
        int seconds = Math.toIntExact(delay.plusSeconds(1).minusNanos(1).toSeconds());
        String body = WebhookMessage.write(delivery);
        client.sendMessage(r -> r.queueUrl(queueUrl).messageBody(body).delaySeconds(seconds));
    }

    @Override
    public void sweep(Instant by) {
        String body = WebhookMessage.writeDue(by.toString());
        client.sendMessage(r -> r.queueUrl(queueUrl).messageBody(body));
    }
}

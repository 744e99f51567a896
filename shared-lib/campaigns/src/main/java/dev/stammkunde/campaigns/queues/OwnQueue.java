package dev.stammkunde.campaigns.queues;

import dev.stammkunde.campaigns.runs.ContinueLater;

import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The queue that the function reads from. Its template block says {@code RecursiveLoop: Allow}:
 * otherwise Lambda takes a long run for a mistake and stops it after some sixteen messages.
 */
public final class OwnQueue implements ContinueLater {

    private final SqsClient client;
    private final String queueUrl;

    /** Names the queue; sends nothing yet. */
    public OwnQueue(SqsClient client, String queueUrl) {
        this.client = client;
        this.queueUrl = queueUrl;
    }

    @Override
    public void continueLater(String body) {
        client.sendMessage(message -> message.queueUrl(queueUrl).messageBody(body));
    }
}

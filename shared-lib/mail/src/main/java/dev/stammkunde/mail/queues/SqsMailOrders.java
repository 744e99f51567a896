package dev.stammkunde.mail.queues;

import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.json.MailOrderJson;
import dev.stammkunde.platform.aws.AwsFaults;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts orders of mails into the queue of {@code deliver-mail}, ten at a time. An order that the
 * queue does not take keeps no other back.
 */
public final class SqsMailOrders implements OrderMails {

    private static final int MOST_PER_CALL = 10;
    private static final int TRIES = 3;

    private final SqsClient client;
    private final String queueUrl;

    /** Names the queue; sends nothing yet. */
    public SqsMailOrders(SqsClient client, String queueUrl) {
        this.client = client;
        this.queueUrl = queueUrl;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the queue did not take some of them, after all others were
     *     ordered
     */
    @Override
    public void order(List<? extends MailOrder> orders) {
        int refused = 0;
        for (int from = 0; from < orders.size(); from += MOST_PER_CALL) {
            refused +=
                    refusedOf(
                            orders
                                    .subList(from, Math.min(orders.size(), from + MOST_PER_CALL))
                                    .stream()
                                    .map(MailOrderJson::write)
                                    .toList());
        }
        if (refused > 0) {
            throw new IllegalStateException(refused + " orders were not taken by the queue");
        }
    }

    private int refusedOf(List<String> orders) {
        try {
            return send(orders);
        } catch (SdkException e) {
            if (AwsFaults.isOutage(e)) {
                throw e;
            }
            // One that is too large, or holds what SQS does not take, fails the whole call.
            return refusedAlone(orders);
        }
    }

    private int refusedAlone(List<String> orders) {
        int refused = 0;
        for (String order : orders) {
            try {
                refused += send(List.of(order));
            } catch (SdkException e) {
                if (AwsFaults.isOutage(e)) {
                    throw e;
                }
                refused++;
            }
        }
        return refused;
    }

    /** Returns how many of up to ten orders the queue did not take, after three tries. */
    private int send(List<String> orders) {
        List<SendMessageBatchRequestEntry> left = new ArrayList<>();
        for (String order : orders) {
            left.add(
                    SendMessageBatchRequestEntry.builder()
                            .id(String.valueOf(left.size()))
                            .messageBody(order)
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

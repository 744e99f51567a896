package dev.stammkunde.lambdasupport.mail;

import dev.stammkunde.domain.mail.MailOrder;
import dev.stammkunde.domain.mail.OrderMails;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

import java.util.ArrayList;
import java.util.List;

/** Puts orders of mails into the queue of {@code deliver-mail}, ten at a time. */
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
     * @throws IllegalStateException if the queue did not take an order, after three tries
     */
    @Override
    public void order(List<? extends MailOrder> orders) {
        for (int from = 0; from < orders.size(); from += MOST_PER_CALL) {
            send(orders.subList(from, Math.min(orders.size(), from + MOST_PER_CALL)));
        }
    }

    private void send(List<? extends MailOrder> orders) {
        List<SendMessageBatchRequestEntry> left = new ArrayList<>();
        for (MailOrder order : orders) {
            left.add(
                    SendMessageBatchRequestEntry.builder()
                            .id(String.valueOf(left.size()))
                            .messageBody(MailOrderJson.write(order))
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
        if (!left.isEmpty()) {
            throw new IllegalStateException(left.size() + " orders were not taken by the queue");
        }
    }
}

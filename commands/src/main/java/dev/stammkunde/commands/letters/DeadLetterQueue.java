package dev.stammkunde.commands.letters;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A queue of dead letters that is gone through once. */
final class DeadLetterQueue {

    private static final int AT_ONCE = 10;

    /** Long polling asks all servers of SQS, so that an empty answer is true. */
    private static final int WAIT_SECONDS = 1;

    /** Nobody else gets a letter meanwhile; what is left is shown again at the end. */
    private static final int HIDDEN_SECONDS = 600;

    private final SqsClient sqs;
    private final String url;

    DeadLetterQueue(SqsClient sqs, String url) {
        this.sqs = sqs;
        this.url = url;
    }

    /**
     * Goes through all letters that lay there at the given time.
     *
     * @param isDone returns whether a letter is to be taken out
     */
    void visit(Instant start, Predicate<Letter> isDone) {
        List<String> left = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try {
            // What comes a second time was hidden for too short a time: everything was seen once.
            for (List<Message> some = receive();
                    !some.isEmpty() && some.stream().noneMatch(it -> seen.contains(it.messageId()));
                    some = receive()) {
                for (Message message : some) {
                    seen.add(message.messageId());
                    // What failed anew since then would go around for ever.
                    if (sentAt(message).isAfter(start)
                            || !isDone.test(LetterReader.read(message))) {
                        left.add(message.receiptHandle());
                    } else {
                        sqs.deleteMessage(
                                r -> r.queueUrl(url).receiptHandle(message.receiptHandle()));
                    }
                }
            }
        } finally {
            for (int from = 0; from < left.size(); from += AT_ONCE) {
                showAgain(left.subList(from, Math.min(left.size(), from + AT_ONCE)));
            }
        }
    }

    private List<Message> receive() {
        return sqs.receiveMessage(
                        r ->
                                r.queueUrl(url)
                                        .maxNumberOfMessages(AT_ONCE)
                                        .waitTimeSeconds(WAIT_SECONDS)
                                        .visibilityTimeout(HIDDEN_SECONDS)
                                        .messageAttributeNames("All")
                                        .messageSystemAttributeNames(
                                                MessageSystemAttributeName.ALL))
                .messages();
    }

    private static Instant sentAt(Message message) {
        String sent = message.attributes().get(MessageSystemAttributeName.SENT_TIMESTAMP);
        return Instant.ofEpochMilli(sent == null ? 0 : Long.parseLong(sent));
    }

    private void showAgain(List<String> receipts) {
        List<ChangeMessageVisibilityBatchRequestEntry> entries =
                IntStream.range(0, receipts.size())
                        .mapToObj(
                                i ->
                                        ChangeMessageVisibilityBatchRequestEntry.builder()
                                                .id(String.valueOf(i))
                                                .receiptHandle(receipts.get(i))
                                                .visibilityTimeout(0)
                                                .build())
                        .toList();
        sqs.changeMessageVisibilityBatch(r -> r.queueUrl(url).entries(entries));
    }
}

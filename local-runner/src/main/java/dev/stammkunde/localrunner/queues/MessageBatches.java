package dev.stammkunde.localrunner.queues;

import dev.stammkunde.localrunner.template.Stack;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;

import java.util.List;
import java.util.stream.IntStream;

/** Deletes or hides up to ten received messages with one call. */
final class MessageBatches {

    private MessageBatches() {}

    static void delete(SqsClient sqs, Stack.Queue queue, List<Message> messages) {
        var entries =
                IntStream.range(0, messages.size())
                        .mapToObj(
                                index ->
                                        DeleteMessageBatchRequestEntry.builder()
                                                .id(String.valueOf(index))
                                                .receiptHandle(messages.get(index).receiptHandle())
                                                .build())
                        .toList();
        sqs.deleteMessageBatch(request -> request.queueUrl(Queues.url(queue)).entries(entries));
    }

    static void hide(SqsClient sqs, Stack.Queue queue, List<Message> messages, int seconds) {
        var entries =
                IntStream.range(0, messages.size())
                        .mapToObj(
                                index ->
                                        ChangeMessageVisibilityBatchRequestEntry.builder()
                                                .id(String.valueOf(index))
                                                .receiptHandle(messages.get(index).receiptHandle())
                                                .visibilityTimeout(seconds)
                                                .build())
                        .toList();
        sqs.changeMessageVisibilityBatch(
                request -> request.queueUrl(Queues.url(queue)).entries(entries));
    }
}

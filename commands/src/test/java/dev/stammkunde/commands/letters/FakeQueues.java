package dev.stammkunde.commands.letters;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Queues in memory: what is received is hidden until it is shown again or deleted. */
public final class FakeQueues implements SqsClient {

    final Map<String, List<Message>> queues = new LinkedHashMap<>();
    final Set<String> hidden = new HashSet<>();

    /** Is told of each message that is sent, by queue. */
    Consumer<String> onSend = _ -> {};

    /** Returns the bodies in a queue. */
    List<String> bodies(String queue) {
        return queues.getOrDefault(queue, List.of()).stream().map(Message::body).toList();
    }

    /** Makes a queue. */
    public void open(String queue) {
        queues.put(queue, new ArrayList<>());
    }

    /** Puts a message into a queue. */
    public void put(String queue, Message message) {
        queues.computeIfAbsent(queue, _ -> new ArrayList<>()).add(message);
    }

    @Override
    public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
        List<Message> some =
                queues.getOrDefault(request.queueUrl(), List.of()).stream()
                        .filter(message -> hidden.add(message.receiptHandle()))
                        .limit(request.maxNumberOfMessages())
                        .toList();
        return ReceiveMessageResponse.builder().messages(some).build();
    }

    @Override
    public DeleteMessageResponse deleteMessage(DeleteMessageRequest request) {
        queues.getOrDefault(request.queueUrl(), new ArrayList<>())
                .removeIf(message -> message.receiptHandle().equals(request.receiptHandle()));
        return DeleteMessageResponse.builder().build();
    }

    @Override
    public ChangeMessageVisibilityBatchResponse changeMessageVisibilityBatch(
            ChangeMessageVisibilityBatchRequest request) {
        request.entries().forEach(entry -> hidden.remove(entry.receiptHandle()));
        return ChangeMessageVisibilityBatchResponse.builder().build();
    }

    @Override
    public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
        if (!queues.containsKey(request.queueName())) {
            throw QueueDoesNotExistException.builder()
                    .statusCode(400)
                    .awsErrorDetails(
                            AwsErrorDetails.builder().errorCode("QueueDoesNotExist").build())
                    .build();
        }
        return GetQueueUrlResponse.builder().queueUrl(request.queueName()).build();
    }

    @Override
    public SendMessageResponse sendMessage(SendMessageRequest request) {
        put(request.queueUrl(), Message.builder().body(request.messageBody()).build());
        onSend.accept(request.queueUrl());
        return SendMessageResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return "sqs";
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}

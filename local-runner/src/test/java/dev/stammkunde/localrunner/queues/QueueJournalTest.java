package dev.stammkunde.localrunner.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.stammkunde.localrunner.base.KeptLines;

import org.elasticmq.actor.queue.InternalMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What a journal holds at any moment is what a runner finds that starts after a kill. */
final class QueueJournalTest {

    private static final String ARN = "arn:aws:sqs:eu-central-1:000000000000:";

    @TempDir private Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private int kills;
    private Path data;
    private SqsServer server;
    private SqsClient sqs;

    @BeforeEach
    void start() {
        data = folder;
        startServer();
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    private void startServer() {
        server = SqsServer.start(Optional.of(data));
        open.add(server);
        sqs = server.client();
        open.add(sqs);
        sqs.createQueue(r -> r.queueName("dead"));
        for (String name : List.of("one", "two")) {
            sqs.createQueue(
                    r ->
                            r.queueName(name)
                                    .attributes(
                                            Map.of(
                                                    QueueAttributeName.REDRIVE_POLICY,
                                                    "{\"deadLetterTargetArn\":\"%sdead\",\"maxReceiveCount\":2}"
                                                            .formatted(ARN))));
        }
        server.restore(List.of("one", "two", "dead"));
    }

    /** Goes on with what is on the disk now, as after a kill. */
    private void kill() throws IOException {
        var copy = Files.createDirectory(folder.resolve("after-kill-" + ++kills));
        Files.copy(data.resolve("queues.jsonl"), copy.resolve("queues.jsonl"));
        data = copy;
        startServer();
    }

    private String send(String queue, String body) {
        return sqs.sendMessage(r -> r.queueUrl(url(queue)).messageBody(body)).messageId();
    }

    private List<Message> receive(String queue) {
        return sqs.receiveMessage(
                        r ->
                                r.queueUrl(url(queue))
                                        .maxNumberOfMessages(10)
                                        .visibilityTimeout(60)
                                        .messageAttributeNames("All")
                                        .messageSystemAttributeNames(
                                                MessageSystemAttributeName.ALL))
                .messages();
    }

    /** Receives all and lets all come again, as after a failure. */
    private void fail(String queue) {
        receive(queue)
                .forEach(
                        m ->
                                sqs.changeMessageVisibility(
                                        r ->
                                                r.queueUrl(url(queue))
                                                        .receiptHandle(m.receiptHandle())
                                                        .visibilityTimeout(0)));
    }

    private static String url(String queue) {
        return "http://sqs.local/000000000000/" + queue;
    }

    @Test
    void send_killedAfterTheAnswer_isThereAsItWas() throws Exception {
        var sent =
                sqs.sendMessage(
                        r ->
                                r.queueUrl(url("one"))
                                        .messageBody("Größe \"7\"\n\t€")
                                        .messageAttributes(
                                                Map.of(
                                                        "text", value("String", "a"),
                                                        "number", value("Number.int", "7"),
                                                        "bytes",
                                                                MessageAttributeValue.builder()
                                                                        .dataType("Binary")
                                                                        .binaryValue(
                                                                                SdkBytes
                                                                                        .fromUtf8String(
                                                                                                "b"))
                                                                        .build())));
        fail("one");
        kill();

        var message = receive("one").getFirst();
        assertThat(message.messageId()).isEqualTo(sent.messageId());
        assertThat(message.body()).isEqualTo("Größe \"7\"\n\t€");
        assertThat(message.md5OfMessageAttributes()).isEqualTo(sent.md5OfMessageAttributes());
        assertThat(message.attributes())
                .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "2");
        assertThat(server.count().of("one")).isEqualTo(1);
    }

    private static MessageAttributeValue value(String type, String value) {
        return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
    }

    @Test
    void receive_killedWhileItIsWorkedOn_comesAgainAndCountsOnce() throws Exception {
        send("one", "a");
        for (int i = 0; i < 3; i++) {
            assertThat(receive("one").getFirst().attributes())
                    .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1");
            kill();
        }

        assertThat(receive("dead")).isEmpty();
    }

    @Test
    void delete_killedAfterTheAnswer_doesNotComeAgain() throws Exception {
        send("one", "a");
        send("one", "b");
        var first = receive("one").getFirst();
        sqs.deleteMessage(r -> r.queueUrl(url("one")).receiptHandle(first.receiptHandle()));
        kill();

        assertThat(receive("one"))
                .extracting(Message::body)
                .doesNotContain(first.body())
                .hasSize(1);
    }

    @Test
    void fail_deadLettersOfSeveralQueuesAndAKill_stillTellWhereTheyCameFrom() throws Exception {
        deadLettersOfBoth();
        kill();

        assertThat(server.count().of("dead")).isEqualTo(2);
        assertThat(receive("dead"))
                .extracting(
                        m ->
                                m.body()
                                        + " of "
                                        + m.attributes()
                                                .get(
                                                        MessageSystemAttributeName
                                                                .DEAD_LETTER_QUEUE_SOURCE_ARN))
                .containsExactlyInAnyOrder("a of " + ARN + "one", "b of " + ARN + "two");
    }

    /**
     * SQS sends each message back to where it came from. ElasticMQ takes one queue for all, so the
     * runner and the command for dead letters ask each message for its source.
     */
    @Test
    void startMessageMoveTask_lettersOfSeveralQueues_elasticMqMovesAllToOne() throws Exception {
        deadLettersOfBoth();

        sqs.startMessageMoveTask(r -> r.sourceArn(ARN + "dead"));

        await().atMost(Duration.ofSeconds(20)).until(() -> server.count().of("dead") == 0);
        assertThat(List.of(server.count().of("one"), server.count().of("two")))
                .containsExactlyInAnyOrder(2, 0);
        kill();
        assertThat(receive("dead")).isEmpty();
    }

    private void deadLettersOfBoth() {
        send("one", "a");
        send("two", "b");
        for (int i = 0; i < 3; i++) {
            fail("one");
            fail("two");
        }
        // The queue answers the receiver first and then hands the message on.
        await().atMost(Duration.ofSeconds(20)).until(() -> server.count().of("dead") == 2);
    }

    @Test
    void start_lastLineIsCutOff_keepsTheOthers() throws Exception {
        send("one", "a");
        Files.writeString(
                data.resolve("queues.jsonl"), "{\"added\":{\"id\":\"€", StandardOpenOption.APPEND);
        kill();
        send("one", "b");
        kill();

        assertThat(receive("one")).extracting(Message::body).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void start_queueIsGoneFromTheTemplate_keepsItsMessages() throws Exception {
        send("two", "a");
        kill();

        assertThat(server.restore(List.of("one", "dead"))).isEqualTo(1);
        kill();
        assertThat(receive("two")).hasSize(1);
    }

    @Test
    void write_muchIsOver_isTakenOutOfTheFile() throws Exception {
        send("one", "stays");
        try (var lines = KeptLines.open(data.resolve("queues.jsonl"))) {
            IntStream.range(0, 21_000)
                    .forEach(i -> lines.append("{\"removed\":\"" + i + "\",\"queue\":\"one\"}"));
        }
        kill();

        assertThat(Files.readAllLines(data.resolve("queues.jsonl"))).hasSize(1);
        assertThat(receive("one")).hasSize(1);
    }

    /** Each try would wait for ten seconds. */
    private static final Consumer<AwsRequestOverrideConfiguration.Builder> NOT_FOR_LONG =
            override -> override.apiCallTimeout(Duration.ofSeconds(3));

    @Test
    void send_itCannotBeWritten_isNotAcknowledged() {
        QueueWatcher full =
                new QueueWatcher() {
                    @Override
                    public void added(String queueName, InternalMessage message) {
                        throw new IllegalStateException("the disk is full");
                    }

                    @Override
                    public void updated(InternalMessage message) {}

                    @Override
                    public void removed(String queueName, String messageId) {}
                };
        try (var refusing = SqsServer.start(Optional.empty(), List.of(full));
                var client = refusing.client()) {
            client.createQueue(r -> r.queueName("one"));

            assertThatThrownBy(
                            () ->
                                    client.sendMessage(
                                            r ->
                                                    r.queueUrl(url("one"))
                                                            .messageBody("a")
                                                            .overrideConfiguration(NOT_FOR_LONG)))
                    .isInstanceOf(SdkException.class);
        }
    }
}

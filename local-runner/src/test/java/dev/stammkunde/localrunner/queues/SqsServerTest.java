package dev.stammkunde.localrunner.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SqsException;

import java.util.Optional;

/** Queues refuse what SQS refuses, so that it is not lost on AWS for the first time. */
final class SqsServerTest {

    private static final int MOST_BYTES = 1_048_576;
    private static SqsServer server;
    private static SqsClient sqs;
    private static String queue;

    @BeforeAll
    static void start() {
        server = SqsServer.start(Optional.empty());
        sqs = server.client();
        queue = sqs.createQueue(r -> r.queueName("sizes")).queueUrl();
    }

    @AfterAll
    static void stop() {
        sqs.close();
        server.close();
    }

    @Test
    void send_messagesOfOneMegabyte_areCarried() {
        send("\"" + "x".repeat(MOST_BYTES - 2) + "\"");

        var messages = sqs.receiveMessage(r -> r.queueUrl(queue)).messages();

        assertThat(messages.getFirst().body()).hasSize(MOST_BYTES);
    }

    @Test
    void send_messageOfMoreThanOneMegabyte_isRefused() {
        assertThatThrownBy(() -> send("x".repeat(MOST_BYTES + 1))).isInstanceOf(SqsException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lena\uFFFF", "\uFFFE", "\u0001"})
    void send_charactersThatSqsDoesNotTake_areRefused(String body) {
        assertThatThrownBy(() -> send(body)).isInstanceOf(SqsException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFFFD", "\u007F\u009F", "\t\r\n", "🎁", "\uE000"})
    void send_charactersThatSqsTakes_areTaken(String body) {
        assertThat(send(body)).isNotBlank();
    }

    private static String send(String body) {
        return sqs.sendMessage(r -> r.queueUrl(queue).messageBody(body)).messageId();
    }
}

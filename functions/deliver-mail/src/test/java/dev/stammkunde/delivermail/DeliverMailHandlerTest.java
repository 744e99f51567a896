package dev.stammkunde.delivermail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class DeliverMailHandlerTest {

    private final World world = new World();

    @BeforeEach
    void customers() {
        world.subscriber("anna");
    }

    private static String sample(String name) throws IOException {
        return Files.readString(
                RepositoryRoot.path().resolve("events/deliver-mail/" + name + ".json"));
    }

    private String handle(String event) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        new DeliverMailHandler(
                        world.function(new Crash(0, Crash.When.BEFORE)), Duration.ofMinutes(6))
                .handleRequest(
                        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                        response,
                        FixedContext.unhurried());
        return response.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"birthday", "birthday-with-gift", "opt-in", "test"})
    void handleRequest_sample_sendsItsMail(String name) throws IOException {
        assertThat(handle(sample(name))).isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(world.service.accepted).hasSize(1);
    }

    @Test
    void handleRequest_oneUnreadable_failsAlone() throws IOException {
        assertThat(handle(sample("batch-with-one-unreadable")))
                .isEqualTo(
                        "{\"batchItemFailures\":[{\"itemIdentifier\":\"7f1c3a52-0000-4000-8000-000000000002\"}]}");

        assertThat(world.service.accepted).hasSize(2);
    }

    @Test
    void handleRequest_oneCustomerIdIsTooLongForTheStore_failsAloneAndTheOthersGetOneMailEach()
            throws IOException {
        world.subscriber("ben");
        world.subscriber("cleo");
        String batch = batchOf("anna", "x".repeat(2_100), "ben", "cleo");

        assertThat(handle(batch))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"message-1\"}]}");
        assertThat(world.service.accepted).hasSize(3);
    }

    private static String batchOf(String... customers) throws IOException {
        String event = sample("birthday");
        String one = event.substring(event.indexOf('[') + 1, event.lastIndexOf(']'));
        return IntStream.range(0, customers.length)
                .mapToObj(
                        i ->
                                one.replace("7f1c3a52-0000-4000-8000-000000000001", "message-" + i)
                                        .replace("anna", customers[i]))
                .collect(Collectors.joining(",", "{\"Records\":[", "]}"));
    }

    @Test
    void handleRequest_failedByDayAndComesAgainAtNight_isHeld() throws IOException {
        // First received at 19:50 in Berlin, and now for the third time: twelve minutes later.
        String evening =
                sample("birthday")
                        .replace("1778061605100", "1778089800000")
                        .replace("1778061605000", "1778089800000");

        handle(
                evening.replace(
                        "\"ApproximateReceiveCount\": \"1\"",
                        "\"ApproximateReceiveCount\": \"3\""));
        assertThat(world.service.accepted).isEmpty();
    }

    @Test
    void handleRequest_serviceBreaksInUnknownWay_isDoneAndAwaitsConfirmation() throws IOException {
        world.service.fault =
                mail -> {
                    throw new IllegalStateException("no such answer");
                };

        assertThat(handle(sample("birthday"))).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(world.service.accepted).isEmpty();
        assertThat(world.releases).hasSize(1);
    }
}

package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stammkunde.localrunner.base.Json;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** What is acknowledged is there again after a kill, which gives nobody time to write anything. */
final class KillIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final int KILLS = 3;
    private static final int ORDERS_BEFORE_KILL = 25;
    private static final int SENDERS = 8;

    @TempDir private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger next = new AtomicInteger();
    private final Queue<Integer> acknowledged = new ConcurrentLinkedQueue<>();
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
        http.close();
    }

    @Test
    void kill_threeTimesUnderLoad_eachAcknowledgedOrderIsBookedOnce() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            var runner = start();
            var before = acknowledged.size();
            try (var senders = Executors.newFixedThreadPool(SENDERS)) {
                for (int i = 0; i < SENDERS; i++) {
                    senders.execute(() -> sendUntilItDies(runner.address()));
                }
                await().atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> acknowledged.size() >= before + ORDERS_BEFORE_KILL);
                runner.process().destroyForcibly().waitFor();
            }
        }

        try (var client = new RunnerClient(start().address())) {
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * ORDERS_BEFORE_KILL);
            for (int order : acknowledged) {
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(bookings(client, order)).isEqualTo(1));
            }
            assertThat(client.json("/_local/dead-letters")).isEmpty();
        }
    }

    private static int bookings(RunnerClient client, int order) throws Exception {
        var answer =
                client.get(
                        "/shops/demo-shop/customers/customer-" + order + "/ledger",
                        "Authorization",
                        "Bearer local-api-key");
        return Json.read(answer.body()).path("entries").size();
    }

    private void sendUntilItDies(URI address) {
        try {
            while (true) {
                var order = next.incrementAndGet();
                var paid = paid(order).request(address);
                if (http.send(paid, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    acknowledged.add(order);
                }
            }
        } catch (IOException _) {
            // It was killed.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static StandardWebhook paid(int order) {
        var now = Instant.now();
        return new StandardWebhook(
                "msg_" + order,
                now,
                """
                {"type": "order.paid", "timestamp": "%s", "data":
                 {"id": "order-%d", "currency": "EUR", "placedAt": "%s", "paidAt": "%s", "customer": {"id": "customer-%d"},
                  "lines": [{"id": "1", "productId": "p-7", "quantity": 1, "paid": "40.00", "tax": "6.39"}],
                  "total": "40.00", "tax": "6.39"}}
                """
                        .formatted(now, order, now, now, order));
    }

    private record Runner(Process process, URI address) {}

    private Runner start() throws IOException {
        var command =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx512m",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LocalRunnerCommand.class.getName(),
                                "--port",
                                "0",
                                "--template",
                                ROOT.resolve("template.yaml").toString(),
                                "--data",
                                folder.resolve("data").toString())
                        .redirectErrorStream(true);
        // What is to survive is in the folder, whatever engine the tests run on.
        command.environment().remove(TableStore.ENGINE);
        var process = command.start();
        started.add(process);
        var output = process.inputReader(StandardCharsets.UTF_8);
        var address = awaitReady(output);
        Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
        return new Runner(process, address);
    }

    private static URI awaitReady(BufferedReader output) throws IOException {
        var said = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("ready ")) {
                return URI.create(line.substring("ready ".length()));
            }
        }
        throw new IOException("The runner did not start: " + said);
    }
}

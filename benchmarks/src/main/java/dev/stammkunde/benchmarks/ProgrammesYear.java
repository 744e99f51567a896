package dev.stammkunde.benchmarks;

import com.sun.management.OperatingSystemMXBean;

import dev.stammkunde.localrunner.LocalRunner;
import dev.stammkunde.localrunner.Options;
import dev.stammkunde.localrunner.demo.DemoCampaigns;
import dev.stammkunde.localrunner.demo.DemoProgrammes;
import dev.stammkunde.localrunner.shops.LocalShops;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How long a year of clock takes on the local runner, in which each customer of a shop with all
 * programmes of the demo has bought once: tiers end, stamps and points are lost, memberships run
 * out. Beside it, in the same run, a year in which nobody has anything, which is what the schedules
 * themselves take.
 *
 * <pre>{@code ProgrammesYear [customers=10000] [root=.]}</pre>
 */
public final class ProgrammesYear {

    private static final Instant START = Instant.parse("2026-02-10T08:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final int SENDERS = 8;
    private static final int PLAN_OF_EACH = 10;
    private static final PrintStream OUT = System.out;

    private final LocalRunner runner;
    private final HttpClient http = HttpClient.newHttpClient();

    private ProgrammesYear(LocalRunner runner) {
        this.runner = runner;
    }

    /** Lets both years pass. */
    public static void main(String[] arguments) throws Exception {
        int customers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Path root = Path.of(arguments.length > 1 ? arguments[1] : ".").toAbsolutePath();
        for (int count : List.of(0, customers)) {
            try (LocalRunner runner =
                    LocalRunner.start(
                            Options.inMemory(root.resolve("template.yaml")).withClock(START))) {
                new ProgrammesYear(runner).pass(count);
            }
        }
    }

    private void pass(int customers) throws Exception {
        Instant now = runner.clock().instant();
        DemoProgrammes.load(runner.address(), now).forEach(OUT::println);
        DemoCampaigns.load(runner.address(), now).forEach(OUT::println);
        long bought = System.nanoTime();
        buy(customers);
        settle();
        OUT.printf(Locale.ROOT, "%,d customers bought in %s%n", customers, since(bought));
        long begun = System.nanoTime();
        long worked = worked();
        YearMonth month = YearMonth.from(START.atZone(ZoneOffset.UTC));
        for (int passed = 1; passed <= 12; passed++) {
            long start = System.nanoTime();
            long before = worked();
            travelTo(month.plusMonths(passed).atDay(10).atTime(8, 0).toInstant(ZoneOffset.UTC));
            OUT.printf(
                    "  %s  %s, %s of a core%n",
                    month.plusMonths(passed), since(start), seconds(worked() - before));
        }
        OUT.printf(
                Locale.ROOT,
                "a year with %,d customers: %s, %s of a core%n",
                customers,
                since(begun),
                seconds(worked() - worked));
    }

    private static String since(long nanos) {
        return seconds(System.nanoTime() - nanos);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }

    /** The CPU time of the whole process, which says something beside other work, too. */
    private static long worked() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private void buy(int customers) throws Exception {
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<?>> sent =
                    IntStream.range(0, customers)
                            .<Future<?>>mapToObj(
                                    number ->
                                            senders.submit(
                                                    () -> {
                                                        send(number);
                                                        return number;
                                                    }))
                            .toList();
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }

    /** Orders of 20 to 719 euros, so that each tier has members; each tenth buys a membership. */
    private void send(int number)
            throws IOException, InterruptedException, GeneralSecurityException {
        int euros = 20 + number * 37 % 700;
        boolean plan = number % PLAN_OF_EACH == 0;
        String body =
                """
                {"type": "order.paid", "timestamp": "%1$s", "data": {
                 "id": "Y-%2$d", "number": "Y-%2$d", "currency": "EUR", "placedAt": "%1$s", "paidAt": "%1$s",
                 "customer": {"id": "y-%2$d", "email": "y%2$d@example.org"},
                 "lines": [{"id": "1", "sku": "%3$s", "productId": "%3$s", "quantity": 1,
                   "listed": "%4$d.00", "paid": "%4$d.00", "tax": "0.00"}],
                 "total": "%4$d.00", "tax": "0.00"}}"""
                        .formatted(START, number, plan ? "TF-12" : "TEE", plan ? 29 : euros);
        HttpResponse<String> answer =
                http.send(signed("year-" + number, body), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.statusCode() + ": " + answer.body());
        }
    }

    private HttpRequest signed(String id, String body) throws GeneralSecurityException {
        long seconds = runner.clock().instant().getEpochSecond();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(
                new SecretKeySpec(
                        LocalShops.WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signature =
                mac.doFinal((id + '.' + seconds + '.' + body).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(at("/webhooks/standard/demo-shop"))
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(seconds))
                .header("webhook-signature", "v1," + Base64.getEncoder().encodeToString(signature))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private void travelTo(Instant instant) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(at("/_local/clock"))
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"instant\": \"" + instant + "\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("The clock was not moved: " + answer.body());
        }
        settle();
    }

    private void settle() throws InterruptedException {
        if (!runner.awaitIdle(PATIENCE)) {
            throw new IllegalStateException("The runner is still at work.");
        }
    }

    private URI at(String path) {
        return runner.address().resolve(path);
    }
}

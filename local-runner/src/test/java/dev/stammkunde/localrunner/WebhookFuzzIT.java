package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.fuzz.FunctionLogCheck;
import dev.stammkunde.localrunner.fuzz.FuzzedWebhook;
import dev.stammkunde.localrunner.fuzz.Hunt;
import dev.stammkunde.localrunner.fuzz.Marks;
import dev.stammkunde.localrunner.fuzz.Sample;
import dev.stammkunde.localrunner.fuzz.Samples;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Webhooks that no shop sends on purpose, of all platforms, between those of customers who must not
 * notice. Whatever is taken in is booked or refused, never lost and never in the way.
 */
final class WebhookFuzzIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final Instant START = Instant.parse("2026-05-04T19:00:02Z");
    private static final String[] KEY = {"Authorization", "Bearer local-api-key"};
    private static final int COUNT = 250;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Hunt hunt = Hunt.of(WebhookFuzzIT.class, COUNT);
    private final List<Sample> samples = Samples.all(ROOT);
    private final List<Sent> sent = new ArrayList<>();
    private final List<FuzzedWebhook> published = new ArrayList<>();
    private final PatientSender sender = new PatientSender();

    /** An input, and between which times of the runner it came. */
    private record Sent(FuzzedWebhook webhook, Instant from, Instant to) {}

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void webhooks_mutated_areTakenOrRefusedAndHarmNobody() throws Exception {
        var options = Options.inMemory(ROOT.resolve("template.yaml")).withClock(START);
        try (var runner = LocalRunner.start(options);
                var client = new RunnerClient(runner.address());
                var shop = new MailShop(runner)) {
            var untouched = new UntouchedCustomers(ROOT, runner, client, shop);
            untouched.expectBirthdayMails();
            for (int number = hunt.from(); number < hunt.to(); number++) {
                if (number % 10 == 0) {
                    untouched.buys(sender);
                }
                send(runner, number);
            }
            assertThat(runner.awaitIdle(PATIENCE)).as("idle").isTrue();
            untouched.checkPoints(hunt);
            untouched.celebrate();
            untouched.checkMails(hunt);
            checkReadable(client);
            for (JsonNode letter : client.json("/_local/dead-letters")) {
                hunt.found(sender(letter), "dead letter " + shortened(letter.toString()));
            }
            FunctionLogCheck.leaks(runner.functionLog(), Marks.forbidden())
                    .forEach(line -> hunt.found("logged: " + line));
        }
        assertThat(hunt.foundNothing()).as(hunt::toString).isTrue();
    }

    private void send(LocalRunner runner, int number) throws Exception {
        var from = runner.clock().instant();
        var webhook = FuzzedWebhook.of(samples, hunt.seed(), number, from);
        HttpResponse<String> answer;
        try {
            answer = sender.send(webhook.request(runner.address()));
        } catch (IOException e) {
            hunt.found(webhook, "no answer: " + e);
            return;
        }
        sent.add(new Sent(webhook, from, runner.clock().instant()));
        check(webhook, answer);
        if (answer.body().contains("\"OrderReported\"") || answer.body().contains("\"Customer")) {
            published.add(webhook);
        }
    }

    private void check(FuzzedWebhook webhook, HttpResponse<String> answer) {
        var type = answer.headers().firstValue("content-type").orElse("none");
        boolean isKept = answer.headers().firstValue("stammkunde-quarantine-id").isPresent();
        if (!webhook.answers().contains(answer.statusCode())) {
            hunt.found(webhook, "answered " + answer.statusCode() + ' ' + shortened(answer.body()));
        } else if (answer.statusCode() == 200
                && isKept != answer.body().contains("\"kept\":true")) {
            hunt.found(webhook, "does not say that it is kept: " + shortened(answer.body()));
        } else if (answer.statusCode() == 422 && !isKept) {
            hunt.found(webhook, "refused and not kept: " + shortened(answer.body()));
        } else if (!isJson(answer.body()) || !types(answer.statusCode()).contains(type)) {
            hunt.found(webhook, "answered " + type + ": " + shortened(answer.body()));
        } else if (answer.body().toLowerCase(Locale.ROOT).contains(Marks.MARK)) {
            hunt.found(webhook, "says again what it was told: " + shortened(answer.body()));
        }
    }

    /** A request that is none is refused by the gateway itself. */
    private static List<String> types(int status) {
        return switch (status) {
            case 200, 400 -> List.of("application/json");
            case 404 -> List.of("application/problem+json", "application/json");
            // The gateway answers before the function is asked.
            case 413 -> List.of("application/json");
            default -> List.of("application/problem+json");
        };
    }

    /**
     * Finds orders that were published and are not known, be it by why they earn nothing, and
     * customers of whom cannot be told what was taken in.
     */
    private void checkReadable(RunnerClient client) throws Exception {
        var support = client.signIn("sina", "support");
        for (var webhook : published) {
            var shop = "/shops/" + webhook.sample().shop().id();
            if (webhook.findOrderId().isPresent()) {
                var order = shop + "/orders/" + webhook.findOrderId().get() + "/points";
                read(webhook, client.get(order, KEY), Set.of(200));
            }
            if (webhook.findCustomerId().isPresent()) {
                var customer = shop + "/customers/" + webhook.findCustomerId().get();
                for (String more : List.of("", "/points", "/ledger", "/ledger/1/explanation")) {
                    read(webhook, client.get(customer + more, KEY), Set.of(200, 404));
                }
                read(webhook, client.get("/admin" + customer + "/mails", support), Set.of(200));
            }
        }
    }

    private void read(FuzzedWebhook webhook, HttpResponse<String> answer, Set<Integer> statuses) {
        if (!statuses.contains(answer.statusCode()) || !isJson(answer.body())) {
            hunt.found(
                    webhook,
                    "was published, and %s is answered by %d %s"
                            .formatted(
                                    answer.uri(), answer.statusCode(), shortened(answer.body())));
        }
    }

    /** Finds who sent the event in a dead letter: events carry when they were received. */
    private Object sender(JsonNode letter) {
        try {
            var body = Json.read(letter.path("body").asText());
            var at = Instant.parse(body.at("/detail/source/receivedAt").asText());
            return sent.stream()
                    .filter(s -> !at.isBefore(s.from().minusMillis(1)) && !at.isAfter(s.to()))
                    .<Object>map(Sent::webhook)
                    .findFirst()
                    .orElse("nobody knows who");
        } catch (IOException | DateTimeException _) {
            return "nobody knows who";
        }
    }

    private static boolean isJson(String body) {
        try {
            return Json.read(body).isObject();
        } catch (IOException _) {
            return false;
        }
    }

    private static String shortened(String text) {
        return text.length() > 600 ? text.substring(0, 600) + '…' : text;
    }
}

package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.fuzz.DocumentedRoutes;
import dev.stammkunde.localrunner.fuzz.FunctionLogCheck;
import dev.stammkunde.localrunner.fuzz.FuzzedRequest;
import dev.stammkunde.localrunner.fuzz.Hunt;
import dev.stammkunde.localrunner.fuzz.KnownRequests;
import dev.stammkunde.localrunner.template.StackReader;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Requests that nobody sends on purpose, to each route that there is, with good keys and tokens and
 * with bad ones. All are about {@code demo-shopify}; customers of other shops must not notice.
 */
final class RouteFuzzIT {

    private static final String FRONT_PAGE = "/_local/";

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final Instant START = Instant.parse("2026-05-04T12:00:02Z");
    private static final int COUNT = 450;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Hunt hunt = Hunt.of(RouteFuzzIT.class, COUNT);
    private final PatientSender sender = new PatientSender();

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void requests_mutated_areAnsweredClearlyAndHarmNobody() throws Exception {
        var known = KnownRequests.read(ROOT);
        var options = Options.inMemory(ROOT.resolve("template.yaml")).withClock(START);
        try (var runner = LocalRunner.start(options);
                var client = new RunnerClient(runner.address());
                var shop = new MailShop(runner)) {
            var routes =
                    DocumentedRoutes.of(
                                    StackReader.read(
                                                    ROOT.resolve("template.yaml"), runner.address())
                                            .routes())
                            .all(ROOT);
            var untouched = new UntouchedCustomers(ROOT, runner, client, shop);
            untouched.expectBirthdayMails();
            var access = FuzzedShop.open(runner, client);
            for (int number = hunt.from(); number < hunt.to(); number++) {
                if (number % 50 == 0) {
                    untouched.buys(sender);
                }
                send(runner, FuzzedRequest.of(routes, known, access, hunt.seed(), number));
            }
            assertThat(runner.awaitIdle(PATIENCE)).as("idle").isTrue();
            untouched.checkPoints(hunt);
            untouched.celebrate();
            untouched.checkMails(hunt);
            client.json("/_local/dead-letters")
                    .forEach(letter -> hunt.found("dead letter " + shortened(letter.toString())));
            FunctionLogCheck.leaks(runner.functionLog(), FuzzedShop.forbidden(access))
                    .forEach(line -> hunt.found("logged: " + line));
        }
        assertThat(hunt.foundNothing()).as(hunt::toString).isTrue();
    }

    private void send(LocalRunner runner, FuzzedRequest request) throws InterruptedException {
        try {
            check(request, sender.send(request.request(runner.address())));
        } catch (IOException e) {
            hunt.found(request, "no answer: " + e);
        }
    }

    /** Two dots lead up, out of the product, where the runner has its own front page. */
    private static boolean ledOut(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").filter(FRONT_PAGE::equals).isPresent();
    }

    private void check(FuzzedRequest request, HttpResponse<String> answer) {
        if (ledOut(answer)) {
            return;
        }
        var type = answer.headers().firstValue("content-type").orElse("");
        if (answer.statusCode() >= 500) {
            hunt.found(request, "answered " + answer.statusCode() + ' ' + shortened(answer.body()));
        } else if (request.method().equals("HEAD")) {
            if (!answer.body().isEmpty()) {
                hunt.found(request, "a HEAD was answered with a body");
            }
        } else if (answer.statusCode() == 303 || type.startsWith("text/csv")) {
            if (!request.mayBe(answer.statusCode() == 303 ? "/surveys/open/" : ".csv")) {
                hunt.found(request, "answered " + answer.statusCode() + " as " + type);
            }
        } else if (answer.statusCode() == 302 || type.startsWith("text/javascript")) {
            if (!request.mayBe("/snippet/") && !request.mayBe("/console/")) {
                hunt.found(request, "answered " + answer.statusCode() + " as " + type);
            }
        } else if (type.startsWith("text/html")) {
            if (!request.mayBePage() || !answer.body().startsWith("<!doctype html>")) {
                hunt.found(
                        request, answer.statusCode() + " is a page: " + shortened(answer.body()));
            }
        } else if (!isJson(answer.body())
                || !(type.equals("application/problem+json") || type.equals("application/json"))) {
            hunt.found(
                    request, answer.statusCode() + " is " + type + ": " + shortened(answer.body()));
        } else if (request.isForReaders() && !answer.body().startsWith("{\"message\":")) {
            // Only the gateway, which has no pages, may answer customers in JSON.
            hunt.found(request, "is no page: " + shortened(answer.body()));
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

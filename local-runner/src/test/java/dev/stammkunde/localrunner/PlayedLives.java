package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All lives, told side by side: first the first delivery of each, then the second of each. What
 * each customer has is read in between, when all that was told is worked through.
 */
final class PlayedLives {

    /** A life in its order or, with ids of its own, from its end. */
    record Told(int number, OrderLife life, boolean backwards) {

        List<ShopDelivery> deliveries() {
            var deliveries = life.told().apply(number);
            return backwards ? deliveries.reversed() : deliveries;
        }

        @Override
        public String toString() {
            return life.shop() + ": " + life.what() + (backwards ? ", from its end" : "");
        }
    }

    static final List<Told> TOLD = told();

    /** The order of a refund of which nothing else was ever told. */
    static final String NEVER_HEARD_OF = SoldOn.STANDARD.order(9999);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LocalRunner runner;
    private final RunnerClient client;
    private final Map<Told, List<ShopDelivery>> deliveries = new HashMap<>();
    private final Map<Told, List<Integer>> points = new HashMap<>();
    private final Map<Told, List<String>> refused = new HashMap<>();

    private PlayedLives(LocalRunner runner, RunnerClient client) {
        this.runner = runner;
        this.client = client;
    }

    private static List<Told> told() {
        var told = new ArrayList<Told>();
        var all =
                Stream.of(
                                ShopifyLives.all(),
                                WooCommerceLives.all(),
                                ShopwareLives.all(),
                                StandardLives.all())
                        .flatMap(List::stream)
                        .toList();
        for (OrderLife life : all) {
            told.add(new Told(told.size() + 1, life, false));
            if (life.anyOrder() && life.points().size() > 1) {
                told.add(new Told(told.size() + 1, life, true));
            }
        }
        return List.copyOf(told);
    }

    static PlayedLives play(LocalRunner runner, RunnerClient client) throws Exception {
        var lives = new PlayedLives(runner, client);
        try (var http = HttpClient.newHttpClient()) {
            var refund = new StandardOrder(9999, 9999).refunded(0, "10.00", 1);
            http.send(
                    refund.request(runner.address(), "never", Instant.now(runner.clock())),
                    HttpResponse.BodyHandlers.discarding());
            for (int step = 0; lives.tell(step, http); step++) {
                assertThat(runner.awaitIdle(PATIENCE)).isTrue();
                lives.readPoints(step);
            }
        }
        return lives;
    }

    /** Reads what came of a delivery; from its end a life goes by where it never was. */
    private void readPoints(int step) throws IOException, InterruptedException {
        for (Told told : TOLD) {
            if (!told.backwards() && step < told.life().points().size()) {
                points.computeIfAbsent(told, _ -> new ArrayList<>()).add(pointsOf(told));
            }
        }
    }

    private boolean tell(int step, HttpClient http) throws Exception {
        boolean any = false;
        for (Told told : TOLD) {
            var all = deliveries.computeIfAbsent(told, Told::deliveries);
            if (step < all.size()) {
                any = true;
                var id = told.number() + "-" + step;
                var request =
                        all.get(step).request(runner.address(), id, Instant.now(runner.clock()));
                var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200 || answer.body().contains("\"kept\":true")) {
                    refused.computeIfAbsent(told, _ -> new ArrayList<>())
                            .add(step + ": " + answer.statusCode() + ' ' + answer.body());
                }
            }
        }
        return any;
    }

    /** Checks what came of a life, by the way and at its end. */
    void check(Told told) throws IOException, InterruptedException {
        var life = told.life();
        assertThat(refused).doesNotContainKey(told);
        if (!told.backwards()) {
            assertThat(points.get(told)).isEqualTo(life.points());
        }
        assertThat(pointsOf(told)).isEqualTo(life.points().getLast());
        checkActivity(told);
        if (!life.end().reason().isEmpty()) {
            var order = json(told, "/orders/" + life.shop().order(told.number()) + "/points");
            assertThat(reason(order)).as(order.toString()).isEqualTo(life.end().reason());
        }
    }

    /** Returns why an order has no points, be it that it never had or has no more. */
    private static String reason(JsonNode order) {
        return order.at("/reason/code").asText(order.path("standing").asText());
    }

    private void checkActivity(Told told) throws IOException, InterruptedException {
        var activity = json(told, customer(told)).path("activity");
        var end = told.life().end();
        assertThat(
                        new OrderLife.End(
                                activity.path("purchases").asInt(),
                                activity.path("cancellations").asInt(),
                                activity.at("/netRevenue/0/amount").asText(),
                                end.reason()))
                .as(activity.toString())
                .isEqualTo(end);
        assertThat(activity.path("netRevenue").size()).isLessThanOrEqualTo(1);
    }

    private int pointsOf(Told told) throws IOException, InterruptedException {
        var points = json(told, customer(told) + "/points");
        return points.path("available").asInt() + points.path("pending").asInt();
    }

    private static String customer(Told told) {
        return "/customers/" + told.life().shop().customer(told.number());
    }

    private JsonNode json(Told told, String path) throws IOException, InterruptedException {
        var answer =
                client.get(
                        "/shops/" + told.life().shop().shop() + path,
                        "Authorization",
                        "Bearer local-api-key");
        return Json.read(answer.body());
    }

    /** Returns each account whose points are not what its entries add up to. */
    List<String> accountsThatDoNotAddUp() throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        for (Told told : TOLD) {
            var ledger = json(told, customer(told) + "/ledger?limit=100");
            int sum = 0;
            for (JsonNode entry : ledger.path("entries")) {
                sum += entry.path("points").asInt();
            }
            if (sum != pointsOf(told)) {
                wrong.add(told + ": " + sum + " by its entries");
            }
        }
        return wrong;
    }
}

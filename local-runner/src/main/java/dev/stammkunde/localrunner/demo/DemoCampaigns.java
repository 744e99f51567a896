package dev.stammkunde.localrunner.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.shops.Storefront;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets up mail, surveys and rewards for the demo shops through the admin API, as marketing would.
 * What is there already stays as it is.
 */
public final class DemoCampaigns {

    private static final List<String> SHOPS = List.of("demo-shop", "demo-shopify");

    /** Whose shop is played, so that codes can be made in it. */
    private static final String MAKES_CODES = "demo-shopify";

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalTime NEWSLETTER = LocalTime.of(10, 0);

    private final HttpClient client;
    private final URI base;
    private final List<String> refused = new ArrayList<>();

    private DemoCampaigns(HttpClient client, URI base) {
        this.client = client;
        this.base = base;
    }

    /**
     * Sets up all shops; does nothing where the template has no such API.
     *
     * @return what was refused, for people
     */
    public static List<String> load(URI base, Instant now) throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var demo = new DemoCampaigns(client, base);
            demo.load(now);
            return demo.refused;
        } catch (IOException e) {
            return List.of("The campaigns of the demo cannot be made: " + e.getMessage());
        }
    }

    private void load(Instant now) throws IOException, InterruptedException {
        var signedIn =
                send(
                        "POST",
                        "/_local/sign-in",
                        "",
                        "{\"user\":\"mia\",\"groups\":[\"marketing\"]}");
        var token = Json.read(signedIn.body()).path("token").asText("");
        if (token.isEmpty()) {
            return;
        }
        for (String shop : SHOPS) {
            var path = "/admin/shops/" + shop;
            var settings = send("GET", path + "/mail-settings", token, "");
            if (settings.statusCode() == 404) {
                return;
            }
            if (Json.read(settings.body()).path("version").asInt() == 0) {
                check(send("PUT", path + "/mail-settings", token, mailSettings()));
            }
            for (JsonNode campaign : campaigns(now)) {
                check(send("POST", path + "/campaigns", token, Json.write(campaign)));
            }
            for (JsonNode survey : surveys()) {
                ask(path + "/surveys", token, survey);
            }
            var feedback = send("GET", path + "/feedback-settings", token, "");
            if (Json.read(feedback.body()).path("version").asInt() == 0) {
                check(send("PUT", path + "/feedback-settings", token, "{}"));
            }
            reward(shop, token, now);
        }
    }

    /** The shop's pages are played, too. */
    private String mailSettings() throws IOException {
        var settings = (ObjectNode) Json.read(resource("mail-settings.json"));
        settings.putArray("memberOrigins").add(Storefront.origin(base));
        return Json.write(settings);
    }

    private void reward(String shop, String token, Instant now)
            throws IOException, InterruptedException {
        var path = "/admin/shops/" + shop;
        for (JsonNode reward : rewards(now)) {
            check(send("POST", path + "/rewards", token, Json.write(reward)));
        }
        if (shop.equals(MAKES_CODES)) {
            for (JsonNode reward : Json.read(resource("reward-codes.json"))) {
                check(send("POST", path + "/rewards", token, Json.write(reward)));
            }
        }
        var payment = send("GET", path + "/part-payment", token, "");
        if (Json.read(payment.body()).path("version").asInt() == 0) {
            check(send("PUT", path + "/part-payment", token, resource("part-payment.json")));
        }
        for (var kind : programmes(now).properties()) {
            for (JsonNode programme : kind.getValue()) {
                var created =
                        send("POST", path + '/' + kind.getKey(), token, Json.write(programme));
                check(created);
                if (kind.getKey().equals("contests") && created.statusCode() == 201) {
                    // Customers take part from now on.
                    var contest = "/contests/" + programme.path("id").asText();
                    check(send("POST", path + contest + "/open", token, ""));
                }
            }
        }
    }

    /** Returns programmes beyond points; challenges begin today, contests end in two weeks. */
    static JsonNode programmes(Instant now) throws IOException {
        var today = LocalDate.ofInstant(now, ZONE);
        return Json.read(
                resource("loyalty.json")
                        .replace("TODAY", today.toString())
                        .replace("IN_THREE_WEEKS", today.plusWeeks(3).toString())
                        .replace(
                                "MOMENT_IN_TWO_WEEKS",
                                now.plus(14, ChronoUnit.DAYS)
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString()));
    }

    /** Returns the rewards that need no code; what can be bought early is early for nine days. */
    static JsonNode rewards(Instant now) throws IOException {
        var today = now.truncatedTo(ChronoUnit.DAYS);
        return Json.read(
                resource("rewards.json")
                        .replace("TODAY", today.toString())
                        .replace("IN_NINE_DAYS", today.plus(9, ChronoUnit.DAYS).toString()));
    }

    /** Points are given from now on: the answers of the year before got none. */
    private void ask(String path, String token, JsonNode survey)
            throws IOException, InterruptedException {
        ObjectNode before = survey.deepCopy();
        var rewards = before.remove("rewardPoints") != null;
        var created = send("POST", path, token, Json.write(before));
        check(created);
        if (rewards && created.statusCode() == 201) {
            before.setAll((ObjectNode) survey);
            before.put("version", 1);
            check(send("PUT", path + '/' + survey.path("id").asText(), token, Json.write(before)));
        }
    }

    /** Returns the campaigns; the newsletter is in two days, and what is suggested in three. */
    static JsonNode campaigns(Instant now) throws IOException {
        var newsletter = LocalDate.ofInstant(now, ZONE).plusDays(2).atTime(NEWSLETTER);
        return Json.read(
                resource("campaigns.json")
                        .replace("IN_TWO_DAYS", newsletter + ":00")
                        .replace("IN_THREE_DAYS", newsletter.plusDays(1) + ":00"));
    }

    /** Returns the surveys: one by which customers recommend, and one about the purchase. */
    static JsonNode surveys() throws IOException {
        return Json.read(resource("surveys.json"));
    }

    /** A conflict, or another version, says that it is there already. */
    private void check(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2
                && answer.statusCode() != 409
                && answer.statusCode() != 412) {
            refused.add(
                    answer.request().method()
                            + " "
                            + answer.uri().getPath()
                            + " gave "
                            + answer.statusCode()
                            + ": "
                            + answer.body());
        }
    }

    private HttpResponse<String> send(String method, String path, String token, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static String resource(String name) throws IOException {
        try (var resource = DemoCampaigns.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IOException(name + " is not on the class path.");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

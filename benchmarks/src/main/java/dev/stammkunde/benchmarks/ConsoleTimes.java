package dev.stammkunde.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.stammkunde.customers.store.ManyCustomers;
import dev.stammkunde.localrunner.LocalRunner;
import dev.stammkunde.localrunner.Options;
import dev.stammkunde.localrunner.demo.Demo;
import dev.stammkunde.localrunner.demo.DemoAnswers;
import dev.stammkunde.localrunner.demo.DemoCampaigns;
import dev.stammkunde.localrunner.demo.DemoProgrammes;
import dev.stammkunde.stacktemplate.LocalDynamoDb;
import dev.stammkunde.stacktemplate.Names;
import dev.stammkunde.testkit.browser.Browser;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * How long the console's pages take until they show something, in a browser before a local runner
 * with the demo's data, and how long the API takes to find customers; then the same with many more
 * customers in the shop. The browser, the runner and its DynamoDB share the machine.
 *
 * <p>A page's time is from the change of place to a heading without a skeleton beside it; the first
 * one's is from the request for the page, with nothing kept in the browser.
 */
public final class ConsoleTimes {

    private static final String SHOP = "demo-shop";
    private static final PrintStream OUT = System.out;
    private static final Duration LONGEST_DEMO = Duration.ofMinutes(5);
    private static final int ROUNDS = 9;
    private static final int SEARCHES = 100;

    private static final String[] PAGES = {
        "today",
        "calendar",
        "campaigns",
        "customers",
        "customers?search=an",
        "adjustments",
        "cases",
        "finance",
        "surveys",
        "feedback",
        "rewards",
        "programme",
        "settings/mail",
        "settings/audit"
    };

    /** Goes to a place, and says after how many milliseconds it is there. */
    private static final String GO =
            """
            new Promise(done => {
              const begin = performance.now();
              const look = () => !document.querySelector('.skeleton') && document.querySelector('main h1')
                ? done(String(performance.now() - begin)) : setTimeout(look, 2);
              location.hash = '#/shops/%s/%s';
              setTimeout(look, 2);
            })""";

    private static final String SIGN_IN =
            """
            new Promise(done => {
              const look = () => {
                const ada = [...document.querySelectorAll('button')].find(each => each.textContent.includes('Ada'));
                if (ada) { setTimeout(() => ada.click(), 50); done(''); } else { setTimeout(look, 20); }
              };
              look();
            })""";

    private static final String LOADED =
            """
            new Promise(done => {
              const look = () => !document.querySelector('.skeleton') && document.querySelector('main h1')
                ? done(String(performance.now())) : setTimeout(look, 2);
              look();
            })""";

    private final URI address;
    private final String token;
    private final HttpClient http;

    private ConsoleTimes(URI address, String token, HttpClient http) {
        this.address = address;
        this.token = token;
        this.http = http;
    }

    /** Runs it once, with the repository's root and how many customers are added. */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments.length > 0 ? arguments[0] : ".");
        int customers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200_000;
        try (LocalRunner runner =
                        LocalRunner.start(Options.inMemory(root.resolve("template.yaml")));
                HttpClient http = HttpClient.newHttpClient();
                Browser browser = Browser.start()) {
            loadDemo(runner);
            ConsoleTimes times = new ConsoleTimes(runner.address(), signedIn(runner, http), http);
            OUT.println("with the demo's data");
            times.browse(browser);
            URI dynamoDb = new Checkout(http, runner.address()).dynamoDb();
            try (DynamoDbClient client = LocalDynamoDb.clientAt(dynamoDb)) {
                ManyCustomers.fill(client, Names.STACK + "-CustomersTable", SHOP, customers);
            }
            OUT.printf("with %,d customers more%n", customers);
            times.browse(browser);
            times.search(customers);
        }
    }

    private static void loadDemo(LocalRunner runner) throws InterruptedException {
        Instant now = runner.clock().instant();
        DemoProgrammes.load(runner.address(), now).forEach(OUT::println);
        Demo.load(runner.address(), now, OUT);
        runner.awaitIdle(LONGEST_DEMO);
        DemoCampaigns.load(runner.address(), now).forEach(OUT::println);
        DemoAnswers.load(runner.address(), now, OUT).forEach(OUT::println);
        runner.awaitIdle(LONGEST_DEMO);
    }

    private static String signedIn(LocalRunner runner, HttpClient http)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(runner.address().resolve("/_local/sign-in"))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"user\": \"ada\", \"groups\": [\"admin\"]}"))
                        .build();
        String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return new ObjectMapper().readTree(answer).path("token").asText();
    }

    private void browse(Browser browser) {
        browser.renew();
        browser.resize(1200, 900);
        browser.open(address.resolve("/console#/shops/" + SHOP + "/today"));
        browser.ask(SIGN_IN);
        browser.ask(LOADED);
        Map<String, Latencies> times = new LinkedHashMap<>();
        times.put("first page", new Latencies("first page"));
        for (String page : PAGES) {
            times.put(page, new Latencies(page));
        }
        for (int i = 0; i < ROUNDS; i++) {
            browser.driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
            browser.driver().navigate().refresh();
            keep(times, "first page", browser.ask(LOADED));
            for (String page : PAGES) {
                keep(times, page, browser.ask(GO.formatted(SHOP, page)));
            }
        }
        OUT.println(Latencies.HEAD);
        times.values().forEach(OUT::println);
    }

    private static void keep(Map<String, Latencies> times, String page, String millis) {
        Latencies of = times.get(page);
        if (of != null) {
            of.nanos().add(Math.round(Double.parseDouble(millis) * 1e6));
        }
    }

    private void search(int customers) throws IOException, InterruptedException {
        OUT.println(Latencies.HEAD);
        OUT.println(
                searched(
                        "name",
                        customers,
                        number -> ManyCustomers.givenName(number).substring(0, 2)));
        OUT.println(searched("address", customers, number -> "c" + number + "@example.org"));
        OUT.println(searched("id", customers, Integer::toString));
    }

    private Latencies searched(String kind, int customers, IntFunction<String> query)
            throws IOException, InterruptedException {
        Latencies times = new Latencies("by " + kind);
        Random random = new Random(1);
        for (int i = 0; i < 2 * SEARCHES; i++) {
            String path =
                    "/admin/shops/%s/customers?query=%s"
                            .formatted(
                                    SHOP,
                                    URLEncoder.encode(
                                            query.apply(random.nextInt(customers)),
                                            StandardCharsets.UTF_8));
            HttpRequest request =
                    HttpRequest.newBuilder(address.resolve(path))
                            .header("Authorization", "Bearer " + token)
                            .build();
            long begin = System.nanoTime();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !answer.body().contains("customerId")) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            if (i >= SEARCHES) {
                times.since(begin);
            }
        }
        return times;
    }
}

package dev.stammkunde.benchmarks;

import com.almworks.sqlite4java.SQLiteException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.stammkunde.campaigns.store.DynamoDbCampaigns;
import dev.stammkunde.localrunner.LocalRunner;
import dev.stammkunde.localrunner.Options;
import dev.stammkunde.localrunner.demo.Demo;
import dev.stammkunde.localrunner.demo.DemoAnswers;
import dev.stammkunde.localrunner.demo.DemoCampaigns;
import dev.stammkunde.localrunner.demo.DemoProgrammes;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.stacktemplate.Names;
import dev.stammkunde.testkit.browser.Browser;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * How long the console's pages take until they show something, in a browser before a local runner
 * with the demo's data, and how long the API takes to find customers; then the same in a shop with
 * many more customers and campaigns, and with one customer of many entries. The browser, the runner
 * and its DynamoDB share the machine.
 *
 * <p>All of it stays in a folder, which a runner opens by {@code --data}. Where the folder is there
 * already, only the crowded shop is measured.
 */
public final class ConsoleTimes {

    private static final String SHOP = "demo-shop";
    private static final PrintStream OUT = System.out;
    private static final Duration LONGEST_DEMO = Duration.ofMinutes(5);
    private static final int SEARCHES = 100;
    private static final String FILLED = "filled";
    private static final int CUSTOMERS = 200_000;
    private static final int CAMPAIGNS = 5_000;
    private static final int ENTRIES = 10_000;

    private final URI address;
    private final String token;
    private final HttpClient http;

    private ConsoleTimes(URI address, String token, HttpClient http) {
        this.address = address;
        this.token = token;
        this.http = http;
    }

    /** Runs it once, with the repository's root and the folder. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        Options options = Options.inMemory(Path.of(arguments[0], "template.yaml")).withData(folder);
        try (HttpClient http = HttpClient.newHttpClient();
                Browser browser = Browser.start()) {
            if (!Files.exists(folder)) {
                try (LocalRunner runner = LocalRunner.start(options)) {
                    loadDemo(runner);
                    OUT.println("with the demo's data");
                    new BrowsedPages(browser, runner.address(), SHOP).measure(List.of(), OUT);
                }
            }
            if (!Files.exists(folder.resolve(FILLED))) {
                fill(folder.resolve("tables"));
                Files.createFile(folder.resolve(FILLED));
            }
            try (LocalRunner runner = LocalRunner.start(options)) {
                OUT.printf(
                        "with %,d customers and %,d campaigns more, and %,d entries of one%n",
                        CUSTOMERS, CAMPAIGNS, ENTRIES);
                new BrowsedPages(browser, runner.address(), SHOP)
                        .measure(
                                List.of(
                                        "customers/" + CrowdedShop.customerId(0),
                                        "customers/" + CrowdedShop.customerId(7),
                                        "campaigns/" + CrowdedCalendar.id(0)),
                                OUT);
                new ConsoleTimes(runner.address(), signedIn(runner, http), http).search();
            }
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

    private static void fill(Path tables) throws SQLiteException {
        Instant now = Instant.now();
        long begin = System.nanoTime();
        try (TableFile file = new TableFile(tables);
                RecordedPuts puts = new RecordedPuts(file::put)) {
            CrowdedShop shop = new CrowdedShop(SHOP, now, puts, ConsoleTimes::table);
            PointsAccount first = shop.customer(0);
            for (int i = 1; i < CUSTOMERS; i++) {
                shop.customer(i);
            }
            shop.gifts(first, ENTRIES);
            DynamoDbCampaigns campaigns =
                    new DynamoDbCampaigns(
                            puts, table("CampaignsTable"), new AuditTable(table("ShopsTable")));
            new CrowdedCalendar(SHOP, now, campaigns).fill(CAMPAIGNS);
        }
        OUT.printf("filled in %d s%n", Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }

    private static String table(String logicalId) {
        return Names.STACK + '-' + logicalId;
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

    private void search() throws IOException, InterruptedException {
        OUT.println(Latencies.HEAD);
        OUT.println(searched("name", number -> CrowdedShop.givenName(number).substring(0, 2)));
        OUT.println(searched("address", CrowdedShop::email));
        OUT.println(searched("order number", CrowdedShop::orderNumber));
        OUT.println(searched("id", CrowdedShop::customerId));
    }

    private Latencies searched(String kind, IntFunction<String> query)
            throws IOException, InterruptedException {
        Latencies times = new Latencies("by " + kind);
        Random random = new Random(1);
        for (int i = 0; i < 2 * SEARCHES; i++) {
            String path =
                    "/admin/shops/%s/customers?query=%s"
                            .formatted(
                                    SHOP,
                                    URLEncoder.encode(
                                            query.apply(random.nextInt(CUSTOMERS)),
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

package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Months of a shop over HTTP: the schedule has them reported, finance is told, and nothing that
 * happens to customers afterwards changes what a report said.
 */
final class FinanceIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String SHOP = "/admin/shops/demo-shop";
    private static final String NOVEMBER = SHOP + "/finance/months/2026-11";
    private static final String MOMENT = "2026-12-03T12:00:00Z";
    private static final String SETTINGS =
            """
            {"legalEntity": "Demo GmbH", "currency": "EUR", "valuePerPoint": "0.01",
             "expectedRedemptionPercent": 80, "usdRate": "0.92", "budgetPerMonth": "100.00",
             "recipients": ["fay@finance.example", "fritz@finance.example"]}
            """;

    private LocalRunner runner;
    private MailShop shop;
    private RunnerClient client;

    @BeforeEach
    void start() throws Exception {
        runner =
                LocalRunner.start(Options.inMemory(ROOT.resolve("template.yaml")).withClock(START));
        shop = new MailShop(runner);
        client = new RunnerClient(runner.address());
        shop.admin(
                "PUT",
                "/admin/shops/demo-shop/mail-settings",
                """
                {"sender": {"address": "post@hut.example", "name": "Hutladen"},
                 "brand": {"name": "Hutladen", "url": "https://hut.example", "colour": "#1a5fb4",
                  "imprint": "Hutladen GmbH\\nHutgasse 1\\n10115 Berlin", "address": "DU"}}
                """);
        for (String customer : new String[] {"nora", "gone", "stays"}) {
            shop.customer(customer, "\"language\": \"de\"");
            shop.purchase(customer, "order-" + customer, START);
        }
        idle();
        assertThat(put(SETTINGS).statusCode()).isEqualTo(200);
    }

    @AfterEach
    void stop() {
        client.close();
        shop.close();
        runner.close();
    }

    @Test
    void schedule_theMonthIsOver_reportsItAndTellsEachRecipientOnce() throws Exception {
        client.moveTo(Instant.parse("2026-12-02T04:30:00Z"));
        idle();

        assertThat(month().path("ties").asBoolean()).isTrue();
        assertThat(toFinance())
                .extracting(MailShop.Mail::to)
                .containsExactlyInAnyOrder("fay@finance.example", "fritz@finance.example");
        MailShop.Mail mail = toFinance().getFirst();
        assertThat(mail.subject()).isEqualTo("November 2026 bei Hutladen: Bericht liegt bereit");
        assertThat(mail.html()).contains("/console#/shops/demo-shop/finance/2026-11\"");
        assertThat(mail.text()).contains("stimmen überein", "im Budget").doesNotContain("nora");

        assertThat(put(SETTINGS.replace("EUR", "CHF")).statusCode()).isEqualTo(422);
    }

    @Test
    void customers_mergedAndErased_changeNoFigureOfWhatWasReported() throws Exception {
        client.moveTo(Instant.parse("2026-12-03T04:30:00Z"));
        idle();
        close();
        Map<String, String> sealed = files();
        assertThat(sealed).containsKeys("report.json", "notes.json");
        client.moveTo(Instant.parse("2026-12-03T12:00:05Z"));
        String open = ofTheMoment();
        int letters = toFinance().size();
        assertThat(open).contains("\"opening\":");
        // The schedule told of a report that is ready, and then somebody closed it.
        assertThat(letters).isEqualTo(4);

        shop.webhook(
                "customer.merged",
                Instant.now(runner.clock()),
                "{\"customerId\": \"stays\", \"mergedCustomerId\": \"gone\", \"mergedAt\": \"%s\"}"
                        .formatted(Instant.now(runner.clock())));
        for (String customer : new String[] {"nora", "stays"}) {
            shop.webhook(
                    "customer.redaction_requested",
                    Instant.now(runner.clock()),
                    "{\"requestId\": \"erase-%s\", \"customerId\": \"%s\"}"
                            .formatted(customer, customer));
        }
        idle();
        assertThat(client.get("/_local/tables/CustomersTable").body())
                .doesNotContain("nora@example.org");
        client.advance("PT1H");
        idle();

        assertThat(ofTheMoment()).isEqualTo(open);
        order("{\"month\": \"2026-11\"}");
        assertThat(files()).isEqualTo(sealed);
        assertThat(month().path("closing").path("outcome").asText()).isEqualTo("CLOSED");
        assertThat(toFinance()).hasSize(letters);
    }

    private List<MailShop.Mail> toFinance() throws Exception {
        return shop.mails().stream().filter(it -> it.to().endsWith("@finance.example")).toList();
    }

    private void close() throws Exception {
        String reviewed = "";
        for (JsonNode file : month().path("files")) {
            if (file.path("name").asText().equals("report.json")) {
                reviewed = file.path("sha256").asText();
            }
        }
        String[] token = client.signIn("fay", "finance");
        HttpResponse<String> asked =
                client.post(
                        NOVEMBER + "/close",
                        "{\"reviewed\": \"%s\"}".formatted(reviewed),
                        token[0],
                        token[1]);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        idle();
        assertThat(month().path("closing").path("outcome").asText()).isEqualTo("CLOSED");
    }

    /** The report of a moment of the open month, made anew. */
    private String ofTheMoment() throws Exception {
        order("{\"month\": \"2026-12\", \"asOf\": \"%s\"}".formatted(MOMENT));
        return get(SHOP + "/finance/months/2026-12/files/report.json?asOf=" + MOMENT);
    }

    private void order(String body) throws Exception {
        String[] token = client.signIn("fay", "finance");
        HttpResponse<String> asked =
                client.post(SHOP + "/finance/reports", body, token[0], token[1]);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        idle();
    }

    private Map<String, String> files() throws Exception {
        Map<String, String> files = new HashMap<>();
        for (JsonNode file : month().path("files")) {
            String name = file.path("name").asText();
            files.put(name, file.path("sha256").asText());
            assertThat(get(NOVEMBER + "/files/" + name)).isNotEmpty();
        }
        return files;
    }

    private JsonNode month() throws Exception {
        return Json.read(get(NOVEMBER));
    }

    private String get(String path) throws Exception {
        HttpResponse<String> answer = client.get(path, client.signIn("fay", "finance"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> put(String settings) throws Exception {
        String[] token = client.signIn("fay", "finance");
        return client.send("PUT", SHOP + "/finance-settings", settings, token[0], token[1]);
    }

    private void idle() throws InterruptedException {
        assertThat(runner.awaitIdle(PATIENCE)).isTrue();
    }
}

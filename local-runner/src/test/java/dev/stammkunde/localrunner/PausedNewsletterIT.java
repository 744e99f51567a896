package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A newsletter that is stopped half-way, corrected, and sent to the rest. {@code
 * -Dstammkunde.newsletter.customers=5000} tries it with a real shop's number, which takes minutes.
 */
final class PausedNewsletterIT {

    private static final Path TEMPLATE =
            Path.of(System.getProperty("stammkunde.root", ".."))
                    .toAbsolutePath()
                    .resolve("template.yaml");
    private static final String NEWS = MailShop.CAMPAIGNS + "/news";

    /** Half of them sleep at the time of the run, so that a pause finds their mails waiting. */
    private static final int CUSTOMERS = Integer.getInteger("stammkunde.newsletter.customers", 200);

    private static final int TOLD_AT_ONCE = 500;

    /** A Tuesday, at ten in Berlin. */
    private static final Instant RUN = Instant.parse("2026-10-06T08:00:00Z");

    private static final String NEWSLETTER =
            """
            {"id": "news", "name": "Herbsttees", "topic": "news",
             "rule": {"kind": "OCCASION", "occasion": {"kind": "ONCE"}},
             "timing": {"expression": "at(2026-10-06T10:00:00)", "zone": "Europe/Berlin"},
             "contents": {"main": {"de": {"template": "newsletter", "subject": "%s"}}}}
            """;

    // Set before each test.
    @SuppressWarnings("NullAway.Init")
    private LocalRunner runner;

    @SuppressWarnings("NullAway.Init")
    private MailShop shop;

    @BeforeEach
    void startWithCustomersInTwoZones() throws Exception {
        runner = LocalRunner.start(Options.inMemory(TEMPLATE).withClock(RUN.minusSeconds(3_600)));
        shop = new MailShop(runner);
        shop.admin(
                "PUT",
                "/admin/shops/demo-shop/mail-settings",
                """
                {"sender": {"address": "post@tee.example", "name": "Teeladen"},
                 "brand": {"name": "Teeladen", "url": "https://tee.example", "imprint": "Teeladen GmbH"},
                 "zone": "Europe/Berlin", "language": "de"}
                """);
        for (int i = 0; i < CUSTOMERS; i++) {
            String zone = i % 2 == 0 ? "Europe/Berlin" : "America/New_York";
            shop.customer("c" + i, "\"language\": \"de\", \"timeZone\": \"%s\"".formatted(zone));
            if (i % TOLD_AT_ONCE == 0) {
                shop.settle();
            }
        }
        shop.settle();
    }

    @AfterEach
    void stop() {
        shop.close();
        runner.close();
    }

    @Test
    void newsletter_pausedHalfWayCorrectedAndResumed_reachesTheRestOnceWithTheNewText()
            throws Exception {
        shop.admin("POST", MailShop.CAMPAIGNS, NEWSLETTER.formatted("Die Herbstees sind da"));
        shop.travelTo(RUN.plusSeconds(60));
        List<String> first = recipients("Die Herbstees sind da");

        shop.admin("POST", NEWS + "/pause", "");
        shop.travelTo(RUN.plusSeconds(86_400));
        assertThat(results().path("sent").asInt()).isEqualTo(CUSTOMERS / 2);
        assertThat(results().at("/waiting/CAMPAIGN_PAUSED").asInt()).isEqualTo(CUSTOMERS / 2);
        JsonNode paused = shop.admin("GET", NEWS, "").path("campaign");
        shop.admin(
                "PUT",
                NEWS,
                NEWSLETTER
                        .formatted("Die Herbsttees sind da")
                        .replaceFirst("\\{", "{\"version\": " + paused.path("version") + ", "));
        shop.admin("POST", NEWS + "/resume", "");
        shop.travelTo(RUN.plusSeconds(2 * 86_400));

        assertThat(first).hasSize(CUSTOMERS / 2);
        List<String> rest = recipients("Die Herbsttees sind da");
        assertThat(rest)
                .hasSize(CUSTOMERS / 2)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(first);
        assertThat(shop.mails()).hasSize(CUSTOMERS);
        assertThat(results().path("mails").asInt()).isEqualTo(CUSTOMERS);
        assertThat(results().path("sent").asInt()).isEqualTo(CUSTOMERS);
        assertThat(shop.deadLetters()).isEmpty();
    }

    private JsonNode results() throws Exception {
        return shop.admin("GET", NEWS + "/runs", "").at("/runs/0/results");
    }

    private List<String> recipients(String subject) throws Exception {
        List<String> recipients = new ArrayList<>();
        for (MailShop.Mail mail : shop.mails()) {
            if (mail.subject().equals(subject)) {
                recipients.add(mail.to());
            }
        }
        return recipients;
    }
}

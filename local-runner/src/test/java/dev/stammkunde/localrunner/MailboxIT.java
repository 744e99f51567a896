package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** One mailbox that many records of customers lead to: copies of one person, and households. */
final class MailboxIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();

    /** A Monday, at nine in Berlin. */
    private static final Instant MONDAY = Instant.parse("2026-10-05T07:00:00Z");

    private static final int COPIES = 100;
    private static final String GERMAN = "\"language\": \"de\"";

    @TempDir Path folder = Path.of("");

    // Set before each test.
    @SuppressWarnings("NullAway.Init")
    private LocalRunner runner;

    @SuppressWarnings("NullAway.Init")
    private MailShop shop;

    @BeforeEach
    void start() throws Exception {
        runner =
                LocalRunner.start(
                        Options.inMemory(SeasonsTemplate.in(folder, ROOT)).withClock(MONDAY));
        shop = new MailShop(runner);
        settings("ONE_MAIL");
    }

    @AfterEach
    void stop() {
        shop.close();
        runner.close();
    }

    private void settings(String households) throws Exception {
        var path = "/admin/shops/demo-shop/mail-settings";
        var version = shop.admin("GET", path, "").path("version").asInt();
        shop.admin(
                "PUT",
                path,
                """
                {"version": %d, "sender": {"address": "post@tee.example", "name": "Teeladen"},
                 "brand": {"name": "Teeladen", "url": "https://tee.example", "imprint": "Teeladen GmbH"},
                 "zone": "Europe/Berlin", "language": "de", "households": "%s"}
                """
                        .formatted(version, households));
    }

    @Test
    void newsletter_hundredRecordsOfOneMailbox_arrivesOnceAndResultsAddUp() throws Exception {
        var spellings =
                List.of(
                        "anna.berg+%d@gmail.com",
                        "Anna.Berg+%d@GoogleMail.com",
                        "a.n.n.a.berg+x%d@gmail.com",
                        "ANNABERG+%d@GMAIL.COM");
        for (int i = 0; i < COPIES; i++) {
            shop.customer("c" + i, spellings.get(i % spellings.size()).formatted(i), GERMAN);
        }
        shop.settle();
        newsletter("news", "2026-10-06T10:00:00");
        var audience =
                shop.admin(
                        "POST",
                        MailShop.CAMPAIGNS + "/news/audience",
                        "{\"date\": \"2026-10-06\"}");

        shop.travelTo(Instant.parse("2026-10-06T09:00:00Z"));

        assertThat(audience.path("mailed").asInt()).isOne();
        assertThat(audience.at("/notMailed/MAILBOX_HAS_IT").asInt()).isEqualTo(COPIES - 1);
        assertThat(shop.mails()).hasSize(1);
        var results = results("news");
        assertThat(results.path("sent").asInt()).isOne();
        assertThat(results.at("/skipped/MAILBOX_HAS_IT").asInt()).isEqualTo(COPIES - 1);
        assertThat(results.path("mails").asInt()).isEqualTo(COPIES);
        assertThat(shop.deadLetters()).isEmpty();
        assertThat(explanationsOf("c0") + explanationsOf("c1"))
                .contains("in dasselbe Postfach")
                .contains("to the same mailbox");
    }

    /** By customer nobody got more than one mail, by mailbox the week's two. */
    @Test
    void newsletters_threeInAWeekToThreeRecordsOfOneMailbox_stopAtTheCap() throws Exception {
        for (int i = 1; i <= 3; i++) {
            shop.customer("c" + i, "anna@example.org", GERMAN);
        }
        shop.settle();
        newsletter("first", "2026-10-06T10:00:00");
        newsletter("second", "2026-10-07T10:00:00");
        newsletter("third", "2026-10-08T10:00:00");

        shop.travelTo(Instant.parse("2026-10-09T09:00:00Z"));

        assertThat(shop.mails()).hasSize(2);
        assertThat(results("third").at("/skipped/FREQUENCY_CAP").asInt()).isEqualTo(3);
        assertThat(results("third").path("sent").asInt()).isZero();
        for (var run : List.of("first", "second")) {
            assertThat(results(run).path("sent").asInt()).isOne();
            assertThat(results(run).at("/skipped/MAILBOX_HAS_IT").asInt()).isEqualTo(2);
        }
    }

    /**
     * A couple with one mailbox, and Anna once more with a wrong day; then twins before and after
     * the shop wants a mail for each.
     */
    @Test
    void birthdays_ofAHousehold_congratulateEachPersonOnceAndTwinsAsTheShopWants()
            throws Exception {
        person("anna", "Anna", "1980-10-07");
        person("anna-2", "anna maria", "1980-10-08");
        person("bernd", "Bernd", "1979-10-09");
        shop.person("max", "zwillinge@example.org", "Max", birthday("2000-10-12"));
        shop.person("moritz", "Zwillinge@example.org", "Moritz", birthday("2000-10-12"));
        shop.person("lotte", "lotte-und-luise@example.org", "Lotte", birthday("2010-10-14"));
        shop.person("luise", "lotte-und-luise@example.org", "Luise", birthday("2010-10-14"));
        shop.settle();
        shop.admin(
                "POST",
                MailShop.CAMPAIGNS,
                """
                {"id": "birthday", "name": "Geburtstag", "rule": {"kind": "BIRTHDAY", "noticeDays": 0},
                 "timing": {"expression": "cron(0 9 * * ? *)", "zone": "Europe/Berlin"},
                 "topic": "birthday", "priority": "HIGH",
                 "contents": {"main": {"de": {"template": "birthday",
                  "subject": "Glückwunsch, {{customer.givenName}}"}}}}
                """);

        shop.travelTo(Instant.parse("2026-10-13T09:00:00Z"));
        var untilThen = subjects();
        settings("EACH_PERSON");
        shop.travelTo(Instant.parse("2026-10-16T09:00:00Z"));

        assertThat(untilThen)
                .hasSize(3)
                .contains("Glückwunsch, Anna", "Glückwunsch, Bernd")
                .containsAnyOf("Glückwunsch, Max", "Glückwunsch, Moritz");
        assertThat(subjects().subList(3, subjects().size()))
                .containsExactlyInAnyOrder("Glückwunsch, Lotte", "Glückwunsch, Luise");
        assertThat(shop.deadLetters()).isEmpty();
    }

    private void person(String id, String givenName, String birthday) throws Exception {
        shop.person(id, "familie@example.org", givenName, birthday(birthday));
    }

    private static String birthday(String day) {
        return GERMAN + ", \"birthday\": \"" + day + "\"";
    }

    private void newsletter(String id, String at) throws Exception {
        shop.admin(
                "POST",
                MailShop.CAMPAIGNS,
                """
                {"id": "%s", "name": "Neues", "topic": "news",
                 "rule": {"kind": "OCCASION", "occasion": {"kind": "ONCE"}},
                 "timing": {"expression": "at(%s)", "zone": "Europe/Berlin"},
                 "contents": {"main": {"de": {"template": "newsletter", "subject": "Neues"}}}}
                """
                        .formatted(id, at));
    }

    private JsonNode results(String campaign) throws Exception {
        return shop.admin("GET", MailShop.CAMPAIGNS + '/' + campaign + "/runs", "")
                .at("/runs/0/results");
    }

    private String explanationsOf(String customer) throws Exception {
        return shop.admin("GET", "/admin/shops/demo-shop/customers/" + customer + "/mails", "")
                .toString();
    }

    private List<String> subjects() throws Exception {
        return shop.mails().stream().map(MailShop.Mail::subject).toList();
    }
}

package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.localrunner.MailShop.Mail;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Campaigns on the days on which calendars are odd: the product as it is deployed, on a clock that
 * is moved. All other days are tried in memory, where the campaigns are.
 */
final class MailYearIT {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String FORM = "application/x-www-form-urlencoded";

    private static final String SETTINGS =
            """
            {"sender": {"address": "post@hut.example", "name": "Hutladen"},
             "brand": {"name": "Hutladen", "url": "https://hut.example", "colour": "#1a5fb4",
              "imprint": "Hutladen GmbH\\nHutgasse 1\\n10115 Berlin", "address": "DU"},
             "zone": "Europe/Berlin", "language": "de",
             "quietHours": {"from": "20:00", "until": "08:00", "days": %s},
             "caps": {"windowDays": 7, "mails": 2, "mailsOfAnyPriority": 4}}
            """;

    @TempDir Path folder = Path.of("");

    // Each test begins with start(), at a time of its own.
    @SuppressWarnings("NullAway.Init")
    private LocalRunner runner;

    @SuppressWarnings("NullAway.Init")
    private MailShop shop;

    private void start(Instant at, String quietDays) throws Exception {
        runner =
                LocalRunner.start(Options.inMemory(SeasonsTemplate.in(folder, ROOT)).withClock(at));
        shop = new MailShop(runner);
        shop.admin("PUT", "/admin/shops/demo-shop/mail-settings", SETTINGS.formatted(quietDays));
    }

    @AfterEach
    void stop() {
        shop.close();
        runner.close();
    }

    private static String content(String variant, String template) {
        return "\"%s\": {\"de\": {\"template\": \"%s\"}, \"en\": {\"template\": \"%s\"}}"
                .formatted(variant, template, template);
    }

    private void campaign(String id, String rule, String contents, String more) throws Exception {
        shop.admin(
                "POST",
                MailShop.CAMPAIGNS,
                """
                {"id": "%s", "name": "%s", "rule": %s,
                 "timing": {"expression": "cron(0 9 * * ? *)", "zone": "Europe/Berlin", "localTime": "09:00"},
                 "topic": "news", "priority": "HIGH",
                 "contents": {%s} %s}
                """
                        .formatted(id, id, rule, contents, more));
    }

    /** A common year and its clock put forward, a clock put back, and a leap year. */
    @ParameterizedTest
    @CsvSource({"2027-02-25, 2027-03-31", "2027-10-28, 2027-11-02", "2028-02-26, 2028-03-04"})
    void birthdays_oddDays_eachOnceOnTheDayInDaylight(LocalDate from, LocalDate until)
            throws Exception {
        start(from.atTime(12, 0).toInstant(ZoneOffset.UTC), "[]");
        Map<String, String> birthdays = new LinkedHashMap<>();
        Map<String, ZoneId> zones = new LinkedHashMap<>();
        var days =
                List.of(
                        "1984-01-01",
                        "--02-28",
                        "1992-02-29",
                        "--03-01",
                        "--03-28",
                        "--03-29",
                        "--10-30",
                        "--10-31",
                        "--12-24",
                        "1999-12-31");
        var places = List.of("Europe/Berlin", "America/New_York", "Asia/Tokyo", "Pacific/Auckland");
        for (String place : places) {
            for (String day : days) {
                var id = "c" + birthdays.size();
                birthdays.put(id, day);
                zones.put(id, ZoneId.of(place));
                shop.customer(
                        id, "\"birthday\": \"%s\", \"timeZone\": \"%s\"".formatted(day, place));
            }
        }
        shop.settle();
        campaign(
                "birthday",
                "{\"kind\": \"BIRTHDAY\", \"noticeDays\": 0}",
                content("main", "birthday"),
                ", \"gift\": {\"points\": 100}");

        shop.travelTo(until.atTime(12, 0).toInstant(ZoneOffset.UTC));

        assertThat(shop.deadLetters()).isEmpty();
        for (String id : birthdays.keySet()) {
            var times =
                    shop.mailsTo(id).stream().map(mail -> mail.at().atZone(zones.get(id))).toList();
            assertThat(times.stream().map(ZonedDateTime::toLocalDate))
                    .as(id + ' ' + birthdays.get(id) + ' ' + zones.get(id))
                    .containsExactlyElementsOf(celebrated(birthdays.get(id), from, until));
            assertThat(times.stream().map(ZonedDateTime::toLocalTime))
                    .allMatch(
                            time ->
                                    !time.isBefore(LocalTime.of(8, 0))
                                            && time.isBefore(LocalTime.of(20, 0)));
        }
    }

    /** On which days after the one and before the other a birthday is celebrated. */
    private static List<LocalDate> celebrated(String birthday, LocalDate from, LocalDate until) {
        var day = birthday.substring(birthday.length() - 5);
        var all =
                day.equals("02-29")
                        ? List.of("2027-02-28", "2028-02-29")
                        : List.of("2027-" + day, "2028-" + day);
        return all.stream()
                .map(LocalDate::parse)
                .filter(date -> date.isAfter(from) && date.isBefore(until))
                .toList();
    }

    @Test
    void winter_withoutPurchases_ladderChristmasAndEasterUntilUnsubscribed() throws Exception {
        start(Instant.parse("2026-10-01T10:00:00Z"), "[\"SUNDAY\"]");
        shop.customer("lapsed", "\"language\": \"de-DE\"");
        shop.customer("loyal", "\"language\": \"en-GB\"");
        shop.purchase("lapsed", "o-1", Instant.parse("2026-10-01T09:00:00Z"));
        shop.purchase("loyal", "o-2", Instant.parse("2026-10-01T09:00:00Z"));
        shop.settle();
        campaign(
                "win-back",
                """
                {"kind": "WIN_BACK", "steps": [{"days": 60}, {"days": 90}, {"days": 180}]}
                """,
                String.join(
                        ", ",
                        content("main", "win-back-1"),
                        content("2", "win-back-2"),
                        content("3", "win-back-3")),
                "");
        campaign(
                "christmas",
                """
                {"kind": "OCCASION", "occasion": {"kind": "FIXED_DATE", "day": "12-24"}}
                """,
                content("main", "christmas"),
                "");
        campaign(
                "easter",
                "{\"kind\": \"OCCASION\", \"occasion\": {\"kind\": \"EASTER\", \"days\": 0}}",
                content("main", "easter"),
                "");

        shop.travelTo(Instant.parse("2026-11-20T10:00:00Z"));
        shop.purchase("loyal", "o-3", Instant.parse("2026-11-20T09:00:00Z"));
        shop.travelTo(Instant.parse("2027-01-10T10:00:00Z"));

        // 60 days are 30 November, 90 are 30 December.
        assertThat(days("lapsed"))
                .containsExactly(
                        LocalDate.parse("2026-11-30"),
                        LocalDate.parse("2026-12-24"),
                        LocalDate.parse("2026-12-30"));
        assertThat(days("loyal")).containsExactly(LocalDate.parse("2026-12-24"));
        assertThat(shop.mailsTo("loyal").getFirst().html()).contains("lang=\"en");
        assertThat(shop.mailsTo("lapsed").getFirst().html()).contains("lang=\"de");

        Mail last = shop.mailsTo("lapsed").getLast();
        var unsubscribe = last.header("List-Unsubscribe").split("[<>]")[1];
        assertThat(last.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(shop.open("GET", unsubscribe, "text/plain", "").statusCode()).isEqualTo(200);
        assertThat(shop.open("POST", unsubscribe, FORM, "List-Unsubscribe=One-Click").statusCode())
                .isEqualTo(200);
        shop.travelTo(Instant.parse("2027-04-02T10:00:00Z"));

        assertThat(shop.mailsTo("lapsed")).hasSize(3);
        // 60 and 90 days after 20 November, neither of them a Sunday. Easter is one, and its mail
        // comes
        // on the day after.
        assertThat(days("loyal"))
                .containsExactly(
                        LocalDate.parse("2026-12-24"),
                        LocalDate.parse("2027-01-19"),
                        LocalDate.parse("2027-02-18"),
                        LocalDate.parse("2027-03-29"));
        var easter = shop.mailsTo("loyal").getLast().at().atZone(BERLIN);
        assertThat(easter.toLocalTime()).isAfter(LocalTime.of(8, 0));
        var explained =
                shop.admin("GET", "/admin/shops/demo-shop/customers/lapsed/mails", "").toString();
        assertThat(explained).contains("2027-03-30").containsIgnoringCase("skipped");
        assertThat(shop.deadLetters()).isEmpty();
    }

    @Test
    void campaign_changedSchedule_showsTheNextRuns() throws Exception {
        start(Instant.parse("2026-12-20T12:00:00Z"), "[]");
        campaign("birthday", "{\"kind\": \"BIRTHDAY\"}", content("main", "birthday"), "");
        var before = shop.admin("GET", MailShop.CAMPAIGNS + "/birthday", "");
        assertThat(before.toString()).contains("2026-12-21T09:00");

        var changed =
                before.path("campaign")
                        .toString()
                        .replace("cron(0 9 * * ? *)", "cron(30 10 ? * MON *)");
        shop.admin("PUT", MailShop.CAMPAIGNS + "/birthday", changed);

        var after = shop.admin("GET", MailShop.CAMPAIGNS + "/birthday", "").toString();
        assertThat(after).contains("2026-12-21T10:30", "2026-12-28T10:30", "2027-01-18T10:30");
    }

    private List<LocalDate> days(String customer) throws Exception {
        return shop.mailsTo(customer).stream()
                .map(mail -> mail.at().atZone(BERLIN).toLocalDate())
                .toList();
    }
}

package dev.stammkunde.managecampaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/** What marketing is told of days on which nobody is mailed, and of texts. Sundays are quiet. */
final class QuietDaysTest {

    private static final String EASTER =
            "{\"kind\": \"OCCASION\", \"occasion\": {\"kind\": \"EASTER\", \"days\": 0}}";
    private static final String NEWS =
            "{\"kind\": \"OCCASION\", \"occasion\": {\"kind\": \"ONCE\"}}";

    private final AdminApi api = new AdminApi();

    private static String saying(String document, String quietDays) {
        return document.replace(
                "\"localTime\"", "\"quietDays\": \"" + quietDays + "\", \"localTime\"");
    }

    private String warnings(String document) {
        return api.create(document).body().path("warnings").toString();
    }

    @Test
    void create_easterWithoutAWord_isWarnedOfTheMonday() {
        String easter = Documents.campaign("e", EASTER, "cron(0 9 * * ? *)");

        assertThat(warnings(easter))
                .contains("due on 2027-03-28, which is quiet, and go out on 2027-03-29");
        assertThat(warnings(saying(easter, "AFTER").replace("\"e\"", "\"f\"")))
                .doesNotContain("quiet");
    }

    @Test
    void create_birthdaysWithoutAWord_areWarnedOfSundays() {
        assertThat(warnings(Documents.birthday("b"))).contains("quiet day (Sunday)");
    }

    @Test
    void create_scheduleOfSundaysOrNights_isWarnedOf() {
        String sundays =
                Documents.campaign("s", NEWS, "cron(0 9 ? * SUN *)")
                        .replace(", \"localTime\": \"09:00\"", "");

        assertThat(warnings(sundays)).contains("Each of its next runs");
        assertThat(warnings(sundays.replace("\"s\"", "\"t\"").replace("SUN", "SUN,MON")))
                .doesNotContain("Each of its next runs");
        assertThat(warnings(sundays.replace("\"s\"", "\"n\"").replace("0 9 ? * SUN", "0 22 * * ?")))
                .contains("Each of its next runs");
    }

    @Test
    void create_newsletterBeforeQuietDays_isRefused() {
        String news = Documents.campaign("n", NEWS, "cron(0 9 ? * MON *)");

        assertThat(api.create(saying(news, "BEFORE")).fields()).containsExactly("timing.quietDays");
    }

    /** The fourteenth of March 2027 is a Sunday. */
    @ParameterizedTest
    @CsvSource({
        "BEFORE, 2027-03-13T08:00:00Z, 2027-03-13T08:00:00Z",
        "AFTER,  2027-03-14T08:00:00Z, 2027-03-15T07:00:00Z",
        "SEND,   2027-03-14T08:00:00Z, 2027-03-14T08:00:00Z",
    })
    void audience_ofASunday_showsWhenItsMailsGoOut(String quietDays, String run, String sent) {
        api.create(saying(Documents.birthday("b"), quietDays));

        JsonNode count = api.ask(AdminRoute.AUDIENCE, "b", "{\"date\": \"2027-03-14\"}").body();

        assertThat(count.at("/runs/0/utc").asText()).isEqualTo(run);
        assertThat(count.at("/sent/0/utc").asText()).isEqualTo(sent);
    }

    @Test
    void create_textThatHidesItsGift_isWarnedOf() {
        api.ask(
                AdminRoute.CHANGE_SETTINGS,
                Map.of(),
                Documents.settings("Teeladen"),
                Map.of("if-match", "\"0\""));
        String birthday = Documents.birthday("b");
        String silent =
                birthday.replace("\"b\"", "\"c\"")
                        .replace(
                                "{\"template\": \"birthday\", \"subject\"",
                                "{\"template\": \"birthday\", \"preheader\": \"p\", \"body\": \"<mj-text>x</mj-text>\","
                                        + " \"subject\"");

        assertThat(warnings(birthday)).doesNotContain("gift");
        assertThat(warnings(silent)).contains("contents.main.de says nothing of the gift");
    }

    @Test
    void create_subjectThatWouldBeCut_isRefused() {
        String tooLong = Documents.birthday("b").replace("Alles Gute", "Gut ".repeat(63));

        assertThat(api.create(tooLong).fields()).containsExactly("contents.main.de.subject");
        assertThat(api.create(tooLong.replace("Gut ".repeat(63), "Gut ".repeat(60))).status())
                .isEqualTo(201);
    }
}

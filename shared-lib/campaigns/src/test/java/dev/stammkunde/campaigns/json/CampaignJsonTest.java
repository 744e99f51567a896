package dev.stammkunde.campaigns.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.LeapDay;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;

final class CampaignJsonTest {

    private static final String WIN_BACK =
            """
            {"name": "Wir vermissen dich",
             "rule": {"kind": "WIN_BACK", "steps": [{"days": 60, "rhythmMultiple": 2.5}, {"days": 90}]},
             "timing": {"expression": "cron(0 9 * * ? *)", "zone": "Europe/Berlin", "starts": "2026-12-01",
              "ends": "2027-12-01", "localTime": "09:30", "quietDays": "SEND", "sendUntilDays": 5},
             "audience": {"languages": ["de", "en"], "countries": ["DE", "AT"],
              "spentAtLeast": {"amount": "100.00", "currency": "EUR"},
              "spentLessThan": {"amount": "5000.00", "currency": "EUR"},
              "boughtWithinDays": 400, "notBoughtForDays": 50, "pointsAtLeast": 10, "boughtAnyOf": ["sku-1"]},
             "topic": "news",
             "contents": {"main": {"de": {"template": "win-back", "subject": "Hallo {{customer.givenName}}"}},
              "2": {"de": {"template": "win-back", "body": "<mj-text>Hallo</mj-text>", "preheader": "p"}}},
             "gift": {"couponPool": "winter"}, "priority": "HIGH", "holdoutPercent": 10, "similarGoods": true}
            """;

    private static final String OF_OCCASION =
            """
            {"name": "n", "rule": {"kind": "OCCASION", "occasion": %s},
             "timing": {"expression": "cron(0 9 * * ? *)", "zone": "Europe/Berlin"},
             "topic": "news", "contents": {"main": {"de": {"template": "occasion"}}}}
            """;

    @Test
    void readDraft_leftOutFields_haveDefaults() {
        CampaignDraft draft =
                valid(
                        """
                        {"name": "Geburtstag", "rule": {"kind": "BIRTHDAY"},
                         "timing": {"expression": "cron(0 9 * * ? *)", "zone": "Europe/Berlin"},
                         "topic": "birthday", "contents": {"main": {"de": {"template": "birthday"}}}}
                        """);

        assertThat(draft.rule()).isEqualTo(new CampaignRule.Birthday(0, LeapDay.FEBRUARY_28, 30));
        assertThat(draft.priority()).isEqualTo(Priority.NORMAL);
        assertThat(draft.holdoutPercent()).isZero();
        assertThat(draft.similarGoods()).isFalse();
        assertThat(draft.gift()).isNull();
        assertThat(draft.audience().languages()).isEmpty();
    }

    @Test
    void write_everyField_isReadBackAsTheSame() {
        Campaign campaign =
                valid(WIN_BACK)
                        .toVersion(
                                new CampaignId("shop", "back"),
                                3,
                                CampaignState.PAUSED,
                                Instant.parse("2026-11-22T09:00:00Z"));

        String text = CampaignJson.write(campaign);

        assertThat(stored(text)).isEqualTo(campaign);
        assertThat(CampaignJson.write(stored(text))).isEqualTo(text);
        assertThat(valid(text)).isEqualTo(campaign.draft());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"FIXED_DATE\",\"day\":\"02-29\"}",
                "{\"kind\":\"EASTER\",\"days\":-2}",
                "{\"kind\":\"NTH_WEEKDAY\",\"month\":11,\"weekday\":\"THURSDAY\",\"nth\":4,\"daysAfter\":1}",
                "{\"kind\":\"ADVENT\",\"nth\":1}",
                "{\"kind\":\"PUBLIC_HOLIDAY\",\"country\":\"DE\",\"state\":\"by\",\"key\":\"LABOUR_DAY\"}",
                "{\"kind\":\"SHOP_ANNIVERSARY\",\"founded\":\"2019-03-01\"}",
                "{\"kind\":\"FIRST_PURCHASE_ANNIVERSARY\"}",
                "{\"kind\":\"ONCE\"}"
            })
    void write_occasion_isReadBackAsTheSame(String occasion) {
        Campaign campaign =
                valid(OF_OCCASION.formatted(occasion))
                        .toVersion(
                                new CampaignId("shop", "o"),
                                1,
                                CampaignState.ACTIVE,
                                Instant.EPOCH);

        String text = CampaignJson.write(campaign);

        assertThat(text).contains(occasion);
        assertThat(stored(text)).isEqualTo(campaign);
    }

    @Test
    void readDraft_twentyNinthOfFebruary_isADay() {
        assertThat(
                        valid(OF_OCCASION.formatted("{\"kind\":\"FIXED_DATE\",\"day\":\"02-29\"}"))
                                .rule())
                .isEqualTo(
                        new CampaignRule.OnOccasion(new Occasion.FixedDate(MonthDay.of(2, 29)), 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"FIXED_DATE\",\"day\":\"02-30\"}                  | rule.occasion.day",
                "{\"kind\":\"EASTER\",\"days\":181}                           | rule.occasion.days",
                "{\"kind\":\"NTH_WEEKDAY\",\"month\":5,\"weekday\":\"SUNDAY\",\"nth\":5} | rule.occasion.nth",
                "{\"kind\":\"NTH_WEEKDAY\",\"month\":13,\"weekday\":\"SUNDAY\",\"nth\":1} | rule.occasion.month",
                "{\"kind\":\"NTH_WEEKDAY\",\"month\":5,\"weekday\":\"Sonntag\",\"nth\":1} | rule.occasion.weekday",
                "{\"kind\":\"ADVENT\",\"nth\":5}                              | rule.occasion.nth",
                "{\"kind\":\"PUBLIC_HOLIDAY\",\"country\":\"XX\",\"key\":\"A\"} | rule.occasion.country",
                "{\"kind\":\"PUBLIC_HOLIDAY\",\"country\":\"DE\",\"state\":\"BY\",\"key\":\"A\"} | rule.occasion.state",
                "{\"kind\":\"FULL_MOON\"}                                     | rule.occasion.kind",
                "{\"kind\":\"ONCE\",\"nth\":1}                                | rule.occasion.nth",
                "[]                                                           | rule.occasion",
            })
    void readDraft_wrongOccasion_isNamedByItsPath(String occasion, String path) {
        assertThat(problems(OF_OCCASION.formatted(occasion)))
                .extracting(Finding::path)
                .containsExactly(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"AFTER_OPT_IN\"}                               | rule.days",
                "{\"kind\":\"AFTER_OPT_IN\",\"days\":366}                  | rule.days",
                "{\"kind\":\"BEFORE_EXPIRY\",\"days\":0}                   | rule.days",
                "{\"kind\":\"BEFORE_EXPIRY\",\"days\":91}                  | rule.days",
                "{\"kind\":\"BEFORE_EXPIRY\",\"days\":7,\"fromPoints\":0} | rule.fromPoints",
                "{\"kind\":\"AFTER_ORDER\",\"days\":1}                     | rule.milestone",
                "{\"kind\":\"AFTER_ORDER\",\"days\":1,\"milestone\":\"PLACED\"} | rule.milestone",
                "{\"kind\":\"AFTER_ORDER\",\"days\":1,\"milestone\":\"PAID\",\"fromPurchase\":2,\"toPurchase\":1} | rule.toPurchase",
                "{\"kind\":\"AFTER_ORDER\",\"days\":1,\"milestone\":\"PAID\",\"product\":\"a\"} | rule.product",
                "{\"kind\":\"AFTER_ORDER\",\"days\":1,\"milestone\":\"PAID\",\"articles\":[{\"links\":{\"en\":{\"url\":\"https://a.example\",\"title\":\"A\"}}}]} | rule.articles",
                "{\"kind\":\"AFTER_ORDER\",\"days\":1,\"milestone\":\"PAID\",\"articles\":[{\"links\":{\"de\":{\"url\":\"http://a.example\",\"title\":\"A\"}}}]} | rule.articles[0].links.de.url",
            })
    void readDraft_wrongRuleAfterSomething_isNamedByItsPath(String rule, String path) {
        String document = OF_OCCASION.replace("{\"kind\": \"OCCASION\", \"occasion\": %s}", rule);

        assertThat(problems(document)).extracting(Finding::path).contains(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"url\": \"https://x.example/a.jpg\"}                            | alt",
                "{\"url\": \"https://x.example/a.jpg\", \"alt\": \" \"}             | alt",
                "{\"url\": \"http://x.example/a.jpg\", \"alt\": \"Tee\"}            | url",
                "{\"url\": \"https://x.example/?c={{customer.givenName}}\", \"alt\": \"Tee\"} | url",
                "{\"alt\": \"Tee\"}                                              | url",
            })
    void readDraft_wrongPicture_isNamedByItsPath(String picture, String field) {
        String document =
                OF_OCCASION
                        .formatted("{\"kind\": \"ONCE\"}")
                        .replace(
                                "\"template\": \"occasion\"",
                                "\"template\": \"occasion\", \"picture\": " + picture);

        assertThat(problems(document))
                .extracting(Finding::path)
                .containsExactly("contents.main.de.picture." + field);
    }

    @Test
    void readDraft_severalMistakes_areAllFound() {
        assertThat(
                        problems(
                                """
                                {"id": "b", "name": " ", "rule": {"kind": "WIN_BACK",
                                  "steps": [{"days": 60, "rhythmMultiple": 21}, {"days": 60}, {"days": 0}]},
                                 "timing": {"expression": "daily", "zone": "Mars/Olympus", "starts": "2027-01-01",
                                  "ends": "2026-01-01", "localTime": "9:00", "quietDays": "NEVER", "sendUntilDays": 61},
                                 "audience": {"languages": ["fr"], "countries": ["Germany"],
                                  "spentAtLeast": {"amount": "1.001", "currency": "EUR"},
                                  "boughtWithinDays": 10, "notBoughtForDays": 20},
                                 "topic": "No News", "contents": {"main": {"en": {"template": "win-back"}},
                                  "4": {"de": {"template": "win-back", "subject": "a\\nb"}}},
                                 "gift": {"points": 0}, "priority": "URGENT", "holdoutPercent": 101,
                                 "similargoods": true}
                                """))
                .extracting(Finding::path)
                .containsExactlyInAnyOrder(
                        "similargoods",
                        "name",
                        "rule.steps[0].rhythmMultiple",
                        "rule.steps[1].days",
                        "rule.steps[2].days",
                        "timing.expression",
                        "timing.zone",
                        "timing.localTime",
                        "timing.quietDays",
                        "timing.sendUntilDays",
                        "timing.ends",
                        "audience.languages[0]",
                        "audience.countries[0]",
                        "audience.spentAtLeast.amount",
                        "audience.notBoughtForDays",
                        "topic",
                        "contents.main.de",
                        "contents.4",
                        "contents.4.de.subject",
                        "gift.points",
                        "priority",
                        "holdoutPercent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "20.01", "2.123"})
    void readDraft_multipleOutOfBounds_isRefused(String multiple) {
        String document = WIN_BACK.replace("2.5", multiple);

        assertThat(problems(document))
                .extracting(Finding::path)
                .containsExactly("rule.steps[0].rhythmMultiple");
    }

    @Test
    void readDraft_multiples_growWithTheSteps() {
        String document =
                WIN_BACK.replace("{\"days\": 90}", "{\"days\": 90, \"rhythmMultiple\": 2}");

        assertThat(problems(document))
                .extracting(Finding::path)
                .containsExactly("rule.steps[1].rhythmMultiple");
        assertThat(((CampaignRule.WinBack) valid(WIN_BACK).rule()).steps().getFirst())
                .isEqualTo(new CampaignRule.Step(60, new BigDecimal("2.5")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "{}", "1", "null", "{\"rule\": []}", "{\"contents\": {\"main\": 1}}"})
    void readDraft_somethingElse_isRefusedAndNeverAFault(String document) {
        assertThat(problems(document)).isNotEmpty();
    }

    private static CampaignDraft valid(String document) {
        return switch (CampaignJson.type(Set.of(Language.DE)).read(Json.parse(document))) {
            case Reading.Valid<CampaignDraft>(CampaignDraft draft) -> draft;
            case Reading.Invalid<CampaignDraft>(List<Finding> problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static List<Finding> problems(String document) {
        return switch (CampaignJson.type(Set.of(Language.DE)).read(Json.parse(document))) {
            case Reading.Valid<CampaignDraft> valid -> throw new AssertionError(valid.toString());
            case Reading.Invalid<CampaignDraft>(List<Finding> problems) -> problems;
        };
    }

    private static Campaign stored(String document) {
        CampaignId id = new CampaignId("shop", Json.parse(document).text("id"));
        return switch (CampaignJson.readStored(id, document)) {
            case Reading.Valid<Campaign>(Campaign campaign) -> campaign;
            case Reading.Invalid<Campaign>(List<Finding> problems) ->
                    throw new AssertionError(problems.toString());
        };
    }
}

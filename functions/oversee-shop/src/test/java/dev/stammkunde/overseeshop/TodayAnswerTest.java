package dev.stammkunde.overseeshop;

import static dev.stammkunde.overseeshop.SampleTeam.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.files.ClosingNote;
import dev.stammkunde.finance.files.MadeReport;
import dev.stammkunde.finance.files.MonthSoFar;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.testing.OptIns;
import dev.stammkunde.notices.content.CaseNotices;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.shop.ShopRhythm;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a team should know today. */
final class TodayAnswerTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    private final SampleTeam team = new SampleTeam();

    @Test
    void today_ofAnEmptyShop_isFirstStepsThatAreNotDone() {
        JsonNode today = today("marketing");

        assertThat(today.path("goesOut")).isEmpty();
        assertThat(today.path("attention")).isEmpty();
        assertThat(today.has("cases")).isFalse();
        assertThat(today.has("finance")).isFalse();
        assertThat(today.path("firstSteps").findValuesAsText("step"))
                .containsExactly(
                        "WEBHOOK_SEEN",
                        "MAIL_SETTINGS",
                        "PROGRAMME",
                        "FIRST_CAMPAIGN",
                        "CONSENT_TEXTS");
        assertThat(today.path("firstSteps").findValuesAsText("done")).containsOnly("false");
    }

    @Test
    void firstSteps_checkThemselves() {
        assertThat(team.rhythms.begin(ShopRhythm.beginning(SHOP, NOW))).isTrue();
        team.campaign("birthday", CampaignState.ACTIVE);
        assertThat(
                        team.consents.keep(
                                OptIns.proof(
                                        new CustomerId(SHOP, "anna"),
                                        "anna@example.com",
                                        NOW.minus(Duration.ofDays(3)))))
                .isTrue();

        assertThat(today("marketing").path("firstSteps").findValuesAsText("done"))
                .containsExactly("true", "false", "false", "true", "true");
    }

    @Test
    void goesOut_activeCampaign_saysWhenWithinAWeek() {
        team.campaign("birthday", CampaignState.ACTIVE);
        team.campaign("old", CampaignState.ARCHIVED);

        JsonNode goesOut = today("marketing").path("goesOut");

        assertThat(goesOut).hasSize(1);
        assertThat(goesOut.get(0).path("link").asText())
                .isEqualTo("#/shops/shop/campaigns/birthday");
        assertThat(goesOut.get(0).path("times")).hasSize(7);
        assertThat(goesOut.get(0).path("times").get(0).asText()).isEqualTo("2026-11-30T08:00:00Z");
    }

    @Test
    void attention_whatFailsOrWaits_isToldWithTheNextStep() {
        team.campaign("paused", CampaignState.PAUSED);
        Campaign stuck = team.campaign("stuck", CampaignState.ACTIVE);
        team.runs.begin(stuck, NOW.minus(Duration.ofHours(2)));
        assertThat(
                        team.documents.save(
                                new CampaignId(SHOP, "broken"), 1, "{\"state\": \"ACTIVE\"}"))
                .isEqualTo(SaveResult.SAVED);
        team.quarantinedAt = NOW.minusSeconds(60);

        JsonNode attention = today("marketing").path("attention");

        assertThat(attention.findValuesAsText("code"))
                .containsExactlyInAnyOrder(
                        "WEBHOOKS_QUARANTINED",
                        "CAMPAIGN_UNUSABLE",
                        "CAMPAIGN_PAUSED",
                        "RUN_UNFINISHED");
    }

    @Test
    void attention_runOfTheLastHour_isNotToldAsStuck() {
        Campaign campaign = team.campaign("birthday", CampaignState.ACTIVE);
        team.runs.begin(campaign, NOW.minus(Duration.ofMinutes(59)));

        assertThat(today("marketing").path("attention")).isEmpty();
    }

    @Test
    void attention_silentShop_saysForHowLong() {
        ShopRhythm rhythm = ShopRhythm.beginning(SHOP, NOW.minus(Duration.ofDays(30)));
        assertThat(team.rhythms.begin(rhythm)).isTrue();
        for (int hour = 1; hour <= 24 * 20; hour++) {
            ShopRhythm next = rhythm.heardAt(rhythm.lastHeardAt().plus(Duration.ofHours(1)));
            assertThat(team.rhythms.follow(rhythm, next)).isTrue();
            rhythm = next;
        }

        JsonNode attention = today("marketing").path("attention");

        assertThat(attention.findValuesAsText("code")).containsExactly("SHOP_SILENT");
        assertThat(attention.get(0).path("numbers").path("hours").asInt()).isEqualTo(240);
        assertThat(attention.get(0).path("numbers").path("usualHours").asInt()).isEqualTo(1);
    }

    @Test
    void cases_areCountedForSupportAlone() {
        team.openCase("late", NOW.minus(Duration.ofDays(3)), NOW.minusSeconds(1));
        team.openCase("today", NOW, NOW.plus(Duration.ofHours(2)));
        team.openCase("later", NOW, NOW.plus(Duration.ofDays(3)));

        JsonNode cases = today("support").path("cases");

        assertThat(cases.findValuesAsText("code"))
                .containsExactly("CASES_OVERDUE", "CASES_DUE_TODAY", "CASES_UNASSIGNED");
        assertThat(cases.findValuesAsText("cases")).containsExactly("1", "1", "3");
        assertThat(today("finance").has("cases")).isFalse();
    }

    @Test
    void cases_moreThanAreLookedAt_saySo() {
        for (int i = 0; i < CaseNotices.MOST + 1; i++) {
            team.openCase("late" + i, NOW.minus(Duration.ofDays(3)), NOW.minusSeconds(i + 1));
        }

        JsonNode overdue = today("support").path("cases").get(0).path("numbers");

        assertThat(overdue.path("cases").asInt()).isEqualTo(CaseNotices.MOST);
        assertThat(overdue.path("lookedAt").asInt()).isEqualTo(CaseNotices.MOST);
    }

    @ParameterizedTest
    @CsvSource({
        "none, MONTH_NOT_REPORTED",
        "untied, MONTH_DOES_NOT_TIE",
        "tied, MONTH_TO_CLOSE",
        "refused, MONTH_TO_CLOSE",
        "closed, MONTH_CLOSED"
    })
    void finance_lastMonth_saysHowItStands(String how, String code) {
        ShopMonth month = new ShopMonth(SHOP, YearMonth.of(2026, 10), ZoneId.of("Europe/Berlin"));
        if (!how.equals("none")) {
            team.months.made(
                    new MadeReport(
                            month,
                            month.ends(),
                            NOW,
                            !how.equals("untied"),
                            0,
                            "ab".repeat(32),
                            List.of(),
                            List.of()));
        }
        if (how.equals("closed") || how.equals("refused")) {
            team.months.note(
                    SHOP,
                    month.month(),
                    new ClosingNote(
                            NOW, "mia", how.equals("closed") ? "CLOSED" : "OUT_OF_ORDER", ""));
        }

        JsonNode finance = today("finance").path("finance");

        assertThat(finance.findValuesAsText("code")).containsExactly(code);
        assertThat(finance.get(0).path("link").asText()).isEqualTo("#/shops/shop/finance/2026-10");
        assertThat(today("marketing").has("finance")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "79999, MONTH_SO_FAR, 79",
        "80000, BUDGET_SOON_REACHED, 80",
        "99999, BUDGET_SOON_REACHED, 99",
        "100000, BUDGET_REACHED, 100",
        "-100, MONTH_SO_FAR, -1"
    })
    void finance_theRunningMonth_standsAgainstTheBudget(long cost, String code, int percent) {
        budget("EUR", "1000.00");
        soFar("EUR", cost, Map.of());

        JsonNode notice = today("finance").path("finance").get(0);

        assertThat(notice.path("code").asText()).isEqualTo(code);
        assertThat(notice.path("asOf").asText()).isEqualTo("2026-11-29T07:00:00Z");
        assertThat(notice.path("currency").asText()).isEqualTo("EUR");
        assertThat(notice.path("numbers").path("costMinor").asLong()).isEqualTo(cost);
        assertThat(notice.path("numbers").path("budgetMinor").asLong()).isEqualTo(100_000);
        assertThat(notice.path("numbers").path("budgetPercent").asInt()).isEqualTo(percent);
    }

    @Test
    void finance_aBudgetOfAnotherCurrency_isComparedWithNothing() {
        budget("CHF", "1000.00");
        soFar("EUR", 5_000, Map.of());

        JsonNode notice = today("finance").path("finance").get(0);

        assertThat(notice.path("code").asText()).isEqualTo("MONTH_SO_FAR");
        assertThat(notice.path("numbers").has("budgetMinor")).isFalse();
    }

    @Test
    void finance_pointsThatAreLostSoon_areToldByMonth() {
        budget("EUR", "1000.00");
        soFar(
                "EUR",
                0,
                Map.of(
                        YearMonth.of(2026, 11), 40L,
                        YearMonth.of(2026, 12), 2L,
                        YearMonth.of(2027, 1), 9L));

        JsonNode notice = today("finance").path("finance").get(1);

        assertThat(notice.path("code").asText()).isEqualTo("POINTS_EXPIRE");
        assertThat(notice.path("numbers").path("expireThisMonth").asLong()).isEqualTo(40);
        assertThat(notice.path("numbers").path("expireNextMonth").asLong()).isEqualTo(2);
    }

    private void budget(String currency, String amount) {
        assertThat(
                        team.finance.save(
                                SHOP,
                                1,
                                "{\"legalEntity\": \"Rad GmbH\", \"currency\": \"%s\", \"valuePerPoint\":"
                                                .formatted(currency)
                                        + " \"0.01\", \"budgetPerMonth\": \"%s\", \"version\": 1}"
                                                .formatted(amount)))
                .isEqualTo(SaveResult.SAVED);
    }

    private void soFar(String currency, long cost, Map<YearMonth, Long> expiring) {
        Instant asOf = NOW.minus(Duration.ofHours(3));
        team.running.keep(
                new MonthSoFar(
                        SHOP,
                        YearMonth.of(2026, 11),
                        asOf,
                        NOW,
                        true,
                        currency,
                        cost,
                        new TreeMap<>(expiring),
                        "ab".repeat(32),
                        asOf));
    }

    @Test
    void today_ofNoGroup_isRefused() {
        Asking asking = new Asking(team.ports(), NOW);

        assertThat(ask(asking, "nobody").status()).isEqualTo(403);
        assertThat(asking.ask(OverseeRoute.TODAY, "", Map.of()).status()).isEqualTo(401);
    }

    private JsonNode today(String group) {
        Reply reply = ask(new Asking(team.ports(), NOW), group);
        assertThat(reply.status()).isEqualTo(200);
        return reply.body();
    }

    private static Reply ask(Asking asking, String group) {
        return asking.ask(
                OverseeRoute.TODAY, "", Map.of("sub", "mia", "cognito:groups", "[" + group + "]"));
    }
}

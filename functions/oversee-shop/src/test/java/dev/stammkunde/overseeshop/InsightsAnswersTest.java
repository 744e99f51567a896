package dev.stammkunde.overseeshop;

import static dev.stammkunde.insights.recommendations.Recommender.OWN_FREQUENCY;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.customers.suggestions.Suggestion;
import dev.stammkunde.customers.suggestions.SuggestionReason;
import dev.stammkunde.insights.CountedPurchase;
import dev.stammkunde.insights.recommendations.RecommendationReport;
import dev.stammkunde.insights.recommendations.RecommendationTest;
import dev.stammkunde.insights.recommendations.RecommendationTest.Score;
import dev.stammkunde.insights.recommendations.RecommendationTest.Trial;
import dev.stammkunde.insights.testing.KeptAtRiskContract;
import dev.stammkunde.insights.testing.SampleFigures;
import dev.stammkunde.insights.testing.SampleLifts;
import dev.stammkunde.insights.testing.SampleValue;
import dev.stammkunde.insights.value.RateCustomers;
import dev.stammkunde.platform.statistics.Bounds;
import dev.stammkunde.shop.testing.SampleProducts;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** What people see of how many customers come back. */
final class InsightsAnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    private final SampleTeam team = new SampleTeam();

    @Test
    void insights_ofAShopThatWasNeverCounted_areNone() {
        Reply reply = ask(OverseeRoute.INSIGHTS, "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().path("months")).isEmpty();
        assertThat(reply.body().has("asOf")).isFalse();
        assertThat(ask(OverseeRoute.INSIGHTS_FILE, "").status()).isEqualTo(200);
        assertThat(ask(OverseeRoute.INSIGHTS_FILE, "table=cohorts").status()).isEqualTo(200);
    }

    @Test
    void insights_ofSomeMonths_haveFiguresReasonsAndCohorts() {
        count();

        JsonNode insights = ask(OverseeRoute.INSIGHTS, "months=2").body();

        assertThat(insights.path("months").findValuesAsText("month"))
                .containsExactly("2026-10", "2026-11");
        JsonNode october = insights.path("months").get(0);
        assertThat(october.path("customers").path("lost").asInt()).isEqualTo(1);
        assertThat(figure(october, "RETENTION_RATE").path("value").decimalValue())
                .isEqualByComparingTo("0.5");
        assertThat(figure(october, "RETENTION_RATE").path("low").doubleValue()).isLessThan(0.5);
        JsonNode november = insights.path("months").get(1);
        assertThat(november.path("customers").has("lost")).isFalse();
        assertThat(figure(november, "RETENTION_RATE").path("missing").asText())
                .isEqualTo("NOT_OVER");
        assertThat(figure(insights.path("years").get(0), "CHURN_RATE").path("missing").asText())
                .isEqualTo("HISTORY_TOO_SHORT");
        assertThat(insights.path("cohorts")).hasSize(2);
    }

    @Test
    void file_ofFigures_hasARowForEachAndAReasonForNone() {
        count();

        String file = ask(OverseeRoute.INSIGHTS_FILE, "").content();

        assertThat(file)
                .contains("2026-10,1,true,RETENTION_RATE,,0.5000,2,0.0945,0.9055,\r\n")
                .contains("2026-10,1,true,REVENUE,EUR,20.00,1,,,\r\n")
                .contains("2026-11,1,false,LOST_CUSTOMERS,,,,,,NOT_OVER\r\n");
    }

    @Test
    void file_ofCohorts_hasNoFuture() {
        count();

        String file = ask(OverseeRoute.INSIGHTS_FILE, "table=cohorts").content();

        assertThat(file)
                .contains("2026-09,1,2026-10,true,2,1,0.5000,EUR,20.00\r\n")
                .contains("2026-09,2,2026-11,false,2,0,0.0000,,\r\n")
                .doesNotContain("2026-12");
    }

    @Test
    void value_ofAShopThatWasNeverRated_isNone() {
        Reply reply = ask(OverseeRoute.INSIGHTS_VALUE, "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().has("asOf")).isFalse();
        assertThat(reply.body().path("classes")).isEmpty();
    }

    @Test
    void value_ofManyCustomers_hasClassesTheModelAndItsTest() {
        team.value.keep(SampleValue.rated("shop", "2026-11-29T02:40:00Z"));

        JsonNode value = ask(OverseeRoute.INSIGHTS_VALUE, "").body();

        assertThat(value.path("lastDay").asText()).isEqualTo("2026-11-28");
        assertThat(value.path("buyers").asLong()).isEqualTo(2_000);
        assertThat(value.path("abstentions")).isEmpty();
        assertThat(value.path("purchases").path("r").doubleValue()).isBetween(0.3, 0.8);
        assertThat(value.path("classes").get(0).path("name").path("en").asText())
                .isEqualTo("Best customers");
        assertThat(value.path("returns").findValuesAsText("days"))
                .containsExactly("30", "60", "90", "180", "365");
        JsonNode test = value.path("backTest");
        assertThat(test.path("slope").path("value").doubleValue()).isBetween(0.8, 1.2);
        assertThat(test.path("model").path("brier").doubleValue())
                .isLessThan(test.path("rule").path("brier").doubleValue());
        assertThat(test.path("explanation").path("de").asText()).startsWith("Das Modell lag");
    }

    /** The last of three who comes back would make it all. */
    @Test
    void value_ofFewCustomers_tellsNobodysReturn() {
        Instant at = Instant.parse("2026-11-29T02:40:00Z");
        team.value.keep(
                new RateCustomers("shop", at, ZoneOffset.UTC, "EUR")
                        .rate(
                                tell -> {
                                    tell.accept(List.of(bought("1", at, 500)));
                                    tell.accept(List.of(bought("2", at, 450)));
                                    tell.accept(List.of(bought("3", at, 500), bought("4", at, 20)));
                                }));

        JsonNode value = ask(OverseeRoute.INSIGHTS_VALUE, "").body();

        assertThat(value.path("buyers").asLong()).isEqualTo(3);
        assertThat(value.path("returns")).isEmpty();
    }

    @Test
    void lift_ofAShopInWhichNothingWasCompared_isNone() {
        Reply reply = ask(OverseeRoute.INSIGHTS_LIFT, "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().has("asOf")).isFalse();
        assertThat(reply.body().path("campaigns")).isEmpty();
    }

    @Test
    void lift_ofACampaign_hasDifferencesWithIntervalsAndWhatItCost() {
        team.lifts.keep(SampleLifts.report("shop"));

        JsonNode lift = ask(OverseeRoute.INSIGHTS_LIFT, "campaign=news").body();

        assertThat(lift.path("campaigns")).hasSize(1);
        JsonNode news = lift.path("campaigns").get(0);
        assertThat(news.path("revenue").path("verdict").asText()).isEqualTo("MORE");
        JsonNode adjusted = news.path("revenue").path("adjusted");
        assertThat(adjusted.path("difference").doubleValue())
                .isBetween(adjusted.path("from").doubleValue(), adjusted.path("to").doubleValue());
        assertThat(news.path("revenue").path("gain").path("cost").asLong()).isEqualTo(200);
        assertThat(news.path("buyers").path("from").doubleValue()).isPositive();
        assertThat(news.path("treated").path("customers").asLong()).isEqualTo(200);
        assertThat(ask(OverseeRoute.INSIGHTS_LIFT, "campaign=other").body().path("campaigns"))
                .isEmpty();
        JsonNode programme = lift.path("programme").get(0);
        assertThat(programme.path("revenue").path("verdict").asText()).isEqualTo("NOT_YET");
        assertThat(programme.path("revenue").has("adjusted")).isFalse();
        assertThat(programme.path("buyers").has("from")).isFalse();
    }

    @Test
    void atRisk_ofAShopThatWasNeverRated_isNobody() {
        JsonNode atRisk = ask(OverseeRoute.AT_RISK, "").body();

        assertThat(atRisk.path("total").asLong()).isZero();
        assertThat(atRisk.has("asOf")).isFalse();
    }

    @Test
    void atRisk_ofAShop_hasReasonsAndWhetherACaseIsOpen() {
        team.atRisk.keep(KeptAtRiskContract.NOVEMBER);
        team.openCase("a", NOW, NOW.plusSeconds(60));

        JsonNode atRisk = ask(OverseeRoute.AT_RISK, "").body();

        assertThat(atRisk.path("total").asLong()).isEqualTo(12);
        assertThat(atRisk.path("customers").findValuesAsText("customerId"))
                .containsExactly("anna", "ben");
        JsonNode anna = atRisk.path("customers").get(0);
        assertThat(anna.path("reasons").findValuesAsText("en"))
                .containsExactly(
                        "Usually buys every 40 days, last 95 days ago.",
                        "The last case is unresolved.");
        assertThat(anna.path("class").path("de").asText()).isNotEmpty();
        assertThat(atRisk.path("customers").get(1).path("reasons")).isEmpty();
    }

    @Test
    void atRisk_whoWasErasedSinceTheNight_isLeftOut() {
        team.atRisk.keep(KeptAtRiskContract.NOVEMBER);
        team.erased.add("anna");

        assertThat(ask(OverseeRoute.AT_RISK, "").body().findValuesAsText("customerId"))
                .containsExactly("ben");
    }

    @Test
    void recommendations_ofAShopWithoutAny_areNone() {
        Reply reply = ask(OverseeRoute.RECOMMENDATIONS, "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().has("asOf")).isFalse();
        assertThat(reply.body().path("kinds")).isEmpty();
    }

    @Test
    void recommendations_thatWereJudged_sayWhatIsUsedAndHowWellItForetold() {
        team.recommendations.keep(
                judged(150, new Trial(OWN_FREQUENCY, 0.25, new Bounds(0.125, 0.375), true)));

        JsonNode judged = ask(OverseeRoute.RECOMMENDATIONS, "").body();

        assertThat(judged.path("products").asInt()).isEqualTo(9);
        assertThat(judged.path("customers").asInt()).isEqualTo(150);
        assertThat(judged.at("/popular/recall").doubleValue()).isEqualTo(0.25);
        assertThat(judged.at("/used/ndcg").doubleValue()).isEqualTo(0.75);
        assertThat(judged.path("kinds").findValuesAsText("kind"))
                .containsExactly("OWN_FREQUENCY", "OWN_RHYTHM", "ITEM_TO_ITEM", "POPULAR");
        assertThat(judged.path("kinds").findValuesAsText("used"))
                .containsExactly("true", "false", "false", "true");
        assertThat(judged.at("/kinds/0/from").doubleValue()).isEqualTo(0.125);
        assertThat(judged.at("/kinds/1").has("gain")).isFalse();
    }

    @Test
    void recommendations_ofTooFewCustomers_sayThatNothingIsDecided() {
        team.recommendations.keep(judged(99));

        JsonNode judged = ask(OverseeRoute.RECOMMENDATIONS, "").body();

        assertThat(judged.at("/explanation/en").asText())
                .startsWith("There are 99 customers to judge by, and 100 are needed.");
        assertThat(judged.path("kinds").findValuesAsText("used"))
                .containsExactly("false", "false", "false", "true");
    }

    @Test
    void recommendations_ofACustomer_haveTheirReasonOfToday() {
        team.suggestions.keep(
                "shop",
                NOW,
                Map.of(
                        "anna",
                        List.of(
                                new Suggestion(
                                        SampleProducts.tea("sencha"),
                                        new SuggestionReason.RunningOut(
                                                LocalDate.parse("2026-11-01"), 28)))));
        team.suggestions.finish("shop", NOW);

        JsonNode anna = recommended("anna");

        assertThat(anna.path("customerId").asText()).isEqualTo("anna");
        assertThat(anna.at("/recommendations/0/reason").asText()).isEqualTo("RUNNING_OUT");
        assertThat(anna.at("/recommendations/0/words/en").asText())
                .isEqualTo("Running out? Last bought 28 days ago.");
        assertThat(recommended("ben").path("recommendations")).isEmpty();
    }

    private JsonNode recommended(String customerId) {
        return new Asking(team.ports(), NOW)
                .ask(
                        OverseeRoute.CUSTOMER_RECOMMENDATIONS,
                        Map.of("customerId", customerId),
                        Map.of("sub", "mia", "cognito:groups", "[marketing]"))
                .body();
    }

    private static RecommendationReport judged(int customers, Trial... trials) {
        return new RecommendationReport(
                "shop",
                NOW,
                9,
                new RecommendationTest(
                        customers,
                        new Score(0.25, 0.125),
                        new Score(0.5, 0.375),
                        new Score(0.875, 0.75),
                        List.of(trials)));
    }

    @Test
    void sampleSize_ofSomeCustomers_tellsTheSmallestDifferenceThatCanBeSeen() {
        team.lifts.keep(SampleLifts.report("shop"));

        JsonNode size =
                ask(OverseeRoute.SAMPLE_SIZE, "customers=1000&heldPercent=20&effect=100").body();

        assertThat(size.path("smallestRevenue").doubleValue()).isPositive();
        assertThat(size.path("smallestBuyers").doubleValue()).isBetween(0.0, 0.2);
        assertThat(size.path("needed").asLong()).isGreaterThan(1_000);
        assertThat(ask(OverseeRoute.SAMPLE_SIZE, "heldPercent=0").status()).isEqualTo(400);
    }

    @Test
    void sampleSize_withoutPurchases_isNotKnown() {
        assertThat(ask(OverseeRoute.SAMPLE_SIZE, "").body().has("smallestRevenue")).isFalse();
    }

    private static CountedPurchase bought(String order, Instant at, int daysBefore) {
        return new CountedPurchase(
                "c", order, 1, at.minus(Duration.ofDays(daysBefore)), true, "EUR", 1_000L);
    }

    @Test
    void value_ofAShopWithoutCustomers_saysWhyNothingIsSaid() {
        team.value.keep(SampleValue.nothing("shop", "2026-11-29T02:40:00Z"));

        JsonNode value = ask(OverseeRoute.INSIGHTS_VALUE, "").body();

        assertThat(value.path("abstentions").findValuesAsText("reason"))
                .containsExactly("TOO_FEW_BUYERS", "TOO_SHORT");
        assertThat(value.path("abstentions").get(0).path("explanation").path("en").asText())
                .isEqualTo("There are 0 buyers; the model needs at least 500.");
        assertThat(value.has("backTest")).isFalse();
        assertThat(value.has("currency")).isFalse();
        assertThat(value.path("rule").path("de").asText())
                .isEqualTo("länger fort als zweimal der eigene Abstand");
    }

    @ParameterizedTest
    @ValueSource(strings = {"months=0", "months=61", "months=x", "months=-1", "months="})
    void insights_ofWrongMonths_areRefused(String query) {
        Reply reply = ask(OverseeRoute.INSIGHTS, query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("invalid-parameter");
    }

    @Test
    void file_ofAnotherTable_isRefused() {
        assertThat(ask(OverseeRoute.INSIGHTS_FILE, "table=customers").problem())
                .isEqualTo("invalid-parameter");
    }

    private void count() {
        team.insights.keep(
                new SampleFigures("shop")
                        .bought("anna", "2026-09-05", 1_000L)
                        .bought("berta", "2026-09-06", 1_000L)
                        .bought("anna", "2026-10-07", 2_000L)
                        .asOf("2026-11-29T02:40:00Z"));
    }

    private static JsonNode figure(JsonNode period, String name) {
        return period.path("figures")
                .valueStream()
                .filter(it -> it.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Reply ask(OverseeRoute route, String query) {
        return new Asking(team.ports(), NOW)
                .ask(route, query, Map.of("sub", "mia", "cognito:groups", "[marketing]"));
    }
}

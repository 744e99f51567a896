package dev.stammkunde.localrunner.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

final class DemoMembersTest {

    private static final Instant END = Instant.parse("2026-11-22T09:00:00Z");

    private static List<JsonNode> data(String type) throws IOException {
        var data = new ArrayList<JsonNode>();
        for (DemoMemberWebhook webhook : DemoMembers.until(END)) {
            var body = Json.read(webhook.body());
            if (body.path("type").asText().equals(type)) {
                data.add(body.path("data"));
            }
        }
        return data;
    }

    @Test
    void until_end_hasABirthdayForEachCase() throws IOException {
        assertThat(data("customer.updated"))
                .extracting(customer -> customer.path("birthday").asText("none"))
                .contains("1990-11-29", "1984-12-27", "--02-29", "1996-02-29", "--12-24", "none");
    }

    @Test
    void until_end_hasDatesOfLivesWithTheirConsent() throws IOException {
        assertThat(data("customer.updated"))
                .flatExtracting(customer -> customer.findValuesAsText("event"))
                .containsExactlyInAnyOrder("wedding", "pet_birthday", "child_birthday");
        assertThat(data("customer.updated"))
                .flatExtracting(customer -> customer.findValuesAsText("purpose"))
                .hasSize(3)
                .containsOnly("occasion_mail");
    }

    @Test
    void until_end_hasEachConsentAndKnewThemLongAgo() throws IOException {
        var customers = data("customer.updated");

        assertThat(customers)
                .extracting(customer -> customer.at("/marketingConsent/state").asText())
                .contains("subscribed", "never_asked", "unsubscribed");
        assertThat(customers)
                .extracting(customer -> customer.at("/marketingConsent/level").asText("none"))
                .contains("double_opt_in", "single_opt_in", "none");
        assertThat(customers)
                .extracting(customer -> Instant.parse(customer.path("updatedAt").asText()))
                .allMatch(at -> at.isBefore(END.minus(Duration.ofDays(60))));
    }

    @Test
    void order_amounts_addUp() throws IOException {
        for (JsonNode order : data("order.paid")) {
            assertThat(money(order.at("/lines/0/paid")).add(money(order.at("/shipping/paid"))))
                    .isEqualByComparingTo(money(order.path("total")));
        }
    }

    @Test
    void campaigns_ofTheDemo_areWhatAWalkThroughNeeds() throws IOException {
        var campaigns = DemoCampaigns.campaigns(END);

        assertThat(campaigns)
                .extracting(campaign -> campaign.path("id").asText())
                .containsExactly(
                        "birthday",
                        "win-back",
                        "christmas",
                        "newsletter",
                        "thanks",
                        "guide",
                        "welcome",
                        "points-lapse-14",
                        "wedding",
                        "child-birthday",
                        "tier-reached",
                        "picked-for-you");
        assertThat(campaigns.path(3).at("/timing/expression").asText())
                .isEqualTo("at(2026-11-24T10:00:00)");
    }

    @Test
    void until_end_hasAnOrderOfTodayAndOneThatWasJustDelivered() throws IOException {
        assertThat(data("order.paid"))
                .extracting(order -> order.path("placedAt").asText())
                .contains("2026-11-22T07:00:00Z");
        assertThat(data("order.delivered"))
                .extracting(order -> order.path("deliveredAt").asText())
                .contains("2026-11-21T07:00:00Z")
                .allMatch(at -> Instant.parse(at).isBefore(END));
    }

    @Test
    void surveys_ofTheDemo_askForAScoreInBothLanguages() throws IOException {
        var surveys = DemoCampaigns.surveys();

        assertThat(surveys)
                .extracting(survey -> survey.path("id").asText())
                .containsExactly("nps", "csat");
        assertThat(surveys)
                .extracting(survey -> survey.at("/questions/0/scale").asText())
                .containsExactly("NPS", "CSAT");
        assertThat(surveys).allSatisfy(survey -> assertThat(survey.path("title")).hasSize(2));
    }

    private static BigDecimal money(JsonNode text) {
        return new BigDecimal(text.asText());
    }
}

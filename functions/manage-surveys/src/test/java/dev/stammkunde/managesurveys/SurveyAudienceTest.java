package dev.stammkunde.managesurveys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.cases.CaseClosing;
import dev.stammkunde.cases.CaseOpening;
import dev.stammkunde.cases.CaseOutcome;
import dev.stammkunde.cases.CaseReason;
import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Counting;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Segments;
import dev.stammkunde.surveys.testing.SampleBuyers;
import dev.stammkunde.surveys.testing.SampleSurveys;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How many a survey would ask, and why not others. */
final class SurveyAudienceTest {

    private static final Instant NOW = Instant.parse("2026-03-20T10:00:00Z");
    private static final String PAID =
            SurveyApi.LEAST.replace(
                    "\"milestone\": \"DELIVERED\", \"days\": 7",
                    "\"milestone\": \"PAID\", \"days\": 2");
    private static final String QUARTERLY =
            SurveyApi.LEAST.replace(
                    "{\"kind\": \"AFTER_ORDER\", \"milestone\": \"DELIVERED\", \"days\": 7}",
                    "{\"kind\": \"RHYTHM\", \"from\": \"2026-06-01\", \"months\": 6}");

    private final SurveyApi api = new SurveyApi();
    private final SampleBuyers buyers = new SampleBuyers(api.customers);

    SurveyAudienceTest() {
        api.now = NOW;
    }

    private JsonNode count(String body) {
        return api.ask(SurveyRoute.AUDIENCE, body, Map.of()).body();
    }

    @Test
    void audience_ofTheLastDaysOrders_tellsWhoWouldBeAskedAndWhyNotOthers() {
        api.create(PAID);
        for (String name : List.of("anna", "berta", "carla", "today", "longago")) {
            buyers.customer(name);
        }
        buyers.buys("anna", "o1", "2026-03-15T12:00:00Z");
        buyers.buys("anna", "o2", "2026-03-16T12:00:00Z");
        buyers.buys("berta", "o3", "2026-03-19T12:00:00Z");
        buyers.buys("carla", "o4", "2026-03-16T12:00:00Z");
        buyers.buys("unknown", "o5", "2026-03-16T12:00:00Z");
        buyers.buys("today", "o6", "2026-03-20T08:00:00Z");
        buyers.buys("longago", "o7", "2026-03-12T12:00:00Z");
        invited("carla", Instant.parse("2026-03-01T09:00:00Z"));

        JsonNode counted = count("{}");

        assertThat(counted.path("from").asText()).isEqualTo("2026-03-15");
        assertThat(counted.path("to").asText()).isEqualTo("2026-03-21");
        assertThat(counted.path("looked").asInt()).isEqualTo(5);
        assertThat(counted.path("due").asInt()).isEqualTo(2);
        assertThat(counted.path("notDue").toString())
                .isEqualTo("{\"ASKED_BY_ANY\":1,\"ASKED_IN_WAVE\":1,\"NO_ADDRESS\":1}");
        assertThat(counted.path("mailed").asInt()).isZero();
        assertThat(counted.path("notMailed").toString()).isEqualTo("{\"NO_PERMISSION\":2}");
        assertThat(counted.path("complete").asBoolean()).isTrue();
        assertThat(api.ordered).isEmpty();
        assertThat(api.participations.all()).hasSize(1);
    }

    @Test
    void audience_ofMoreDays_looksFurtherBack() {
        api.create(PAID);
        buyers.customer("anna");
        buyers.buys("anna", "o1", "2026-03-10T12:00:00Z");

        assertThat(count("{\"days\":7}").path("due").asInt()).isZero();
        assertThat(count("{\"days\":10}").path("due").asInt()).isOne();
    }

    @Test
    void audience_whoWasAskedAboutThatOrder_countsOn() {
        api.create(PAID);
        buyers.customer("anna");
        buyers.buys("anna", "o1", "2026-03-15T12:00:00Z");
        invited("anna", Instant.parse("2026-03-17T09:00:00Z"), "nps", "o1");

        assertThat(count("{}").path("due").asInt()).isOne();
    }

    @Test
    void audience_ofARhythm_isOfItsNextDayInParts() {
        api.create(QUARTERLY);
        for (int i = 0; i < 700; i++) {
            buyers.customer("c" + i);
        }

        JsonNode first = count("{}");

        assertThat(first.path("from").asText()).isEqualTo("2026-06-01");
        assertThat(first.path("complete").asBoolean()).isFalse();
        assertThat(first.path("unchecked")).hasSize(2);
        JsonNode second = count("{\"next\":\"" + first.path("next").asText() + "\"}");
        assertThat(first.path("due").asInt() + second.path("due").asInt()).isEqualTo(700);
        assertThat(second.path("complete").asBoolean()).isTrue();
    }

    @Test
    void audience_ofCases_areThoseClosedInTheDays() {
        api.create(PAID.replace("\"AFTER_ORDER\", \"milestone\": \"PAID\"", "\"AFTER_CASE\""));
        buyers.customer("anna");
        closed("1", NOW.minus(Duration.ofDays(3)));
        closed("2", NOW.minus(Duration.ofDays(30)));

        assertThat(count("{}").path("due").asInt()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"days\":0}",
                "{\"days\":32}",
                "{\"days\":\"7\"}",
                "{\"next\":\"x\"}",
                "{\"next\":null}",
                "{\"date\":\"2026-03-20\"}"
            })
    void audience_ofNoSuchDays_isRefused(String body) {
        api.create(PAID);

        assertThat(api.ask(SurveyRoute.AUDIENCE, body, Map.of()).problem())
                .isEqualTo("invalid-fields");
    }

    @Test
    void audience_partOfAnotherVersion_isRefused() {
        api.create(QUARTERLY);
        for (int i = 0; i < 700; i++) {
            buyers.customer("c" + i);
        }
        String next = count("{}").path("next").asText();
        api.replace(QUARTERLY.replace("Meinung", "Urteil"), 1);

        assertThat(api.ask(SurveyRoute.AUDIENCE, "{\"next\":\"" + next + "\"}", Map.of()).fields())
                .containsExactly("next");
    }

    @Test
    void audience_byLinkAlone_isRefused() {
        api.create(
                SurveyApi.LEAST.replace(
                        "\"AFTER_ORDER\", \"milestone\": \"DELIVERED\", \"days\": 7",
                        "\"LINK_ONLY\""));

        assertThat(api.ask(SurveyRoute.AUDIENCE, "{}", Map.of()).fields())
                .containsExactly("trigger");
    }

    private void closed(String key, Instant at) {
        CaseOpening opening =
                new CaseOpening(
                        SurveyApi.SHOP,
                        key,
                        CaseReason.COMPLAINT,
                        "anna",
                        null,
                        null,
                        at.minusSeconds(60));
        var unused =
                api.cases.open(
                        new ServiceCase(
                                opening.id(),
                                opening,
                                at,
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                new CaseClosing(new CaseOutcome.Fixed(), at, "mira", 1)),
                        Optional.empty());
    }

    private void invited(String customer, Instant at) {
        invited(customer, at, "other", "o");
    }

    private void invited(String customer, Instant at, String survey, String order) {
        CustomerId id = new CustomerId(SurveyApi.SHOP, customer);
        var unused =
                api.participations.save(
                        new Participation(
                                new Invitation(
                                        new ParticipationKey(id, survey, "2026-02-01"),
                                        1,
                                        order,
                                        EmailKey.of(SurveyApi.SHOP, customer + "@example.com"),
                                        new Segments(Language.DE, false, null, Set.of()),
                                        Counting.of(SampleSurveys.nps(), ZoneOffset.UTC),
                                        at,
                                        at.plus(Duration.ofDays(90))),
                                null),
                        0);
    }
}

package dev.stammkunde.localrunner.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Answer;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Response;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyDraft;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.SurveyState;
import dev.stammkunde.surveys.asking.SurveyThrottle;
import dev.stammkunde.surveys.json.SurveyJson;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class DemoAnswersTest {

    private static final Instant END = Instant.parse("2026-11-22T09:00:00Z");

    private final DemoReplies replies = DemoReplies.read();

    DemoAnswersTest() throws IOException {}

    private static List<Survey> surveys() throws IOException {
        var surveys = new ArrayList<Survey>();
        for (String shop : List.of("demo-shop", "demo-shopify")) {
            for (JsonNode survey : DemoCampaigns.surveys()) {
                var reading = SurveyJson.type(Set.of()).read(Json.parse(survey.toString()));
                var draft = ((Reading.Valid<SurveyDraft>) reading).value();
                var id = new SurveyId(shop, survey.path("id").asText());
                surveys.add(new Survey(id, 1, SurveyState.ACTIVE, END, draft));
            }
        }
        return surveys;
    }

    private static List<Invitation> invitations(Instant end) throws IOException {
        return DemoAnswers.invitations(end, surveys());
    }

    private List<Response> latest(List<Invitation> invitations, Instant end) {
        return invitations.stream()
                .map(invitation -> replies.to(invitation, end))
                .filter(responses -> !responses.isEmpty())
                .map(List::getLast)
                .toList();
    }

    @Test
    void answers_sameEnd_areTheSame() throws IOException {
        var year = invitations(END);

        assertThat(invitations(END)).isEqualTo(year);
        assertThat(latest(invitations(END), END)).isEqualTo(latest(year, END));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T09:00:00Z",
                "2026-10-01T08:00:00Z",
                "2026-02-28T23:30:00Z",
                "2027-07-04T12:00:00Z",
                "2028-01-01T00:00:00Z"
            })
    void answers_whateverTheEnd_areOfAPlausibleShareAndNoneIsOfLater(Instant end)
            throws IOException {
        var year = invitations(end);
        var given = latest(year, end);

        assertThat(100 * given.size() / year.size()).isBetween(20, 40);
        assertThat(year).hasSizeGreaterThan(100);
        assertThat(given).allMatch(answer -> !answer.editedAt().isAfter(end));
        assertThat(given).anyMatch(Response::late);
        assertThat(given).anyMatch(answer -> answer.editedAt().isAfter(answer.answeredAt()));
    }

    @Test
    void invitations_ofTheYear_keepTheSurveysOwnRules() throws IOException {
        var mayBeMailed =
                Stream.concat(
                                DemoYear.purchasesUntil(END).stream(),
                                DemoMembers.purchasesUntil(END).stream())
                        .filter(DemoPurchase::wantsMail)
                        .map(DemoPurchase::customer)
                        .collect(Collectors.toSet());

        for (List<Invitation> own :
                invitations(END).stream()
                        .collect(Collectors.groupingBy(it -> it.key().customer()))
                        .values()) {
            assertThat(mayBeMailed).contains(own.getFirst().key().customer());
            for (int i = 1; i < own.size(); i++) {
                assertThat(Duration.between(own.get(i - 1).invitedAt(), own.get(i).invitedAt()))
                        .isGreaterThanOrEqualTo(
                                Duration.ofDays(SurveyThrottle.PERSON_DAYS).minusHours(1));
            }
            assertThat(own).extracting(Invitation::key).doesNotHaveDuplicates();
        }
        assertThat(invitations(END))
                .isSortedAccordingTo(Comparator.comparing(Invitation::invitedAt));
    }

    @Test
    void invitations_ofWhoGotSomethingLately_areStillToCome() throws IOException {
        var lately =
                Stream.concat(
                                DemoYear.purchasesUntil(END).stream(),
                                DemoMembers.purchasesUntil(END).stream())
                        .filter(it -> it.wantsMail())
                        .filter(it -> it.deliveredAt().isBefore(END))
                        .filter(it -> it.deliveredAt().isAfter(END.minus(Duration.ofDays(6))))
                        .map(DemoPurchase::customer)
                        .collect(Collectors.toSet());

        assertThat(lately).hasSizeGreaterThan(2);
        assertThat(invitations(END))
                .filteredOn(it -> it.key().surveyId().equals("nps"))
                .filteredOn(it -> it.invitedAt().isAfter(END.minus(Duration.ofDays(88))))
                .extracting(it -> it.key().customer())
                .doesNotContainAnyElementsOf(lately);
    }

    @Test
    void answers_ofTheYear_haveEachMoodInBothLanguages() throws IOException {
        var year = invitations(END);
        var words =
                latest(year, END).stream()
                        .flatMap(answer -> answer.answers().values().stream())
                        .filter(Answer.Text.class::isInstance)
                        .map(answer -> ((Answer.Text) answer).text())
                        .collect(Collectors.toSet());

        assertThat(words).hasSizeGreaterThan(10).doesNotContain("");
        assertThat(latest(year, END).stream().flatMap(answer -> answer.tags().stream()))
                .contains("delivery", "price", "payment");
        assertThat(year)
                .extracting(it -> it.segments().language())
                .contains(Language.DE, Language.EN);
        assertThat(
                        year.stream()
                                .filter(it -> it.key().surveyId().equals("nps"))
                                .flatMap(it -> replies.to(it, END).stream())
                                .map(it -> it.answers().get("recommend"))
                                .map(it -> ((Answer.Score) Objects.requireNonNull(it)).value())
                                .distinct())
                .hasSizeGreaterThan(6);
    }

    @Test
    void cases_ofUnhappyAnswers_areClosedOrStillOpen() throws IOException {
        var cases = new DemoCases();
        List<Optional<ServiceCase>> all = new ArrayList<>();
        for (Invitation invitation : invitations(END)) {
            for (Response answer : replies.to(invitation, END)) {
                var score = invitation.counting().score(answer).orElseThrow();
                if (invitation.counting().scale().isUnhappy(score)) {
                    all.add(cases.findClosed(invitation, answer, END));
                }
            }
        }

        assertThat(all).anyMatch(Optional::isEmpty);
        var closed = all.stream().flatMap(Optional::stream).toList();
        assertThat(closed).hasSizeGreaterThan(4);
        for (ServiceCase one : closed) {
            assertThat(one.opening().outOf()).isIn(5, 10);
            var closing = Objects.requireNonNull(one.closing());
            assertThat(closing.at()).isBetween(one.opening().openedAt(), END);
            assertThat(closing.workingMinutes()).isPositive();
        }
    }
}

package dev.stammkunde.collectsurveyresponse;

import static dev.stammkunde.collectsurveyresponse.AskedCustomer.NOW;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.surveys.Answer;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyDraft;
import dev.stammkunde.surveys.SurveyState;
import dev.stammkunde.surveys.Trigger;
import dev.stammkunde.surveys.testing.SampleSurveys;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** Anonymous answers, by a link that the shop published. */
final class OpenSurveyTest {

    private static final String FORM = "asked=recommend&asked=why&answer-recommend=9&version=";

    private final AskedCustomer asked = new AskedCustomer();

    @BeforeEach
    void publish() {
        put(1, SurveyState.ACTIVE, "Ihre Meinung");
    }

    @Test
    void open_aPublishedLink_leadsToOneOfTheReadersOwnAndKeepsNothing() throws IOException {
        JsonField answer = asked.open("shop", "opinion");

        assertThat(answer.integer("statusCode")).isEqualTo(303);
        assertThat(answer.at("headers").text("location"))
                .startsWith("/surveys/")
                .endsWith("?score=9");
        assertThat(answer.at("headers").text("cache-control")).isEqualTo("no-store");
        assertThat(anonymous()).isEmpty();
    }

    @Test
    void answer_clickedTwice_isOneAndPromisesNoPoints() throws IOException {
        String token = follow();

        assertThat(asked.look(token, "", NOW).text("body")).doesNotContain("50 Punkte");
        asked.post(token, FORM + 1, NOW);
        asked.post(token, FORM + 1, NOW);

        Participation only = anonymous().getFirst();
        assertThat(anonymous()).hasSize(1);
        assertThat(only.invitation().key().customer())
                .isEqualTo(new CustomerId("shop", "anonymous:name-1"));
        assertThat(only.invitation().address()).isNull();
        assertThat(Objects.requireNonNull(only.response()).answers())
                .containsEntry("recommend", new Answer.Score(9));
        assertThat(asked.ledger.all(new AccountId("shop", "anonymous:name-1"))).isEmpty();
    }

    @Test
    void answers_ofTwoWhoFollowTheLink_areTwo() throws IOException {
        asked.post(follow(), FORM + 1, NOW);
        asked.post(follow(), FORM + 1, NOW);

        assertThat(anonymous()).hasSize(2);
    }

    @Test
    void answer_toASurveyThatWasChangedMeanwhile_belongsToTheVersionThatWasShown()
            throws IOException {
        String token = follow();
        put(2, SurveyState.ACTIVE, "Neue Fragen");

        asked.post(token, FORM + 1, NOW);

        assertThat(anonymous().getFirst().invitation().version()).isEqualTo(1);
    }

    @Test
    void answer_toASurveyWhoseWavesWereCutShorterMeanwhile_isInTime() throws IOException {
        String token = follow();
        put(2, SurveyState.ACTIVE, "Ihre Meinung", 7);

        asked.post(token, FORM + 2, NOW);

        assertThat(Objects.requireNonNull(anonymous().getFirst().response()).late()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"PAUSED", "ARCHIVED"})
    void answer_toASurveyThatIsNotActive_isNotTaken(SurveyState state) throws IOException {
        String token = follow();
        put(2, state, "Ihre Meinung");

        assertThat(asked.open("shop", "opinion").integer("statusCode")).isEqualTo(410);
        assertThat(asked.post(token, FORM + 1, NOW).integer("statusCode")).isEqualTo(410);
        assertThat(anonymous()).isEmpty();
    }

    @Test
    void open_aSurveyThatInvitesByMailOrIsNone_isClosed() throws IOException {
        assertThat(asked.open("shop", "nps").integer("statusCode")).isEqualTo(410);
        assertThat(asked.open("shop", "nothing").integer("statusCode")).isEqualTo(410);
        assertThat(asked.open("elsewhere", "opinion").integer("statusCode")).isEqualTo(410);
    }

    private String follow() throws IOException {
        String location = asked.open("shop", "opinion").at("headers").text("location");
        return location.substring("/surveys/".length(), location.indexOf('?'));
    }

    private List<Participation> anonymous() {
        return asked.kept.all().stream()
                .filter(one -> one.invitation().key().isAnonymous())
                .toList();
    }

    private void put(int version, SurveyState state, String name) {
        put(version, state, name, SampleSurveys.nps().draft().waveDays());
    }

    private void put(int version, SurveyState state, String name, int waveDays) {
        SurveyDraft draft = SampleSurveys.nps().draft();
        Survey active =
                SampleSurveys.active(
                        "opinion",
                        new SurveyDraft(
                                name,
                                new Trigger.LinkOnly(),
                                draft.title(),
                                draft.questions(),
                                draft.samplePercent(),
                                waveDays,
                                draft.throttleDays(),
                                null,
                                null,
                                draft.rewardPoints(),
                                draft.topic()));
        asked.surveys.put(
                new Survey(active.id(), version, state, active.activeSince(), active.draft()));
    }
}

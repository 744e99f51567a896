package dev.stammkunde.surveys.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.SurveyState;
import dev.stammkunde.surveys.Surveys;

import org.junit.jupiter.api.Test;

/** What any store of surveys does. */
public abstract class SurveysContract {

    private final Survey nps = SampleSurveys.nps();
    private final Survey csat = SampleSurveys.csat();

    /** Returns the surveys, in which nothing is yet. */
    protected abstract Surveys surveys();

    /** Puts the next version of a survey there. */
    protected abstract void put(Survey survey);

    @Test
    void find_severalVersions_isTheNewestOrTheOneAskedFor() {
        Survey paused = SampleSurveys.next(nps, SurveyState.PAUSED);
        put(nps);
        put(paused);

        assertThat(surveys().find(nps.id())).contains(paused);
        assertThat(surveys().find(nps.id(), 1)).contains(nps);
        assertThat(surveys().find(nps.id(), 3)).isEmpty();
    }

    @Test
    void find_afterAnotherVersion_seesItAtOnce() {
        Surveys surveys = surveys();
        put(nps);
        assertThat(surveys.find(nps.id())).contains(nps);
        Survey paused = SampleSurveys.next(nps, SurveyState.PAUSED);
        put(paused);

        assertThat(surveys.find(nps.id())).contains(paused);
    }

    @Test
    void find_unknownOrNoId_isEmpty() {
        put(nps);

        assertThat(surveys().find(new SurveyId("other", "nps"))).isEmpty();
        assertThat(surveys().find(new SurveyId("shop", "csat"))).isEmpty();
        assertThat(surveys().find(new SurveyId("shop", "../No id#"))).isEmpty();
        assertThat(surveys().find(new SurveyId("shop", "../No id#"), 1)).isEmpty();
    }

    @Test
    void inUse_severalSurveys_areThoseOfTheShopThatAreNotArchived() {
        put(nps);
        put(csat);
        put(
                new Survey(
                        new SurveyId("other", "nps"),
                        1,
                        nps.state(),
                        nps.activeSince(),
                        nps.draft()));

        assertThat(surveys().inUse(SampleSurveys.SHOP)).containsExactly(csat, nps);

        Survey paused = SampleSurveys.next(csat, SurveyState.PAUSED);
        put(paused);
        put(SampleSurveys.next(nps, SurveyState.ARCHIVED));

        assertThat(surveys().inUse(SampleSurveys.SHOP)).containsExactly(paused);
        assertThat(surveys().inUse("nobody")).isEmpty();
    }
}

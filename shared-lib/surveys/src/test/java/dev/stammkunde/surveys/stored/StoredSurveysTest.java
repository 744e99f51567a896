package dev.stammkunde.surveys.stored;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.surveys.Question;
import dev.stammkunde.surveys.Scale;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyDraft;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.Trigger;
import dev.stammkunde.surveys.json.SurveyJson;
import dev.stammkunde.surveys.testing.SampleSurveys;
import dev.stammkunde.testkit.StoredDocuments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Surveys that any release stored are read as what they meant: answers belong to the version that
 * asked. When the writer's output changes, its new output goes into the folder of the release that
 * writes it, and the older folders stay as they are.
 */
final class StoredSurveysTest {

    private static final StoredDocuments CORPUS = StoredDocuments.in("/stored-surveys");
    private static final String SURVEYS = "surveys";

    @Test
    void surveys_ofEveryRelease_meanWhatTheyMeant() {
        assertThat(CORPUS.releases()).isNotEmpty();
        Stream.concat(CORPUS.releases().stream(), Stream.of(CORPUS.later()))
                .forEach(
                        release -> {
                            Map<String, String> documents =
                                    StoredDocuments.documents(release, SURVEYS);
                            assertThat(documents).as(release.toString()).isNotEmpty();
                            documents.forEach(
                                    (name, text) ->
                                            assertThat(read(name, text))
                                                    .as(release + "/" + name)
                                                    .isEqualTo(new Reading.Valid<>(sample(name))));
                        });
    }

    private static Survey sample(String name) {
        return Objects.requireNonNull(SampleSurveys.all().get(name), name);
    }

    @Test
    void surveys_ofTheLatestRelease_areThoseThatTheWriterWrites() {
        Map<String, String> written =
                SampleSurveys.all().values().stream()
                        .collect(
                                Collectors.toMap(
                                        survey -> survey.id().id(), StoredSurveysTest::write));

        assertThat(StoredDocuments.documents(CORPUS.releases().getLast(), SURVEYS))
                .as("What is written now: add it to the folder of the release to come")
                .isEqualTo(written);
    }

    @Test
    void samples_haveEveryKind() {
        var drafts = SampleSurveys.all().values().stream().map(Survey::draft).toList();

        assertThat(kinds(drafts.stream().map(SurveyDraft::trigger)))
                .isEqualTo(permitted(Trigger.class));
        assertThat(kinds(drafts.stream().flatMap(it -> it.questions().stream())))
                .isEqualTo(permitted(Question.class));
        assertThat(drafts.stream().map(draft -> draft.rating().scale())).contains(Scale.values());
    }

    /** Nobody may be asked by rules that are understood in part. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "\"kind\":\"AFTER_ORDER\" | \"kind\":\"AFTER_A_VISIT\" | trigger.kind",
                "\"scale\":\"NPS\"        | \"scale\":\"SMILEYS\"      | questions[0].scale",
                "\"kind\":\"TEXT\"        | \"kind\":\"PICTURE\"       | questions[2].kind",
                "\"showIf\":{             | \"showIf\":{\"country\":\"AT\", | questions[1].showIf.country",
                "\"state\":\"ACTIVE\"     | \"state\":\"DRAFT\"        | state",
            })
    void survey_thatCannotBeCarriedOut_isNamed(String known, String later, String path) {
        String text = write(SampleSurveys.nps());
        assertThat(text).contains(known);

        assertThat(read("nps", text.replace(known, later)))
                .isInstanceOfSatisfying(
                        Reading.Invalid.class,
                        invalid ->
                                assertThat(((Reading.Invalid<?>) invalid).problems())
                                        .extracting(Finding::path)
                                        .contains(path));
    }

    private static Reading<Survey> read(String name, String text) {
        return SurveyJson.readStored(new SurveyId(SampleSurveys.SHOP, name), text);
    }

    private static String write(Survey survey) {
        return SurveyJson.type(Set.of())
                .write(
                        survey.draft(),
                        new Stamp(
                                survey.id().id(),
                                survey.version(),
                                new Stamp.Life(
                                        DocumentState.valueOf(survey.state().name()),
                                        survey.activeSince()),
                                null));
    }

    private static Set<Class<?>> kinds(Stream<?> values) {
        return values.map(Object::getClass).collect(Collectors.toSet());
    }

    private static Set<Class<?>> permitted(Class<?> sealed) {
        return Set.of(sealed.getPermittedSubclasses());
    }
}

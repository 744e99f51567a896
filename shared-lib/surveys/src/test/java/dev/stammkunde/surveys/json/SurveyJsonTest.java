package dev.stammkunde.surveys.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyDraft;
import dev.stammkunde.surveys.testing.SampleSurveys;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Set;

final class SurveyJsonTest {

    private static final DocumentType<SurveyDraft> TYPE = SurveyJson.type(Set.of(Language.DE));

    private static final String NPS =
            TYPE.write(SampleSurveys.nps().draft(), stamp(DocumentState.ACTIVE));

    private static Stamp stamp(DocumentState state) {
        Survey nps = SampleSurveys.nps();
        return new Stamp("nps", 1, new Stamp.Life(state, nps.activeSince()), null);
    }

    private static List<Finding> findings(String document) {
        return switch (TYPE.read(Json.parse(document))) {
            case Reading.Valid<SurveyDraft> _ -> List.of();
            case Reading.Invalid<SurveyDraft>(List<Finding> problems) -> problems;
        };
    }

    private static List<String> paths(String document) {
        return findings(document).stream().map(Finding::path).toList();
    }

    /** Returns the sample with something else in it, which must be there. */
    private static String with(String what, String instead) {
        assertThat(NPS).contains(what);
        return NPS.replace(what, instead);
    }

    @Test
    void readStored_whatWasWritten_isTheSameSurvey() {
        Survey nps = SampleSurveys.nps();

        assertThat(SurveyJson.readStored(nps.id(), NPS)).isEqualTo(new Reading.Valid<>(nps));
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "state", "activeSince"})
    void readStored_withoutWhatTheSystemAdds_cannotBeUsed(String field) {
        String without = NPS.replace('"' + field + '"', "\"other\"");

        Reading<Survey> reading = SurveyJson.readStored(SampleSurveys.nps().id(), without);

        assertThat(((Reading.Invalid<Survey>) reading).problems())
                .extracting(Finding::path)
                .containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({
        "samplePercent, 100, 0",
        "samplePercent, 100, 101",
        "waveDays, 90, 6",
        "waveDays, 90, 367",
        "throttleDays, 180, -1",
        "throttleDays, 180, 731",
        "reminderDays, 5, 2",
        "reminderDays, 5, 15",
        "reminderDays, 5, null",
        "rewardPoints, 50, -1",
        "rewardPoints, 50, 10001",
        "rewardPoints, 50, 1.5",
        "rewardPoints, 50, '\"50\"'"
    })
    void read_numberOutOfItsRange_isFoundThere(String field, String now, String instead) {
        String quoted = '"' + field + "\":";

        assertThat(paths(with(quoted + now, quoted + instead))).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"days\":7', '\"days\":366', trigger.days",
        "'\"days\":7', '\"days\":-1', trigger.days",
        "'\"fromPurchase\":1', '\"fromPurchase\":0', trigger.fromPurchase",
        "DELIVERED, SHIPPED, trigger.milestone",
        "https://reviews, http://reviews, reviewUrl",
        "https://reviews, javascript://reviews, reviewUrl",
        "https://reviews, https://me@reviews, reviewUrl",
        "'\"topic\":\"surveys\"', '\"topic\":\"Surveys!\"', topic",
        "'\"to\":6', '\"to\":11', questions[1].showIf.to",
        "'\"from\":0,\"to\":6', '\"from\":6,\"to\":5', questions[1].showIf.to",
        "'\"from\":0,', '\"from\":-1,', questions[1].showIf.from",
        "'\"from\":0,', '', questions[1].showIf.from",
        "'\"from\":0,', '\"from\":0,\"besides\":1,', questions[1].showIf.besides",
        "'\"id\":\"why\"', '\"id\":\"recommend\"', questions[2].id",
        "'\"id\":\"why\"', '\"id\":\"Why?\"', questions[2].id",
        "'\"id\":\"delivery\"', '\"id\":\"price\"', questions[1].choices[1].id"
    })
    void read_oneMistake_isFoundThere(String what, String instead, String path) {
        assertThat(paths(with(what, instead))).containsExactly(path);
    }

    @Test
    void read_severalMistakes_areFoundAtOnce() {
        String wrong =
                NPS.replace("\"scale\":\"NPS\"", "\"scale\":\"CSAT\"")
                        .replace("\"days\":7", "\"days\":-7")
                        .replace("\"waveDays\":90", "\"waveDays\":1")
                        .replace("\"en\":\"Your opinion\"", "\"en\":\" \"")
                        .replace("https:", "ftp:");

        assertThat(paths(wrong))
                .containsExactlyInAnyOrder(
                        "trigger.days",
                        "title.en",
                        "questions[1].showIf.from",
                        "questions[1].showIf.to",
                        "waveDays",
                        "reviewUrl");
    }

    @Test
    void read_firstQuestionNoRating_isFoundInStoresToo() {
        String wrong =
                """
                {"version":1,"state":"ACTIVE","activeSince":"2026-01-05T08:00:00Z","name":"Text",
                 "trigger":{"kind":"LINK_ONLY"},"title":{"de":"Titel"},
                 "questions":[{"kind":"TEXT","id":"why","text":{"de":"Warum?"},
                  "showIf":{"from":0,"to":6}}]}
                """;

        assertThat(paths(wrong)).containsExactly("questions[0].kind", "questions[0].showIf");
        assertThat(TYPE.readStored(wrong)).isInstanceOf(Reading.Invalid.class);
    }

    @Test
    void read_withoutTheShopsLanguage_isFoundOnceForEachText() {
        String english = NPS.replaceAll("\"de\":\"[^\"]*\",", "");

        assertThat(paths(english))
                .containsExactly(
                        "title.de",
                        "questions[0].text.de",
                        "questions[1].text.de",
                        "questions[1].choices[0].text.de",
                        "questions[1].choices[1].text.de",
                        "questions[2].text.de");
        assertThat(TYPE.readStored(english)).isInstanceOf(Reading.Valid.class);
    }

    @Test
    void read_languageOfTheTitleElsewhereMissing_isFound() {
        assertThat(paths(with(",\"en\":\"Price\"", "")))
                .containsExactly("questions[1].choices[0].text.en");
        assertThat(paths(with(",\"en\":\"Your opinion\"", ""))).isEmpty();
        assertThat(paths(with("{\"de\":\"Warum?\",\"en\":\"Why do you say so?\"}", "{}")))
                .contains("questions[2].text");
    }

    @Test
    void read_moreQuestionsOrChoicesThanTwenty_isFound() {
        String text = "{\"kind\":\"TEXT\",\"id\":\"q%d\",\"text\":{\"de\":\"a\",\"en\":\"a\"}},";
        String choice = "{\"id\":\"c%d\",\"text\":{\"de\":\"a\",\"en\":\"a\"}},";

        assertThat(paths(withMore("{\"kind\":\"SELECTION\"", text, 17))).isEmpty();
        assertThat(paths(withMore("{\"kind\":\"SELECTION\"", text, 18)))
                .containsExactly("questions");
        assertThat(paths(withMore("{\"id\":\"price\"", choice, 18))).isEmpty();
        assertThat(paths(withMore("{\"id\":\"price\"", choice, 19)))
                .containsExactly("questions[1].choices");
    }

    private static String withMore(String before, String element, int number) {
        StringBuilder more = new StringBuilder();
        for (int i = 0; i < number; i++) {
            more.append(element.formatted(i));
        }
        return with(before, more + before);
    }

    @Test
    void read_byLinkAlone_remindsNobodyAndGivesNobodyPoints() {
        String link =
                NPS.replaceAll("\"trigger\":\\{[^}]*\\}", "\"trigger\":{\"kind\":\"LINK_ONLY\"}");

        assertThat(paths(link)).containsExactly("reminderDays", "rewardPoints");
    }

    /** From 31 March to 30 June are 91 days, and from 30 November to 28 February are 90. */
    @ParameterizedTest
    @CsvSource({
        "2027-01-31, 1, 90, 28",
        "2026-11-30, 3, 90, ''",
        "2027-02-01, 3, 89, ''",
        "2027-02-01, 3, 90, 89",
        "2027-03-31, 6, 90, ''"
    })
    void read_rhythmShorterThanItsWave_isFound(String from, int months, int wave, String most) {
        String rhythm =
                NPS.replaceAll(
                                "\"trigger\":\\{[^}]*\\}",
                                "\"trigger\":{\"kind\":\"RHYTHM\",\"from\":\"%s\",\"months\":%d}"
                                        .formatted(from, months))
                        .replace("\"waveDays\":90", "\"waveDays\":" + wave)
                        .replace("\"throttleDays\":180", "\"throttleDays\":" + wave);

        assertThat(findings(rhythm).toString())
                .contains(most.isEmpty() ? "[]" : "must be at most " + most);
        assertThat(paths(rhythm))
                .isEqualTo(most.isEmpty() ? List.of() : List.of("waveDays", "throttleDays"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\nb", "a\\u0000b", "   ", "a\\u2028b", ""})
    void read_textThatIsNoLine_isFound(String text) {
        assertThat(paths(with("\"Warum?\"", '"' + text + '"')))
                .containsExactly("questions[2].text.de");
    }
}

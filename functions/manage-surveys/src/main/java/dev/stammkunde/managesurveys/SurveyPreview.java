package dev.stammkunde.managesurveys;

import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.documents.ChangeDocuments;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.documents.StoredVersion;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Question;
import dev.stammkunde.surveys.Question.ShowIf;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyDraft;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.SurveyState;
import dev.stammkunde.surveys.content.SurveyLinks;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells the questions of a survey as people of a language read them. */
final class SurveyPreview {

    private final ChangeDocuments<SurveyDraft> surveys;
    private final ReadMailSettings shops;
    private final SurveyLinks links;
    private final String idParameter;

    SurveyPreview(
            ChangeDocuments<SurveyDraft> surveys,
            ReadMailSettings shops,
            SurveyLinks links,
            String idParameter) {
        this.links = links;
        this.surveys = surveys;
        this.shops = shops;
        this.idParameter = idParameter;
    }

    /** The version of the query, or the latest, in the language of the query, or the shop's. */
    HttpResponse show(AdminInput input) {
        Optional<Language> wish = input.request().findQuery("language").map(SurveyPreview::read);
        Survey survey = survey(input);
        Language language = wish.orElseGet(() -> shops.settings(input.shopId()).language());
        if (!survey.draft().title().containsKey(language)) {
            throw AdminRefusedException.parameter(
                    "language", "must be one in which the survey is written");
        }
        ParticipationKey key = ParticipationKey.preview(survey.id(), survey.version());
        String page = links.link(key, null, input.request().at()) + "?lang=" + language.code();
        return HttpResponse.json(
                200, JsonText.object(json -> write(json.text("page", page), survey, language)));
    }

    /** Returns the version of the query, or the latest. */
    Survey survey(AdminInput input) {
        DocumentId id = id(input);
        return switch (version(input, id)) {
            case StoredVersion.Unusable<SurveyDraft> unusable ->
                    throw AdminRefusedException.unusable(
                            ManageSurveys.UNUSABLE, unusable.problems());
            case StoredVersion.Usable<SurveyDraft>(Stamp stamp, SurveyDraft draft) ->
                    new Survey(
                            new SurveyId(id.shopId(), id.id()),
                            stamp.version(),
                            state(stamp),
                            since(stamp),
                            draft);
        };
    }

    /** One of which nobody knows whether it runs does not. */
    private static SurveyState state(Stamp stamp) {
        Stamp.Life life = stamp.life();
        return life == null ? SurveyState.PAUSED : SurveyState.valueOf(life.state().name());
    }

    private static Instant since(Stamp stamp) {
        Stamp.Life life = stamp.life();
        Instant since = life == null ? null : life.activeSince();
        return since == null ? Instant.EPOCH : since;
    }

    private static Language read(String code) {
        return Language.find(code)
                .filter(language -> language.code().equals(code))
                .orElseThrow(
                        () ->
                                AdminRefusedException.parameter(
                                        "language", "must be one of " + Language.codes()));
    }

    private DocumentId id(AdminInput input) {
        String text = input.request().pathParameter(idParameter);
        if (!DocumentId.isValid(text)) {
            throw AdminRefusedException.unknownDocument();
        }
        return new DocumentId(input.shopId(), text);
    }

    private StoredVersion<SurveyDraft> version(AdminInput input, DocumentId id) {
        OptionalInt version = input.number("version");
        StoredVersion<SurveyDraft> latest =
                surveys.findLatest(id).orElseThrow(AdminRefusedException::unknownDocument);
        return version.isPresent()
                ? surveys.find(id, version.getAsInt())
                        .orElseThrow(AdminRefusedException::unknownVersion)
                : latest;
    }

    private static void write(JsonObjectText json, Survey survey, Language language) {
        SurveyDraft draft = survey.draft();
        json.number("version", survey.version())
                .text("language", language.code())
                .text("title", in(language, draft.title()))
                .array(
                        "questions",
                        all ->
                                draft.questions()
                                        .forEach(one -> all.object(o -> write(o, one, language))))
                .text("reviewUrl", draft.reviewUrl())
                .number("rewardPoints", draft.rewardPoints());
    }

    private static void write(JsonObjectText json, Question question, Language language) {
        json.text("id", question.id()).text("text", in(language, question.text()));
        switch (question) {
            case Question.Rating rating ->
                    json.text("scale", rating.scale())
                            .number("least", rating.scale().least())
                            .number("most", rating.scale().most());
            case Question.Selection selection ->
                    json.bool("multiple", selection.multiple())
                            .array(
                                    "choices",
                                    all ->
                                            selection
                                                    .choices()
                                                    .forEach(
                                                            one ->
                                                                    all.object(
                                                                            o ->
                                                                                    write(
                                                                                            o, one,
                                                                                            language))));
            case Question.FreeText _ ->
                    json.number("mostCharacters", Question.FreeText.MOST_CHARACTERS);
        }
        ShowIf showIf = question.showIf();
        if (showIf != null) {
            json.object("showIf", o -> o.number("from", showIf.from()).number("to", showIf.to()));
        }
    }

    private static void write(JsonObjectText json, Question.Choice choice, Language language) {
        json.text("id", choice.id()).text("text", in(language, choice.text()));
    }

    /** A text of a release that asked for fewer languages is shown in one that it has. */
    private static String in(Language language, Map<Language, String> words) {
        String text = words.get(language);
        return text == null ? words.values().iterator().next() : text;
    }
}

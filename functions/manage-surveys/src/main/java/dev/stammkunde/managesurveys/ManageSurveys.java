package dev.stammkunde.managesurveys;

import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.admin.AdminApi;
import dev.stammkunde.platform.admin.DocumentAnswers;
import dev.stammkunde.platform.documents.ChangeDocuments;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.documents.StoredVersion;
import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Scale;
import dev.stammkunde.surveys.SurveyDraft;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.SurveyMails;
import dev.stammkunde.surveys.json.SurveyJson;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers the requests of the admin API that are about surveys. */
final class ManageSurveys {

    static final String UNUSABLE =
            "The survey or the shop's mail settings cannot be used. Look at them, and replace them"
                    + " with PUT; a survey can be archived too.";

    private static final String ID = "surveyId";

    private final DocumentCollection<DocumentId> documents;
    private final ReadMailSettings shops;
    private final ChangeDocuments<SurveyDraft> surveys;
    private final DocumentAnswers<SurveyDraft> stored;
    private final SurveyPreview preview;
    private final SurveyMailAnswers mails;
    private final AudienceAnswer audience;
    private final ManageSurveysPorts.ReleaseMails releases;

    ManageSurveys(ManageSurveysPorts ports) {
        this.documents = ports.documents();
        this.shops = ports.shops();
        this.releases = ports.mails().releases();
        this.surveys = new ChangeDocuments<>(documents, SurveyJson.type(Set.of()));
        this.stored = new DocumentAnswers<>(surveys, ID);
        this.preview = new SurveyPreview(surveys, shops, ports.mails().links(), ID);
        this.mails = new SurveyMailAnswers(shops, ports.mails());
        this.audience =
                new AudienceAnswer(
                        shops, new CountAsked(ports.asking(), ports.mails().situations()));
    }

    AdminApi<SurveyRoute> api(Metrics metrics) {
        return new AdminApi<>(
                List.of(SurveyRoute.values()),
                (route, caller, input, _) -> AdminAnswer.of(answer(route, caller, input)),
                UNUSABLE,
                metrics);
    }

    private HttpResponse answer(SurveyRoute route, AdminCaller caller, AdminInput input) {
        Acting acting = caller.acting(input.request());
        return switch (route) {
            case LIST -> stored.list(input);
            case CREATE -> written(input).create(input, acting);
            case SHOW -> stored.show(input);
            case REPLACE -> written(input).replace(input, acting);
            case CHECK -> written(input).check(input);
            case PAUSE -> stored.bring(input, DocumentState.PAUSED, acting);
            case RESUME -> afterPause(input, DocumentState.ACTIVE, acting);
            case ARCHIVE -> afterPause(input, DocumentState.ARCHIVED, acting);
            case VERSIONS -> stored.versions(input);
            case PREVIEW -> preview.show(input);
            case PREVIEW_MAIL -> mails.show(input, preview.survey(input));
            case TEST -> mails.test(input, caller, preview.survey(input));
            case AUDIENCE -> audience.answer(input, preview.survey(input));
        };
    }

    /**
     * Ends a pause. What waits for that is asked for before the document says so: should the
     * request end in between, it finds the survey paused, and waits on.
     */
    private HttpResponse afterPause(AdminInput input, DocumentState state, Acting acting) {
        boolean isPaused =
                findLatest(input)
                        .flatMap(latest -> Optional.ofNullable(latest.stamp().life()))
                        .filter(life -> life.state() == DocumentState.PAUSED)
                        .isPresent();
        if (isPaused) {
            SurveyId survey = new SurveyId(input.shopId(), input.request().pathParameter(ID));
            releases.releaseMails(SurveyMails.campaign(survey), acting.at());
        }
        return stored.bring(input, state, acting);
    }

    /**
     * What is written has the language of the shop, and the scale of the version before; what is
     * stored may be of another time.
     */
    private DocumentAnswers<SurveyDraft> written(AdminInput input) {
        Set<Language> required = Set.of(shops.settings(input.shopId()).language());
        DocumentType<SurveyDraft> type =
                findScale(input)
                        .map(scale -> SurveyJson.typeAfter(scale, required))
                        .orElseGet(() -> SurveyJson.type(required));
        return new DocumentAnswers<>(new ChangeDocuments<>(documents, type), ID);
    }

    private Optional<Scale> findScale(AdminInput input) {
        return findLatest(input).flatMap(ManageSurveys::findScaleOf);
    }

    private Optional<StoredVersion<SurveyDraft>> findLatest(AdminInput input) {
        String id = input.request().pathParameters().getOrDefault(ID, "");
        return DocumentId.isValid(id)
                ? surveys.findLatest(new DocumentId(input.shopId(), id))
                : Optional.empty();
    }

    private static Optional<Scale> findScaleOf(StoredVersion<SurveyDraft> version) {
        return switch (version) {
            case StoredVersion.Usable<SurveyDraft>(Stamp _, SurveyDraft draft) ->
                    Optional.of(draft.rating().scale());
            case StoredVersion.Unusable<SurveyDraft> _ -> Optional.empty();
        };
    }
}

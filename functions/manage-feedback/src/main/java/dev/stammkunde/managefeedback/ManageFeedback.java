package dev.stammkunde.managefeedback;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.admin.AdminApi;
import dev.stammkunde.platform.admin.ShopDocumentAnswers;
import dev.stammkunde.platform.documents.ChangeShopDocument;
import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.surveys.feedback.FeedbackSettings;
import dev.stammkunde.surveys.json.CachedFeedbackSettings;
import dev.stammkunde.surveys.json.FeedbackSettingsJson;

import java.util.List;

/** Answers the requests of the admin API that are about feedback and topics. */
final class ManageFeedback implements HttpEdge.Answering {

    private final FeedbackAnswers feedback;
    private final NoteAnswer notes;
    private final TopicsAnswer topics;
    private final ShopDocumentAnswers<FeedbackSettings> settings;
    private final AdminApi<FeedbackRoute> api;

    ManageFeedback(ManageFeedbackPorts ports, Metrics metrics) {
        CachedFeedbackSettings known = new CachedFeedbackSettings(ports.settings());
        feedback = new FeedbackAnswers(ports.feedback(), ports.find());
        notes = new NoteAnswer(ports, known);
        topics = new TopicsAnswer(ports.tallies(), known, ports.shops());
        settings =
                new ShopDocumentAnswers<>(
                        new ChangeShopDocument<>(
                                ports.settings(),
                                _ -> FeedbackSettingsJson.TYPE,
                                _ -> FeedbackSettings.USUAL));
        api =
                new AdminApi<>(
                        List.of(FeedbackRoute.values()),
                        (route, caller, input, _) -> answer(route, caller, input),
                        "The shop's feedback or mail settings cannot be used. Look at them, and"
                                + " replace them.",
                        metrics);
    }

    @Override
    public HttpResponse answer(HttpRequest request, OutcomeLog log) {
        return api.answer(request, log);
    }

    private AdminAnswer answer(FeedbackRoute route, AdminCaller caller, AdminInput input) {
        Acting acting = caller.acting(input.request());
        return switch (route) {
            case LIST -> AdminAnswer.of(feedback.list(input));
            case CSV -> AdminAnswer.of(feedback.csv(input));
            case SHOW -> AdminAnswer.of(feedback.show(input));
            case NOTE -> notes.note(input, acting);
            case TOPICS -> AdminAnswer.of(topics.show(input));
            case SHOW_SETTINGS -> AdminAnswer.of(settings.show(input));
            case CHANGE_SETTINGS -> AdminAnswer.of(settings.replaceSigned(input, acting));
        };
    }
}

package dev.stammkunde.managecases;

import dev.stammkunde.cases.WorkingHours;
import dev.stammkunde.cases.json.WorkingHoursJson;
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

import java.util.List;

/** Answers the requests of the admin API that are about cases. */
final class ManageCases implements HttpEdge.Answering {

    private final CaseAnswers cases;
    private final ChangeAnswers changes;
    private final ShopDocumentAnswers<WorkingHours> hours;
    private final AdminApi<CaseRoute> api;

    ManageCases(ManageCasesPorts ports, Metrics metrics) {
        this.cases = new CaseAnswers(ports.cases());
        this.changes = new ChangeAnswers(ports);
        this.hours =
                new ShopDocumentAnswers<>(
                        new ChangeShopDocument<>(
                                ports.hours(),
                                _ -> WorkingHoursJson.TYPE,
                                _ -> WorkingHours.USUAL));
        this.api =
                new AdminApi<>(
                        List.of(CaseRoute.values()),
                        (route, caller, input, _) -> answer(route, caller, input),
                        "The shop's working hours, or what its people may give, cannot be used. Look"
                                + " at them, and replace them.",
                        metrics);
    }

    @Override
    public HttpResponse answer(HttpRequest request, OutcomeLog log) {
        return api.answer(request, log);
    }

    private AdminAnswer answer(CaseRoute route, AdminCaller caller, AdminInput input) {
        Acting acting = caller.acting(input.request());
        return switch (route) {
            case LIST -> AdminAnswer.of(cases.list(input, acting));
            case SHOW -> cases.show(input);
            case FIGURES -> AdminAnswer.of(cases.figures(input));
            case OPEN -> changes.open(input, acting);
            case ASSIGN -> changes.assign(input, acting, caller.email().orElse(null));
            case NOTE -> changes.note(input, acting);
            case ANSWER -> changes.answer(input, acting);
            case REPLY -> changes.reply(input, acting);
            case CLOSE -> changes.close(input, acting, caller.groups());
            case SHOW_HOURS -> AdminAnswer.of(hours.show(input));
            case CHANGE_HOURS -> AdminAnswer.of(hours.replaceSigned(input, acting));
        };
    }
}

package dev.stammkunde.adjustpoints;

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
import dev.stammkunde.points.adjust.AdjustmentLimits;
import dev.stammkunde.points.json.AdjustmentLimitsJson;

import java.util.List;

/** Answers the requests of the admin API that are about adjustments of points. */
final class AdjustPoints implements HttpEdge.Answering {

    private final AdjustmentAnswers adjustments;
    private final ShopDocumentAnswers<AdjustmentLimits> limits;
    private final AdminApi<AdjustRoute> api;

    AdjustPoints(AdjustPointsPorts ports, Metrics metrics) {
        this.adjustments = new AdjustmentAnswers(ports);
        this.limits =
                new ShopDocumentAnswers<>(
                        new ChangeShopDocument<>(
                                ports.limits(),
                                _ -> AdjustmentLimitsJson.TYPE,
                                _ -> AdjustmentLimits.USUAL));
        this.api =
                new AdminApi<>(
                        List.of(AdjustRoute.values()),
                        (route, caller, input, _) -> answer(route, caller, input),
                        "The shop's limits or its programme cannot be used. Look at them, and"
                                + " replace them.",
                        metrics);
    }

    @Override
    public HttpResponse answer(HttpRequest request, OutcomeLog log) {
        return api.answer(request, log);
    }

    private AdminAnswer answer(AdjustRoute route, AdminCaller signedIn, AdminInput input) {
        Acting acting = signedIn.acting(input.request());
        AdjustCaller caller = new AdjustCaller(acting, signedIn.groups());
        return switch (route) {
            case ASK -> adjustments.ask(input, caller);
            case LIST -> AdminAnswer.of(adjustments.list(input));
            case SHOW -> adjustments.show(input);
            case APPROVE -> adjustments.approve(input, caller);
            case REJECT -> adjustments.reject(input, caller);
            case SHOW_LIMITS -> AdminAnswer.of(limits.show(input));
            case CHANGE_LIMITS -> AdminAnswer.of(limits.replaceSigned(input, acting));
        };
    }
}

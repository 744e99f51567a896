package dev.stammkunde.adjustpoints;

import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLine;
import dev.stammkunde.platform.logs.OutcomeLog;

import java.util.Optional;

/**
 * Answers the requests of the admin API that are about adjustments of points.
 *
 * <p>Who may do what is decided here by the groups of the caller's token; all groups are for all
 * shops of the stack. Who acts is who the token says, and never what a body says.
 */
final class AdjustPoints implements HttpEdge.Answering {

    private final AdjustmentAnswers adjustments;
    private final LimitAnswers limits;
    private final Metrics metrics;

    AdjustPoints(AdjustPointsPorts ports, Metrics metrics) {
        this.adjustments = new AdjustmentAnswers(ports);
        this.limits = new LimitAnswers(ports.limits());
        this.metrics = metrics;
    }

    @Override
    public HttpResponse answer(HttpRequest request, OutcomeLog log) {
        Optional<AdjustRoute> route = AdjustRoute.find(request.routeKey());
        AdjustAnswer answer;
        try {
            answer = answer(route.orElseThrow(AdminRefusedException::unknownRoute), request, log);
        } catch (AdminRefusedException refused) {
            answer = AdjustAnswer.of(refused.answer());
        }
        OutcomeLine line =
                log.info("answered")
                        .with(LogKey.TOPIC, route.map(Enum::name).orElse("UNKNOWN"))
                        .with(LogKey.SHOP_ID, request.pathParameters().getOrDefault("shopId", ""))
                        .with(LogKey.STATUS, answer.response().status());
        answer.addTo(line).write();
        return answer.response();
    }

    private AdjustAnswer answer(AdjustRoute route, HttpRequest request, OutcomeLog log) {
        AdminCaller caller = AdminCaller.of(request);
        if (request.authorizer().isEmpty()) {
            throw AdminRefusedException.notSignedIn();
        }
        if (!caller.isIn(route.allowed())) {
            throw AdminRefusedException.notAllowed(route.allowed());
        }
        String person = caller.subject().orElseThrow(AdminRefusedException::notSignedIn);
        try {
            return answer(
                    route, new AdminInput(request), new AdjustCaller(person, caller.groups()));
        } catch (UnusableDocumentException e) {
            metrics.count("UnusableDocuments", 1);
            log.error("document-unusable").with(e).write();
            throw AdminRefusedException.unusable(
                    "The shop's limits or its programme cannot be used. Look at them, and replace"
                            + " them.",
                    e.problems());
        }
    }

    private AdjustAnswer answer(AdjustRoute route, AdminInput input, AdjustCaller caller) {
        return switch (route) {
            case ASK -> adjustments.ask(input, caller);
            case LIST -> AdjustAnswer.of(adjustments.list(input));
            case SHOW -> adjustments.show(input);
            case APPROVE -> adjustments.approve(input, caller);
            case REJECT -> adjustments.reject(input, caller);
            case SHOW_LIMITS -> AdjustAnswer.of(limits.show(input));
            case CHANGE_LIMITS -> AdjustAnswer.of(limits.change(input, caller));
        };
    }
}

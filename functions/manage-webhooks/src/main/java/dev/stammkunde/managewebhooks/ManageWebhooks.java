package dev.stammkunde.managewebhooks;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.admin.AdminApi;
import dev.stammkunde.platform.admin.DocumentAnswers;
import dev.stammkunde.platform.documents.ChangeDocuments;
import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.webhooks.WebhookEndpoint;
import dev.stammkunde.webhooks.json.WebhookEndpointJson;

import java.util.List;

/** Answers the requests of the admin API that are about webhooks which other systems get. */
final class ManageWebhooks implements HttpEdge.Answering {

    private final DocumentAnswers<WebhookEndpoint> endpoints;
    private final CheckEndpoint check;
    private final StandingAnswers standings;
    private final DeliveryAnswers deliveries;
    private final AdminApi<WebhookRoute> api;

    ManageWebhooks(ManageWebhooksPorts ports, Metrics metrics) {
        ChangeDocuments<WebhookEndpoint> documents =
                new ChangeDocuments<>(ports.endpoints(), WebhookEndpointJson.TYPE);
        check = new CheckEndpoint(documents, ports);
        endpoints = new DocumentAnswers<>(documents, WebhookIds.ENDPOINT, check::findStrangers);
        standings = new StandingAnswers(ports, documents, endpoints);
        deliveries = new DeliveryAnswers(ports);
        api =
                new AdminApi<>(
                        List.of(WebhookRoute.values()),
                        (route, caller, input, _) -> AdminAnswer.of(answer(route, caller, input)),
                        "The endpoint cannot be used. Look at it, and replace it.",
                        metrics);
    }

    @Override
    public HttpResponse answer(HttpRequest request, OutcomeLog log) {
        return api.answer(request, log);
    }

    private HttpResponse answer(WebhookRoute route, AdminCaller caller, AdminInput input) {
        Acting acting = caller.acting(input.request());
        return switch (route) {
            case LIST -> endpoints.list(input);
            case CREATE -> {
                check.mayBeMade(input);
                yield endpoints.create(input, acting);
            }
            case SHOW -> endpoints.show(input);
            case REPLACE -> {
                check.staysWhoseItIs(input);
                check.mayBeCalled(input);
                yield endpoints.replace(input, acting);
            }
            case PAUSE -> endpoints.bring(input, DocumentState.PAUSED, acting);
            case RESUME -> standings.resume(input, acting);
            case ARCHIVE -> endpoints.bring(input, DocumentState.ARCHIVED, acting);
            case VERSIONS -> endpoints.versions(input);
            case STANDING -> standings.show(input);
            case NEW_SECRET -> standings.newSecret(input, acting);
            case TEST -> deliveries.test(input, acting);
            case DELIVERIES -> deliveries.list(input);
            case DELIVERY -> deliveries.show(input);
            case REPLAY -> deliveries.replay(input, acting);
            case REPLAY_ALL -> deliveries.replayAll(input, acting);
        };
    }
}

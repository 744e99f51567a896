package dev.stammkunde.confirmoptin;

import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;

/** Sends each request to what answers it. */
final class ConfirmOptIn implements HttpEdge.Answering {

    private final RequestOptIn requestOptIn;
    private final Confirm confirm;
    private final ShowEvidence showEvidence;
    private final CopyConsent copyConsent;

    ConfirmOptIn(
            RequestOptIn requestOptIn,
            Confirm confirm,
            ShowEvidence showEvidence,
            CopyConsent copyConsent) {
        this.requestOptIn = requestOptIn;
        this.confirm = confirm;
        this.showEvidence = showEvidence;
        this.copyConsent = copyConsent;
    }

    @Override
    public HttpResponse answer(HttpRequest request, OutcomeLog log) {
        HttpResponse response =
                switch (request.routeKey()) {
                    case "POST /shops/{shopId}/opt-ins" -> requestOptIn.answer(request);
                    case "GET /mail/confirm/{token}",
                            "HEAD /mail/confirm/{token}",
                            "POST /mail/confirm/{token}" ->
                            confirm.answer(request);
                    case "GET /admin/shops/{shopId}/customers/{customerId}/consents" ->
                            showEvidence.answer(request);
                    case CopyConsent.ROUTE -> copyConsent.answer(request);
                    default ->
                            HttpResponse.problem(
                                    Problem.of(
                                            404,
                                            "unknown-route",
                                            "There is no such route",
                                            "See docs/api/opt-in-api.yaml."));
                };
        log.info("answered")
                .with(LogKey.TOPIC, request.routeKey())
                .with(LogKey.SHOP_ID, request.pathParameters().getOrDefault("shopId", ""))
                .with(LogKey.STATUS, response.status())
                .write();
        return response;
    }
}

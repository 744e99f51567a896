package dev.stammkunde.receiveshopwebhook;

import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLine;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.receiveshopwebhook.WebhookOutcome.Ignored;
import dev.stammkunde.receiveshopwebhook.WebhookOutcome.NoNews;
import dev.stammkunde.receiveshopwebhook.WebhookOutcome.NotKept;
import dev.stammkunde.receiveshopwebhook.WebhookOutcome.NotUnderstood;
import dev.stammkunde.receiveshopwebhook.WebhookOutcome.Pinged;
import dev.stammkunde.receiveshopwebhook.WebhookOutcome.Published;
import dev.stammkunde.receiveshopwebhook.WebhookOutcome.Unauthentic;
import dev.stammkunde.receiveshopwebhook.WebhookOutcome.UnknownShop;
import dev.stammkunde.reports.connections.InvalidShopConnectionException;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.reports.publishing.Quarantine;
import dev.stammkunde.reports.publishing.UnavailableException;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ShopEvent;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns requests into deliveries, and what became of them into responses, log lines and counts. */
final class WebhookEdge {

    private final ReceiveShopWebhook useCase;
    private final Metrics metrics;

    WebhookEdge(ReceiveShopWebhook useCase, Metrics metrics) {
        this.useCase = useCase;
        this.metrics = metrics;
    }

    /** Answers a delivery of a platform. */
    HttpResponse answer(HttpRequest request, OutcomeLog log) {
        String shopId = request.pathParameter("shopId");
        Optional<Platform> platform = Platform.find(request.pathParameter("platform"));
        if (platform.isEmpty()) {
            report(new UnknownShop(), log.warn("webhook-refused").with(LogKey.SHOP_ID, shopId));
            return WebhookResponses.of(new UnknownShop());
        }
        Delivery delivery =
                new Delivery(
                        platform.get(),
                        shopId,
                        request.headers(),
                        request.body().bytes(),
                        request.at());
        try {
            WebhookOutcome outcome = useCase.receive(delivery);
            report(
                    outcome,
                    line(outcome, log)
                            .with(LogKey.PLATFORM, platform.get())
                            .with(LogKey.SHOP_ID, shopId)
                            .with(LogKey.BYTES, delivery.body().length));
            return WebhookResponses.of(outcome, delivery.platform());
        } catch (UnavailableException | InvalidShopConnectionException e) {
            metrics.count("WebhooksDelayed", 1);
            log.error("webhook-delayed")
                    .with(LogKey.SHOP_ID, shopId)
                    .with(LogKey.REASON, String.valueOf(e.getMessage()))
                    .with(e)
                    .write();
            return WebhookResponses.unavailable();
        }
    }

    /** Answers somebody who invokes the function; what fails is thrown at them. */
    void replay(ReplayRequest request, OutputStream response, OutcomeLog log) throws IOException {
        WebhookOutcome outcome = useCase.replay(request.shopId(), request.quarantineId());
        report(outcome, line(outcome, log).with(LogKey.SHOP_ID, request.shopId()));
        String answer =
                JsonText.object(
                        json -> {
                            json.text("outcome", outcome.getClass().getSimpleName());
                            if (outcome instanceof Published published) {
                                json.texts(
                                        "events",
                                        published.events().stream().map(ShopEvent::type).toList());
                            }
                            if (outcome instanceof NotUnderstood(String _, Quarantine.Problem p)) {
                                json.text("field", p.field()).text("problem", p.detail());
                            }
                        });
        response.write(answer.getBytes(StandardCharsets.UTF_8));
    }

    private void report(WebhookOutcome outcome, OutcomeLine line) {
        switch (outcome) {
            case Published(String topic, var events) ->
                    line.with(LogKey.TOPIC, topic).with(LogKey.COUNT, events.size()).write();
            case NoNews(String topic) -> line.with(LogKey.TOPIC, topic).write();
            case Pinged _ -> line.write();
            case Ignored(String topic) -> {
                line.with(LogKey.TOPIC, topic).write();
                metrics.count("TopicsIgnored", 1);
            }
            case UnknownShop _ -> {
                line.with(LogKey.REASON, "unknown-shop").write();
                metrics.count("WebhooksRefused", 1);
            }
            case Unauthentic(var verdict) -> {
                line.with(LogKey.REASON, verdict).write();
                metrics.count("WebhooksRefused", verdict, 1);
            }
            case NotUnderstood(String id, Quarantine.Problem problem) -> {
                line.with(LogKey.ENTRY, id)
                        .with(LogKey.FIELD, problem.field())
                        .with(LogKey.PROBLEM, problem.detail())
                        .write();
                metrics.count("WebhooksQuarantined", 1);
            }
            case NotKept _ -> line.with(LogKey.REASON, "not-kept").write();
        }
    }

    private static OutcomeLine line(WebhookOutcome outcome, OutcomeLog log) {
        return switch (outcome) {
            case Published _ -> log.info("webhook-published");
            case NoNews _ -> log.info("webhook-no-news");
            case Pinged _ -> log.info("webhook-pinged");
            case Ignored _ -> log.info("webhook-ignored");
            case UnknownShop _, Unauthentic _ -> log.warn("webhook-refused");
            case NotUnderstood _ -> log.error("webhook-quarantined");
            case NotKept _ -> log.warn("replay-refused");
        };
    }
}

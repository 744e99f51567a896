package dev.stammkunde.receiveshopwebhook;

import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;
import dev.stammkunde.platform.http.Problem.FieldError;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.receiveshopwebhook.WebhookOutcome.Ignored;
import dev.stammkunde.receiveshopwebhook.WebhookOutcome.NoNews;
import dev.stammkunde.receiveshopwebhook.WebhookOutcome.NotKept;
import dev.stammkunde.receiveshopwebhook.WebhookOutcome.NotUnderstood;
import dev.stammkunde.receiveshopwebhook.WebhookOutcome.Pinged;
import dev.stammkunde.receiveshopwebhook.WebhookOutcome.Published;
import dev.stammkunde.receiveshopwebhook.WebhookOutcome.Unauthentic;
import dev.stammkunde.receiveshopwebhook.WebhookOutcome.UnknownShop;
import dev.stammkunde.reports.platforms.PlatformAdapter;
import dev.stammkunde.reports.platforms.signature.SignatureVerdict;
import dev.stammkunde.reports.publishing.Quarantine;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ShopEvent;

import java.util.List;

/**
 * What platforms are answered. Success is always 200: WooCommerce's ping asks for exactly that, and
 * the others for any 2xx.
 */
final class WebhookResponses {

    private static final String QUARANTINE_ID = "stammkunde-quarantine-id";

    private WebhookResponses() {}

    /** Answers a delivery of a platform. */
    static HttpResponse of(WebhookOutcome outcome, Platform platform) {
        return outcome instanceof NotUnderstood(String id, Quarantine.Problem problem)
                        && !PlatformAdapter.of(platform).hears4xx()
                ? kept(id, problem)
                : of(outcome);
    }

    /** Answers a shop of our own API, whose developers are to see what is wrong. */
    static HttpResponse of(WebhookOutcome outcome) {
        return switch (outcome) {
            case Published(String topic, List<ShopEvent> events) -> understood(topic, events);
            case NoNews(String topic) -> understood(topic, List.of());
            case Ignored(String topic) -> understood(topic, List.of());
            case Pinged _ -> HttpResponse.empty(200);
            case UnknownShop _, NotKept _ ->
                    problem(
                            404,
                            "unknown-shop",
                            "Unknown shop",
                            "No shop of this name is set up on this platform.");
            case Unauthentic(SignatureVerdict verdict) -> unauthentic(verdict);
            case NotUnderstood(String id, Quarantine.Problem problem) -> invalid(id, problem);
        };
    }

    /** Asks the platform to deliver again. */
    static HttpResponse unavailable() {
        return problem(
                        503,
                        "try-again",
                        "Try again",
                        "Something that this needs is out of reach. Nothing was lost if you deliver"
                                + " this again.")
                .withHeader("retry-after", "30");
    }

    private static HttpResponse understood(String topic, List<ShopEvent> events) {
        return HttpResponse.json(
                200,
                JsonText.object(
                        json ->
                                json.text("topic", topic)
                                        .texts(
                                                "events",
                                                events.stream().map(ShopEvent::type).toList())));
    }

    private static HttpResponse unauthentic(SignatureVerdict verdict) {
        return switch (verdict) {
            case MISSING ->
                    problem(
                            401,
                            "signature-missing",
                            "Signature missing",
                            "A header of the platform's signature scheme is missing.");
            case MALFORMED ->
                    problem(
                            401,
                            "signature-malformed",
                            "Signature malformed",
                            "A header of the platform's signature scheme is not of its form.");
            case OUTSIDE_TOLERANCE ->
                    problem(
                            401,
                            "timestamp-outside-tolerance",
                            "Timestamp outside tolerance",
                            "The signed time is more than five minutes away from ours.");
            case WRONG, AUTHENTIC ->
                    problem(
                            401,
                            "signature-wrong",
                            "Signature wrong",
                            "The signature was not made with the shop's secret over these bytes.");
        };
    }

    /**
     * A platform can do nothing about a payload of its own, and counts what is no success: after
     * five WooCommerce switches the webhook off, after eight Shopify removes it. We have it.
     */
    private static HttpResponse kept(String id, Quarantine.Problem problem) {
        return HttpResponse.json(
                        200,
                        JsonText.object(
                                json ->
                                        json.bool("kept", true)
                                                .text("quarantineId", id)
                                                .text("field", problem.field())
                                                .text("problem", problem.detail())))
                .withHeader(QUARANTINE_ID, id);
    }

    private static HttpResponse invalid(String id, Quarantine.Problem problem) {
        return HttpResponse.problem(
                        new Problem(
                                "urn:stammkunde:problem:invalid-payload",
                                "The payload is not as the platform documents it",
                                422,
                                problem.field() + " " + problem.detail(),
                                List.of(new FieldError(problem.field(), problem.detail()))))
                .withHeader(QUARANTINE_ID, id);
    }

    private static HttpResponse problem(int status, String kind, String title, String detail) {
        return HttpResponse.problem(Problem.of(status, kind, title, detail));
    }
}

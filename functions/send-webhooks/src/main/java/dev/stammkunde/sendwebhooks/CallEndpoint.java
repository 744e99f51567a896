package dev.stammkunde.sendwebhooks;

import dev.stammkunde.platform.calls.CallResult;
import dev.stammkunde.platform.calls.MakeCalls;
import dev.stammkunde.platform.calls.OutboundRequest;
import dev.stammkunde.webhooks.EndpointAnswer;
import dev.stammkunde.webhooks.EndpointStanding;
import dev.stammkunde.webhooks.WebhookEndpoint;
import dev.stammkunde.webhooks.WebhookEvent;
import dev.stammkunde.webhooks.keys.FindSecretKeys;
import dev.stammkunde.webhooks.keys.WebhookSignature;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sends an event to an endpoint once. Only the status of the answer counts: whatever else it says
 * is neither read nor kept.
 */
final class CallEndpoint {

    private static final int GONE = 410;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    private final MakeCalls calls;
    private final FindSecretKeys keys;

    CallEndpoint(MakeCalls calls, FindSecretKeys keys) {
        this.calls = calls;
        this.keys = keys;
    }

    EndpointAnswer send(
            WebhookEndpoint endpoint, EndpointStanding standing, WebhookEvent event, Instant now) {
        OutboundRequest request =
                OutboundRequest.post(URI.create(endpoint.url()), event.payload()).forStatus();
        Map<String, String> signed = WebhookSignature.headers(event, standing, keys.keys(now), now);
        for (Map.Entry<String, String> header : signed.entrySet()) {
            request = request.with(header.getKey(), header.getValue());
        }
        return switch (calls.call(request)) {
            case CallResult.Answered answered -> answer(answered);
            case CallResult.Forbidden(String reason) -> failed(reason);
            case CallResult.NotSent(String reason) -> failed(reason);
            case CallResult.Unanswered(String reason) -> failed(reason);
        };
    }

    private static EndpointAnswer answer(CallResult.Answered answered) {
        if (answered.isSuccess()) {
            return new EndpointAnswer.Taken(answered.status());
        }
        if (answered.status() == GONE) {
            return new EndpointAnswer.Gone();
        }
        return new EndpointAnswer.Failed(
                "it answered " + answered.status(),
                Optional.of(answered.status()),
                answered.findHeader("retry-after")
                        .filter(text -> SECONDS.matcher(text).matches())
                        .map(text -> Duration.ofSeconds(Long.parseLong(text))));
    }

    private static EndpointAnswer failed(String reason) {
        return new EndpointAnswer.Failed(reason, Optional.empty(), Optional.empty());
    }
}

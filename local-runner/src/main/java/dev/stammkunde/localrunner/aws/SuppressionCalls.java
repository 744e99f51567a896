package dev.stammkunde.localrunner.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.mail.SuppressionList;

import java.time.Clock;
import java.util.Optional;

/** Answers what SES v2 is asked of the account's suppression list. */
public final class SuppressionCalls {

    private static final String PATH = "/v2/email/suppression/addresses";
    private static final double MILLIS = 1_000;

    private final SuppressionList list;
    private final Clock clock;

    public SuppressionCalls(SuppressionList list, Clock clock) {
        this.list = list;
        this.clock = clock;
    }

    boolean serves(AwsRequest request) {
        return request.path().equals(PATH) || request.path().startsWith(PATH + '/');
    }

    AwsResponse answer(AwsRequest request) {
        if (request.is("GET", PATH)) {
            return AwsResponse.ok(all(request));
        }
        if (request.is("PUT", PATH)) {
            return put(request);
        }
        String address = request.path().substring(PATH.length()).replaceFirst("^/", "");
        return switch (request.method()) {
            case "GET" ->
                    list.find(address)
                            .map(entry -> AwsResponse.ok(detail(entry)))
                            .orElseGet(SuppressionCalls::notListed);
            case "DELETE" -> list.remove(address) ? AwsResponse.ok(Json.object()) : notListed();
            default ->
                    AwsResponse.error(
                            "UnsupportedOperation",
                            request.method() + " " + request.path() + " is not served here.");
        };
    }

    private AwsResponse put(AwsRequest request) {
        var address = request.body().path("EmailAddress").asText("");
        var reason = find(request.body().path("Reason").asText(""));
        if (address.isBlank() || reason.isEmpty()) {
            return AwsResponse.error("BadRequestException", "Invalid address or reason.");
        }
        list.put(address, reason.get(), clock.instant(), "");
        return AwsResponse.ok(Json.object());
    }

    private static Optional<SuppressionList.Reason> find(String name) {
        for (SuppressionList.Reason reason : SuppressionList.Reason.values()) {
            if (reason.name().equals(name)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    /** All at once: no list of one machine needs a second page. */
    private Object all(AwsRequest request) {
        var wanted = request.query().getOrDefault("Reason", "");
        var answer = Json.object();
        var summaries = answer.putArray("SuppressedDestinationSummaries");
        list.all().stream()
                .filter(entry -> wanted.isEmpty() || entry.reason().name().equals(wanted))
                .forEach(entry -> summaries.add(summary(entry)));
        return answer;
    }

    private static Object detail(SuppressionList.Entry entry) {
        var destination = summary(entry);
        if (!entry.messageId().isEmpty()) {
            destination.putObject("Attributes").put("MessageId", entry.messageId());
        }
        return Json.object().set("SuppressedDestination", destination);
    }

    private static ObjectNode summary(SuppressionList.Entry entry) {
        return Json.object()
                .put("EmailAddress", entry.address())
                .put("Reason", entry.reason().name())
                .put("LastUpdateTime", entry.at().toEpochMilli() / MILLIS);
    }

    private static AwsResponse notListed() {
        return AwsResponse.error(
                404, "NotFoundException", "Email address does not exist on your suppression list.");
    }
}

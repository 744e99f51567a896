package dev.stammkunde.localrunner.aws;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.mail.Faults;
import dev.stammkunde.localrunner.mail.SendLimits;
import dev.stammkunde.localrunner.mail.SendRequests;
import dev.stammkunde.localrunner.mail.Sending;

import java.util.ArrayList;
import java.util.List;

/** SES v2: sends one mail or up to fifty of a template, and tells what the account may do. */
public final class SesService implements AwsService {

    private static final String PREFIX = "/v2/email/";
    private static final String ONE = PREFIX + "outbound-emails";
    private static final String BULK = PREFIX + "outbound-bulk-emails";

    private final SendRequests requests;
    private final SendLimits limits;
    private final Faults faults;
    private final SuppressionCalls suppression;

    public SesService(
            SendRequests requests, SendLimits limits, Faults faults, SuppressionCalls suppression) {
        this.requests = requests;
        this.limits = limits;
        this.faults = faults;
        this.suppression = suppression;
    }

    @Override
    public boolean serves(AwsRequest request) {
        return request.path().startsWith(PREFIX);
    }

    @Override
    public AwsResponse answer(AwsRequest request) {
        if (request.is("GET", PREFIX + "account")) {
            return AwsResponse.ok(account());
        }
        if (suppression.serves(request)) {
            return suppression.answer(request);
        }
        if (!request.is("POST", ONE) && !request.is("POST", BULK)) {
            return AwsResponse.error(
                    "UnsupportedOperation",
                    request.method() + " " + request.path() + " is not served on this machine.");
        }
        return switch (faults.next()) {
            case NONE -> send(request);
            case THROTTLE ->
                    AwsResponse.error(
                            429, "TooManyRequestsException", "Maximum sending rate exceeded.");
            case QUOTA ->
                    AwsResponse.error(
                            429, "TooManyRequestsException", "Daily message quota exceeded.");
            case PAUSED ->
                    AwsResponse.error(
                            "SendingPausedException", "Email sending is paused for your account.");
            case THROTTLE_ENTRIES -> throttled(request);
            case DROP_ANSWER -> {
                send(request);
                yield AwsResponse.lostOnTheWay();
            }
            case SLOW -> {
                var answer = send(request);
                try {
                    Thread.sleep(faults.delay());
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
                yield answer;
            }
        };
    }

    private AwsResponse send(AwsRequest request) {
        if (request.path().equals(ONE)) {
            return switch (requests.sendOne(request.body())) {
                case Sending.Result.Accepted accepted ->
                        AwsResponse.ok(Json.object().put("MessageId", accepted.messageId()));
                case Sending.Result.Refused refused -> error(refused);
            };
        }
        var fault = SendRequests.findFault(request.body());
        return fault.isPresent()
                ? AwsResponse.error("BadRequestException", fault.get())
                : results(requests.sendAll(request.body()));
    }

    private static AwsResponse throttled(AwsRequest request) {
        var refused =
                new Sending.Result.Refused(
                        Sending.Refusal.ACCOUNT_THROTTLED, "Maximum sending rate exceeded.");
        if (request.path().equals(ONE)) {
            return error(refused);
        }
        var results = new ArrayList<Sending.Result>();
        request.body().path("BulkEmailEntries").forEach(_ -> results.add(refused));
        return results(results);
    }

    private static AwsResponse results(List<Sending.Result> results) {
        var answer = Json.object();
        var list = answer.putArray("BulkEmailEntryResults");
        for (Sending.Result result : results) {
            switch (result) {
                case Sending.Result.Accepted accepted ->
                        list.addObject()
                                .put("Status", "SUCCESS")
                                .put("MessageId", accepted.messageId());
                case Sending.Result.Refused refused ->
                        list.addObject()
                                .put("Status", refused.refusal().name())
                                .put("Error", refused.message());
            }
        }
        return AwsResponse.ok(answer);
    }

    private static AwsResponse error(Sending.Result.Refused refused) {
        var message = refused.message();
        return switch (refused.refusal()) {
            case INVALID_PARAMETER -> AwsResponse.error("BadRequestException", message);
            case MESSAGE_REJECTED -> AwsResponse.error("MessageRejected", message);
            case CONFIGURATION_SET_NOT_FOUND, TEMPLATE_NOT_FOUND ->
                    AwsResponse.error(404, "NotFoundException", message);
            case CONFIGURATION_SET_SENDING_PAUSED ->
                    AwsResponse.error("SendingPausedException", message);
            case ACCOUNT_THROTTLED, ACCOUNT_DAILY_QUOTA_EXCEEDED ->
                    AwsResponse.error(429, "TooManyRequestsException", message);
        };
    }

    private Object account() {
        var isPaused = faults.current() == Faults.Fault.PAUSED;
        var account = Json.object();
        account.put("DedicatedIpAutoWarmupEnabled", false);
        account.put("EnforcementStatus", "HEALTHY");
        account.put("ProductionAccessEnabled", true);
        account.put("SendingEnabled", !isPaused);
        account.putObject("SendQuota")
                .put("Max24HourSend", limits.quota())
                .put("MaxSendRate", limits.rate())
                .put("SentLast24Hours", (double) limits.sentLastDay());
        account.putObject("SuppressionAttributes")
                .putArray("SuppressedReasons")
                .add("BOUNCE")
                .add("COMPLAINT");
        return account;
    }
}
